import type { Kiosk } from '../context.ts';
import type { Db } from '../db/failure.ts';
import { createEntityRow } from '../journal/entity-row.ts';
import type { FieldEdits } from '../journal/field-edits.ts';
import type { Projector } from '../journal/projector.ts';

export type HallStore = ReturnType<typeof createHallStore>;

export const kioskIdOf = (hallId: string, kioskNumber: number) => `${hallId}.${kioskNumber}`;

/** Halls, kiosks, the devices that write for them, and what their clocks did. */
export function createHallStore(db: Db, fieldEdits: FieldEdits) {
  const sql = prepare(db);
  const halls = createEntityRow(db, fieldEdits, {
    entity: 'hall',
    key: 'hall_id',
    columns: { name: 'name', zone: 'zone' },
  });
  const kiosks = createEntityRow(db, fieldEdits, {
    entity: 'kiosk',
    key: 'kiosk_id',
    columns: { name: 'name', voice: 'voice' },
  });

  // Every scan asks for the hall's name and zone, which hardly ever change.
  let kept: Kiosk | null = null;
  const forget = () => {
    kept = null;
  };

  const projector: Projector = {
    tables: ['device', 'hall', 'kiosk', 'clock_jump'],
    forget,
    on: {
      'device.registered': ({ deviceId, payload }) =>
        void sql.addDevice.run(
          deviceId,
          payload.hallId,
          payload.kioskNumber,
          Buffer.from(payload.publicKey, 'hex'),
          payload.predecessor,
        ),
      'hall.edited': (event) => {
        halls.edit(event.payload.hallId, event, event.payload.edits);
        forget();
      },
      'kiosk.edited': (event) => {
        kiosks.edit(event.payload.kioskId, event, event.payload.edits);
        forget();
      },
      'clock.jumped': ({ id, payload }) =>
        void sql.addJump.run(id, payload.date, payload.at, payload.jump),
    },
  };

  return {
    projector,
    localDevice: () => sql.localDevice.get() ?? null,
    setLocalDevice(deviceId: string) {
      sql.setLocalDevice.run(deviceId);
      forget();
    },
    headSeq: (deviceId: string) => sql.headSeq.get(deviceId) ?? 0,
    /** When this kiosk's log began (epoch ms). */
    beganAt: (): number => sql.beganAt.get() ?? 0,
    lastJump: (date: string) => sql.lastJump.get(date) ?? null,
    device: (deviceId: string) => sql.device.get(deviceId) ?? null,
    /** The kiosks of a hall that are known, by number. */
    kiosksOf: (hallId: string): { number: number; name: string }[] => sql.kiosksOf.all(hallId),

    /** The kiosk that this file writes as, or null before the first set-up. */
    kiosk(): Kiosk | null {
      if (kept !== null) return kept;
      const row = sql.kiosk.get();
      if (row === undefined) return null;
      const kioskId = kioskIdOf(row.hall_id, row.kiosk_number);
      kept = {
        hallId: row.hall_id,
        hallName: row.name,
        zone: row.zone,
        kioskId,
        kioskNumber: row.kiosk_number,
        kioskName: row.kiosk_name ?? '',
        voice: row.voice === 1,
      };
      return kept;
    },
  };
}

const prepare = (db: Db) => ({
  addDevice: db.prepare<[string, string, number, Buffer, string | null]>(
    'INSERT OR IGNORE INTO device VALUES (?, ?, ?, ?, ?)',
  ),
  addJump: db.prepare<[string, string, number, number]>(
    'INSERT OR IGNORE INTO clock_jump VALUES (?, ?, ?, ?)',
  ),
  localDevice: db.prepare<[], string>('SELECT device_id FROM local_device').pluck(),
  setLocalDevice: db.prepare<[string]>('INSERT OR REPLACE INTO local_device VALUES (1, ?)'),
  headSeq: db.prepare<[string], number>('SELECT seq FROM journal_head WHERE device_id = ?').pluck(),
  lastJump: db
    .prepare<[string], number>(
      // By the place in this kiosk's journal: after a jump back, what was written last says the earlier time.
      `SELECT j.jump FROM local_device l JOIN clock_jump j ON j.event_id LIKE l.device_id || '/%'
       WHERE j.date = ? ORDER BY CAST(substr(j.event_id, length(l.device_id) + 2) AS INTEGER) DESC LIMIT 1`,
    )
    .pluck(),
  beganAt: db
    .prepare<[], number>(
      `SELECT CAST(j.header AS TEXT) ->> '$.wall' FROM local_device l
       JOIN journal j ON j.device_id = l.device_id AND j.seq = 1`,
    )
    .pluck(),
  device: db.prepare<[string], { hall_id: string; kiosk_number: number }>(
    'SELECT hall_id, kiosk_number FROM device WHERE device_id = ?',
  ),
  kiosksOf: db.prepare<[string], { number: number; name: string }>(
    `SELECT DISTINCT d.kiosk_number AS number, coalesce(k.name, '') AS name
     FROM device d LEFT JOIN kiosk k ON k.kiosk_id = d.hall_id || '.' || d.kiosk_number
     WHERE d.hall_id = ? ORDER BY d.kiosk_number`,
  ),
  kiosk: db.prepare<
    [],
    {
      hall_id: string;
      kiosk_number: number;
      name: string;
      zone: string;
      kiosk_name: string | null;
      voice: number | null;
    }
  >(
    `SELECT d.hall_id, d.kiosk_number, h.name, h.zone, k.name AS kiosk_name, k.voice
     FROM local_device l JOIN device d ON d.device_id = l.device_id
     JOIN hall h ON h.hall_id = d.hall_id
     LEFT JOIN kiosk k ON k.kiosk_id = d.hall_id || '.' || d.kiosk_number`,
  ),
});
