import type { ClientConfig } from 'pg';
import type { HubAddress } from '../../../../shared/contract/hub-login.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { BadAddress } from '../../../../shared/domain/sync/words.ts';

const CONNECT_MS = 10_000;
const STATEMENT_MS = 60_000;
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);
const VERIFYING = new Set([null, 'verify-full']);

/** What the driver is told. Beyond this machine the hub's certificate is always verified, and nothing goes in clear. */
export function connectionOf(address: HubAddress): Result<ClientConfig, BadAddress> {
  const url = URL.parse(address.url);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) return refuse('bad-hub-address');
  const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(
    readPart,
  );
  const mode = url.searchParams.get('sslmode');
  const known = [...url.searchParams.keys()].every((key) => key === 'sslmode');
  if (!user || !database || password === undefined || url.hostname === '' || !known)
    return refuse('bad-hub-address');
  const isClear = HERE.has(url.hostname) && (mode === null || mode === 'disable');
  if (!isClear && !VERIFYING.has(mode)) return refuse('hub-needs-tls');
  return ok({
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || 5432),
    user,
    database,
    password: address.password ?? password,
    ssl: isClear ? false : tlsOf(address),
    application_name: 'qinlin',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
  });
}

const tlsOf = ({ ca, certificate }: HubAddress) => ({
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2' as const,
  ...(ca !== undefined && { ca }),
  ...certificate,
});

function readPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
