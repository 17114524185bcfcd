import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { HubAddress } from '../../../../shared/contract/hub-login.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { BadAddress, HubFailure } from '../../../../shared/domain/sync/words.ts';
import { sha256Hex } from '../../journal/header.ts';
import { connectionOf } from './hub-address.ts';
import { createHubAdminStore, type Member, type StatusRow } from './hub-admin-store.ts';
import { failureOf } from './hub-failure.ts';
import { scramVerifier } from './scram.ts';

export type AdminFailure = HubFailure | BadAddress | 'hub-from-future';

export type NewMember = {
  readonly hall: {
    readonly hallId: string;
    readonly name: string;
    readonly kioskNumber: number;
  } | null;
  readonly district: string;
  readonly reach: Member['reach'];
  readonly carries: boolean;
  /** The login's name; made from the hall and the number where it is not given. */
  readonly role?: string;
  /** Logs in by a certificate whose name is the role's. */
  readonly byCertificate: boolean;
};

type AdminStore = ReturnType<typeof createHubAdminStore>;

/** Makes a database the hub, or brings an older hub up to this version. Run again, it changes nothing. */
export async function initHub(
  address: HubAddress,
): Promise<Result<{ readonly from: number; readonly to: number }, AdminFailure>> {
  const done = await withAdmin(address, (store) => store.setUp());
  return done.ok && done.value.from > done.value.to ? refuse('hub-from-future') : done;
}

/** Lets a kiosk in, or an office. Run again for the same one it renews the password, which is nowhere kept. */
export const admitToHub = (address: HubAddress, member: NewMember) =>
  withAdmin(address, async (store) => {
    const role = member.role ?? roleOf(member);
    const password = member.byCertificate ? null : randomBytes(24).toString('base64url');
    const { hall, district, reach, carries } = member;
    await store.admit(
      { role, hall, district: hall === null ? district : null, reach, carries },
      hall && { hallId: hall.hallId, name: hall.name, district },
      password === null ? null : scramVerifier(password),
    );
    return { role, password };
  });

export type HubLogStatus = {
  readonly role: string;
  readonly hallId: string | null;
  readonly hallName: string | null;
  readonly kioskNumber: number | null;
  readonly district: string;
  readonly reach: string;
  readonly carries: boolean;
  readonly deviceId: string | null;
  readonly seq: number;
  readonly receivedAt: number | null;
  readonly isForked: boolean;
};

/** Every login with each log of its kiosk; one that has none stands alone. */
export const hubStatus = (address: HubAddress) =>
  withAdmin(address, async (store) => (await store.status()).map(readStatus));

const readStatus = (row: StatusRow): HubLogStatus => ({
  role: row.role,
  hallId: row.hall_id,
  hallName: row.hall_name,
  kioskNumber: row.kiosk_number,
  district: row.district,
  reach: row.reach,
  carries: row.carries,
  deviceId: row.device_id,
  seq: Number(row.seq ?? 0),
  receivedAt: row.received_at?.getTime() ?? null,
  isForked: row.is_forked === true,
});

function roleOf({ hall, district }: NewMember): string {
  const mark = sha256Hex(hall?.hallId ?? district).slice(0, 10);
  return hall === null ? `qinlin_office_${mark}` : `qinlin_${mark}_${hall.kioskNumber}`;
}

async function withAdmin<T>(
  address: HubAddress,
  work: (store: AdminStore) => Promise<T>,
): Promise<Result<T, AdminFailure>> {
  const connection = connectionOf(address);
  if (!connection.ok) return connection;
  const client = new Client(connection.value);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return ok(await work(createHubAdminStore(client)));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return refuse(failure, { why: error instanceof Error ? error.message : '' });
  } finally {
    await client.end().catch(() => undefined);
  }
}
