import type { Admission, Invitation } from '../../../shared/domain/sync/trust.ts';
import { vouchings, type Vouching } from '../../../shared/domain/sync/words.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

export type DeviceStore = ReturnType<typeof createDeviceStore>;

export type DeviceRow = {
  readonly deviceId: string;
  readonly hallId: string;
  readonly kioskNumber: number;
  readonly publicKey: string;
  readonly predecessor: string | null;
  /** The invitation that the device shows, and its signature, both unchecked. */
  readonly invitationId: string | null;
  readonly signature: string | null;
};

/** What kiosks and halls said of each other: whom they invited, admitted and retired, and where bundles go. */
export function createDeviceStore(db: Db) {
  const sql = prepare(db);

  const projector: Projector = {
    tables: [
      'device_invitation',
      'device_voucher',
      'device_admission',
      'device_recipient',
      'device_retirement',
    ],
    on: {
      'device.registered': ({ deviceId, payload: { voucher } }) => {
        if (voucher !== null) sql.addVoucher.run(deviceId, voucher.invitationId, voucher.signature);
      },
      'device.invited': ({ deviceId, payload }) =>
        void sql.addInvitation.run({ ...payload, by: deviceId }),
      'device.admitted': ({ deviceId, seq, stamp, payload }) =>
        void sql.addAdmission.run({ ...payload, by: deviceId, bySeq: seq, stamp }),
      'device.keyed': ({ deviceId, seq, payload }) =>
        void sql.setRecipient.run(deviceId, seq, payload.recipient),
      'device.retired': ({ deviceId, seq, payload }) =>
        void sql.addRetirement.run({ ...payload, by: deviceId, bySeq: seq }),
    },
  };

  return {
    projector,
    devices: (): readonly DeviceRow[] => sql.devices.all(),
    /** In the order that they were given, so that the same one counts everywhere. */
    admissions: (): readonly (Admission & {
      readonly hallName: string;
      readonly kioskNumber: number;
    })[] => sql.admissions.all().map((row) => ({ ...row, vouches: vouchingOf(row.vouches) })),
    invitations: (): readonly (Invitation & { publicKey: string })[] => sql.invitations.all(),
    invitation: (invitationId: string) => sql.invitation.get(invitationId) ?? null,
    /** How far each chain is here, and when its newest event was written. */
    chains: (): readonly KnownChain[] => sql.chains.all(),
    recipientOf: (deviceId: string): string | null => sql.recipient.get({ deviceId }) ?? null,
    /** Who retired which device after which of its events; the reader decides whose word counts. */
    retirements: (): readonly Retirement[] => sql.retirements.all(),
    hallName: (hallId: string): string | null => sql.hallName.get({ hallId }) ?? null,
  };
}

export type KnownChain = {
  readonly deviceId: string;
  readonly seq: number;
  /** Epoch ms, by that device's clock. */
  readonly wall: number;
};

export type Retirement = {
  readonly by: string;
  readonly deviceId: string;
  readonly lastSeq: number;
  readonly reason: string;
};

/** A word of a newer program counts as the lesser one. */
const vouchingOf = (word: string): Vouching =>
  vouchings.find((known) => known === word) ?? 'own-hall';

type InvitationRow = {
  by: string;
  invitationId: string;
  publicKey: string;
  hallId: string;
  kioskNumber: number;
};

const INVITATION = `SELECT by_device AS by, invitation_id AS invitationId, public_key AS publicKey,
  hall_id AS hallId, kiosk_number AS kioskNumber FROM device_invitation`;

const prepare = (db: Db) => ({
  addVoucher: db.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO device_voucher VALUES (?, ?, ?)',
  ),
  // Ids are random: two invitations of one id are an attempt to take another's place, and the lesser device's stands.
  addInvitation: db.prepare<[InvitationRow]>(
    `INSERT INTO device_invitation VALUES (@invitationId, @by, @publicKey, @hallId, @kioskNumber)
     ON CONFLICT (invitation_id) DO UPDATE SET by_device = excluded.by_device,
       public_key = excluded.public_key, hall_id = excluded.hall_id,
       kiosk_number = excluded.kiosk_number
     WHERE excluded.by_device < device_invitation.by_device`,
  ),
  addAdmission: db.prepare<
    [
      {
        by: string;
        bySeq: number;
        deviceId: string;
        publicKey: string;
        hallId: string;
        hallName: string;
        kioskNumber: number;
        vouches: string;
        recipient: string | null;
        stamp: string;
      },
    ]
  >(
    `INSERT OR IGNORE INTO device_admission
     VALUES (@by, @bySeq, @deviceId, @publicKey, @hallId, @hallName, @kioskNumber, @vouches, @recipient, @stamp)`,
  ),
  setRecipient: db.prepare<[string, number, string]>(
    `INSERT INTO device_recipient VALUES (?, ?, ?) ON CONFLICT (device_id)
     DO UPDATE SET seq = excluded.seq, recipient = excluded.recipient
     WHERE excluded.seq > device_recipient.seq`,
  ),
  addRetirement: db.prepare<
    [{ by: string; bySeq: number; deviceId: string; lastSeq: number; reason: string }]
  >('INSERT OR IGNORE INTO device_retirement VALUES (@by, @bySeq, @deviceId, @lastSeq, @reason)'),
  devices: db.prepare<[], DeviceRow>(
    `SELECT d.device_id AS deviceId, d.hall_id AS hallId, d.kiosk_number AS kioskNumber,
       lower(hex(d.public_key)) AS publicKey, d.predecessor,
       v.invitation_id AS invitationId, v.signature
     FROM device d LEFT JOIN device_voucher v ON v.device_id = d.device_id ORDER BY d.device_id`,
  ),
  admissions: db.prepare<
    [],
    Admission & { hallName: string; kioskNumber: number; vouches: string }
  >(
    `SELECT by_device AS by, device_id AS deviceId, public_key AS publicKey, hall_id AS hallId,
       hall_name AS hallName, kiosk_number AS kioskNumber, vouches FROM device_admission ORDER BY stamp`,
  ),
  invitations: db.prepare<[], InvitationRow>(`${INVITATION} ORDER BY invitation_id`),
  invitation: db.prepare<[string], InvitationRow>(`${INVITATION} WHERE invitation_id = ?`),
  chains: db.prepare<[], KnownChain>(
    `SELECT h.device_id AS deviceId, h.seq, json_extract(CAST(j.header AS TEXT), '$.wall') AS wall
     FROM journal_head h JOIN journal j ON j.device_id = h.device_id AND j.seq = h.seq`,
  ),
  recipient: db
    .prepare<[{ deviceId: string }], string>(
      `SELECT coalesce((SELECT recipient FROM device_recipient WHERE device_id = @deviceId),
         (SELECT recipient FROM device_admission WHERE device_id = @deviceId AND recipient IS NOT NULL
          ORDER BY stamp DESC LIMIT 1))`,
    )
    .pluck(),
  retirements: db.prepare<[], Retirement>(
    `SELECT by_device AS by, device_id AS deviceId, last_seq AS lastSeq, reason
     FROM device_retirement ORDER BY by_device, by_seq`,
  ),
  hallName: db
    .prepare<[{ hallId: string }], string>(
      `SELECT coalesce((SELECT name FROM hall WHERE hall_id = @hallId),
         (SELECT hall_name FROM device_admission WHERE hall_id = @hallId ORDER BY stamp DESC LIMIT 1))`,
    )
    .pluck(),
});
