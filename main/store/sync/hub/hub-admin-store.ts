import { escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';
import { readMigrations } from '../../db/migrate.ts';
import { fileURLToPath } from 'node:url';

/** The build copies the folder beside the bundle. */
const HUB_SCHEMA = fileURLToPath(new URL('./hub-schema/', import.meta.url));

const OWNER = 'qinlin_owner';
const MEMBER = 'qinlin_member';

export type Member = {
  readonly role: string;
  readonly hall: { readonly hallId: string; readonly kioskNumber: number } | null;
  /** Of an office; that of a kiosk is its hall's. */
  readonly district: string | null;
  readonly reach: 'hall' | 'district' | 'city';
  readonly carries: boolean;
};

export type StatusRow = {
  readonly role: string;
  readonly hall_id: string | null;
  readonly hall_name: string | null;
  readonly district: string;
  readonly kiosk_number: number | null;
  readonly reach: string;
  readonly carries: boolean;
  readonly device_id: string | null;
  readonly seq: string | null;
  readonly received_at: Date | null;
  readonly is_forked: boolean | null;
};

/** The statements of whoever may set up the hub: a superuser, or a role that may create roles and schemas. */
export const createHubAdminStore = (db: ClientBase) => {
  const inTransaction = async (work: () => Promise<void>): Promise<void> => {
    await db.query('BEGIN');
    try {
      await work();
      await db.query('COMMIT');
    } catch (error) {
      await db.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };

  const ensureRole = async (role: string) => {
    const { rowCount } = await db.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (rowCount === 0) await db.query(`CREATE ROLE ${escapeIdentifier(role)} NOLOGIN`);
  };

  const version = async (): Promise<number> => {
    const found = await db.query(
      "SELECT FROM pg_tables WHERE schemaname = 'qinlin' AND tablename = 'hub'",
    );
    if (found.rowCount === 0) return 0;
    const { rows } = await db.query<{ version: number }>('SELECT version FROM qinlin.hub');
    return rows[0]?.version ?? 0;
  };

  return {
    /** Brings the hub forward to the newest of `files`; answers the versions before and after. */
    async setUp(files = readMigrations(HUB_SCHEMA)): Promise<{ from: number; to: number }> {
      const newest = files.at(-1)?.version ?? 0;
      const result = { from: 0, to: newest };
      await inTransaction(async () => {
        await db.query("SELECT pg_advisory_xact_lock(hashtext('qinlin'))");
        await ensureRole(OWNER);
        await ensureRole(MEMBER);
        await db.query(`GRANT ${OWNER} TO CURRENT_USER`);
        await db.query(`CREATE SCHEMA IF NOT EXISTS qinlin AUTHORIZATION ${OWNER}`);
        await db.query(`SET LOCAL ROLE ${OWNER}`);
        result.from = await version();
        const due = files.filter((file) => file.version > result.from);
        for (const { sql } of due) await db.query(sql);
        if (due.length === 0) return;
        await db.query('DELETE FROM qinlin.hub');
        await db.query('INSERT INTO qinlin.hub (version) VALUES ($1)', [newest]);
      });
      return result;
    },

    /** Makes the member's role, or gives it another password; a null `verifier` is a login by certificate. */
    async admit(
      member: Member,
      hall: { readonly hallId: string; readonly name: string; readonly district: string } | null,
      verifier: string | null,
    ): Promise<void> {
      await inTransaction(async () => {
        await ensureRole(member.role);
        const role = escapeIdentifier(member.role);
        const password = verifier === null ? 'NULL' : escapeLiteral(verifier);
        await db.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
        await db.query(`GRANT ${MEMBER} TO ${role}`);
        await db.query(`SET LOCAL ROLE ${OWNER}`);
        if (hall !== null)
          await db.query(
            `INSERT INTO qinlin.hall (hall_id, name, district) VALUES ($1, $2, $3)
             ON CONFLICT (hall_id) DO UPDATE SET name = excluded.name, district = excluded.district`,
            [hall.hallId, hall.name, hall.district],
          );
        await db.query(
          `INSERT INTO qinlin.member (role, hall_id, kiosk_number, district, reach, carries)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (role) DO UPDATE SET hall_id = excluded.hall_id, kiosk_number = excluded.kiosk_number,
             district = excluded.district, reach = excluded.reach, carries = excluded.carries`,
          [
            member.role,
            member.hall?.hallId ?? null,
            member.hall?.kioskNumber ?? null,
            member.district,
            member.reach,
            member.carries,
          ],
        );
      });
    },

    /** Every member, with each log of its kiosk. */
    async status(): Promise<readonly StatusRow[]> {
      let rows: readonly StatusRow[] = [];
      await inTransaction(async () => {
        await db.query(`SET LOCAL ROLE ${OWNER}`);
        const found = await db.query<StatusRow>(
          `SELECT m.role, m.hall_id, a.name AS hall_name, coalesce(a.district, m.district) AS district,
                  m.kiosk_number, m.reach, m.carries, d.device_id, h.seq, h.received_at, h.is_forked
           FROM qinlin.member m
           LEFT JOIN qinlin.hall a ON a.hall_id = m.hall_id
           LEFT JOIN qinlin.device d ON d.hall_id = m.hall_id
             AND split_part(d.device_id, '.', 2) = m.kiosk_number::text
           LEFT JOIN qinlin.device_head h ON h.device_id = d.device_id
           ORDER BY district, hall_name, m.hall_id, m.kiosk_number, m.role, d.device_id`,
        );
        rows = found.rows;
      });
      return rows;
    },
  };
};
