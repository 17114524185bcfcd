import { readFileSync } from 'node:fs';
import type { HubAddress } from '../../shared/contract/hub-login.ts';
import {
  admitToHub,
  hubStatus,
  initHub,
  type AdminFailure,
  type NewMember,
} from '../store/sync/hub/hub-admin.ts';
import { openHub } from '../store/sync/hub/hub-client.ts';
import type { Refused } from '../../shared/domain/result.ts';
import { EXIT, Stop } from './exit.ts';
import { statusLines } from './hub-lines.ts';
import { print, tell } from './output.ts';
import { sayRefused } from './refused.ts';
import { withStore, type Globals } from './with-store.ts';

export type HubOptions = {
  readonly url: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
};

export type AdmitOptions = HubOptions & {
  readonly hall?: string;
  readonly hallName?: string;
  readonly number?: number;
  readonly district: string;
  readonly reach: NewMember['reach'];
  readonly carries?: true;
  readonly role?: string;
  readonly byCertificate?: true;
};

/** Makes a PostgreSQL database the hub of some halls, or brings an older hub forward. */
export async function runHubInit(globals: Globals, options: HubOptions): Promise<number> {
  const done = await initHub(addressOf(globals, options));
  if (!done.ok) return sayFailed(globals, done);
  const { from, to } = done.value;
  print(globals, { ok: true, value: { from, to } }, [
    from === to
      ? `the hub is set up, version ${to}`
      : `the hub was set up, version ${from} to ${to}`,
  ]);
  return EXIT.fine;
}

/** Lets a kiosk or an office in, and prints its login: the only time that the password is seen. */
export async function runHubAdmit(globals: Globals, options: AdmitOptions): Promise<number> {
  const admitted = await admitToHub(addressOf(globals, options), memberOf(options));
  if (!admitted.ok) return sayFailed(globals, admitted);
  const { role, password } = admitted.value;
  print(globals, { ok: true, value: { role, password } }, [
    `login ${role}`,
    password === null
      ? 'by a client certificate with that name as its CN'
      : `password ${password} (kept nowhere: write it into the kiosk now; run this again for another)`,
  ]);
  return EXIT.fine;
}

/** Who may log in, and how far each log of theirs goes. */
export async function runHubStatus(globals: Globals, options: HubOptions): Promise<number> {
  const status = await hubStatus(addressOf(globals, options));
  if (!status.ok) return sayFailed(globals, status);
  print(globals, { ok: true, value: status.value }, statusLines(status.value, Date.now()));
  return status.value.some(({ isForked }) => isForked) ? EXIT.refused : EXIT.fine;
}

/** Brings this hall's news to a hub and takes what others brought there. */
export async function runHubExchange(globals: Globals, options: HubOptions): Promise<number> {
  const hub = await openHub(addressOf(globals, options));
  if (!hub.ok) return sayFailed(globals, hub);
  try {
    const done = await withStore(globals, (store) => store.exchange.withHub(hub.value));
    if (!done.ok) return isHubFailure(done) ? sayFailed(globals, done) : sayRefused(globals, done);
    const { pushed, pulled, refused, unknown } = done.value;
    print(globals, { ok: true, value: { pushed, pulled, refused, unknown: unknown.length } }, [
      `${pushed} events brought, ${pulled} taken`,
      ...refused.map(
        (one) => `not taken by the hub: ${one.deviceId} ${one.first}-${one.last}: ${one.outcome}`,
      ),
      ...unknown.map((one) => `not taken here, since nobody here knows it: ${one.deviceId}`),
    ]);
    return refused.length + unknown.length === 0 ? EXIT.fine : EXIT.refused;
  } finally {
    await hub.value.close();
  }
}

const isHubFailure = (failed: Refused<string>): failed is Refused<AdminFailure> =>
  Object.hasOwn(WHY, failed.refusal);

function memberOf(options: AdmitOptions): NewMember {
  const { hall, number, hallName, district, reach, role } = options;
  if ((hall === undefined) !== (number === undefined))
    throw new Stop(EXIT.usage, '--hall and --number go together: without both it is an office');
  if (hall === undefined && reach === 'hall')
    throw new Stop(EXIT.usage, 'an office reads its district or the city: --reach district');
  return {
    hall:
      hall === undefined || number === undefined
        ? null
        : { hallId: hall, kioskNumber: number, name: hallName ?? hall },
    district,
    reach,
    carries: options.carries === true,
    byCertificate: options.byCertificate === true,
    ...(role !== undefined && { role }),
  };
}

function addressOf({ io }: Globals, { url, ca, cert, key }: HubOptions): HubAddress {
  if ((cert === undefined) !== (key === undefined))
    throw new Stop(EXIT.usage, '--cert and --key go together');
  const password = io.env['QINLIN_HUB_PASSWORD'];
  return {
    url,
    ...(password !== undefined && { password }),
    ...(ca !== undefined && { ca: readPem(ca) }),
    ...(cert !== undefined &&
      key !== undefined && { certificate: { cert: readPem(cert), key: readPem(key) } }),
  };
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Stop(EXIT.refused, `file-not-readable: The file can't be read. (${path})`);
  }
}

const WHY: Readonly<Record<AdminFailure, string>> = {
  'bad-hub-address':
    'The address must be postgresql://login@host:port/database, the login escaped.',
  'hub-needs-tls': 'Beyond this machine a hub is reached with sslmode=verify-full alone.',
  'hub-offline': 'The hub was not reached.',
  'hub-refused-login': 'The hub refused the login or the password.',
  'hub-untrusted':
    "The hub's certificate can't be trusted, or it has none; --ca names who vouches.",
  'hub-not-set-up': 'The database is no hub yet: qinlin hub init makes it one.',
  'hub-outdated': 'An older version of the app set this hub up: qinlin hub init brings it up.',
  'hub-from-future': 'A newer version of the app set this hub up. Update this one.',
  'hub-forbids': 'This login may not do that: it must be allowed to create roles and schemas.',
  'hub-rejects': 'The hub refuses that: the login or the kiosk number may belong to another.',
};

function sayFailed(globals: Globals, failed: Refused<AdminFailure>): number {
  const { refusal, facts } = failed;
  if (globals.json) print(globals, { ok: false, refusal }, []);
  const why = facts?.['why'];
  tell(globals.io, `${refusal}: ${WHY[refusal]}${why === undefined ? '' : ` (${why})`}`);
  return EXIT.refused;
}
