import { walletKinds, type WalletKind } from '../../../shared/domain/sale/words.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

export type PaymentCodeStore = ReturnType<typeof createPaymentCodeStore>;

/** The hall's own payment codes, which buyers pay to: the last one that was set stands. */
export function createPaymentCodeStore(db: Db) {
  const sql = prepare(db);
  const projector: Projector = {
    tables: ['payment_code'],
    on: {
      'sale.payment-code-set': ({ stamp, payload }) => {
        const jpeg = payload.jpeg === null ? null : Buffer.from(payload.jpeg, 'base64');
        sql.set.run(payload.hallId, payload.kind, jpeg, stamp);
      },
    },
  };
  return {
    projector,
    jpeg: (hallId: string, kind: WalletKind): Buffer | null => sql.jpeg.get(hallId, kind) ?? null,
    kinds: (hallId: string): WalletKind[] => {
      const set = new Set(sql.kinds.all(hallId));
      return walletKinds.filter((kind) => set.has(kind));
    },
  };
}

const prepare = (db: Db) => ({
  set: db.prepare<[string, string, Buffer | null, string]>(
    `INSERT INTO payment_code VALUES (?, ?, ?, ?)
     ON CONFLICT (hall_id, kind) DO UPDATE SET jpeg = excluded.jpeg, stamp = excluded.stamp
     WHERE excluded.stamp > payment_code.stamp`,
  ),
  jpeg: db
    .prepare<[string, string], Buffer | null>(
      'SELECT jpeg FROM payment_code WHERE hall_id = ? AND kind = ?',
    )
    .pluck(),
  kinds: db
    .prepare<[string], string>(
      'SELECT kind FROM payment_code WHERE hall_id = ? AND jpeg IS NOT NULL',
    )
    .pluck(),
});
