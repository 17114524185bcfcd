import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import type { Db } from '../db/failure.ts';
import { createErased } from '../journal/erased.ts';
import { sha256 } from '../journal/header.ts';
import type { Projector } from '../journal/projector.ts';

export const holderKinds = ['copy', 'piece', 'product', 'card'] as const;
export type HolderKind = (typeof holderKinds)[number];

type Given = {
  readonly code: string;
  readonly kind: HolderKind;
  /** Of a card, its person. */
  readonly holderId: string;
};

type Holder = Given & { readonly at: number; readonly deviceId: string };

export type CodeStore = ReturnType<typeof createCodeStore>;

/**
 * What each code was given to. Within a hall a code has one holder; every pair beyond that is a conflict, by all that
 * ever held it, so that it never matters which of them arrived first. Other halls' things lie on other halls' shelves.
 */
export function createCodeStore(db: Db) {
  const sql = prepare(db);
  const erased = createErased(db);

  const noteConflict = (one: Given, other: Given) => {
    const [a, b] = one.holderId < other.holderId ? [one, other] : [other, one];
    const id = sha256(['one-code-twice', a.code, a.holderId, b.holderId].join('|'));
    sql.conflict.run(id.toString('hex'), a.kind, a.code, b.kind, a.holderId, b.holderId);
  };

  type Event = { readonly wall: number; readonly deviceId: string; readonly stamp: string };
  const give = (given: Given, { wall, deviceId, stamp }: Event) => {
    sql.give.run(given.code, given.kind, given.holderId, wall, deviceId, stamp);
    for (const other of sql.holders.all(given.code))
      if (other.holderId !== given.holderId && hallOf(other.deviceId) === hallOf(deviceId))
        noteConflict(given, other);
  };

  const projector: Projector = {
    tables: ['code_holder'],
    on: {
      'copy.added': (event) => {
        const { code, copyId } = event.payload;
        give({ code, kind: 'copy', holderId: copyId }, event);
      },
      'piece.added': (event) => {
        const { code, pieceId } = event.payload;
        give({ code, kind: 'piece', holderId: pieceId }, event);
      },
      'product.added': (event) => {
        const { code, productId } = event.payload;
        if (code !== null) give({ code, kind: 'product', holderId: productId }, event);
      },
      'card.issued': (event) => {
        const { cardId, personId } = event.payload;
        if (!erased.has(personId)) give({ code: cardId, kind: 'card', holderId: personId }, event);
      },
    },
    erase(personId) {
      sql.dropHolder.run(personId);
      sql.dropConflicts.run({ id: personId });
    },
  };

  return {
    projector,
    /** Who has the code, the first one first. */
    holders: (code: string): readonly Holder[] => sql.holders.all(code),
  };
}

const prepare = (db: Db) => ({
  // Of two events that gave the same thing the same code, the earlier one tells when.
  give: db.prepare<[string, string, string, number, string, string]>(
    `INSERT INTO code_holder VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
       at = excluded.at, device_id = excluded.device_id, stamp = excluded.stamp
     WHERE excluded.stamp < code_holder.stamp`,
  ),
  holders: db.prepare<[string], Holder>(
    `SELECT code, kind, holder_id AS holderId, at, device_id AS deviceId FROM code_holder
     WHERE code = ? ORDER BY stamp, holder_id`,
  ),
  conflict: db.prepare<[string, string, string, string, string, string]>(
    `INSERT OR IGNORE INTO conflict VALUES (?, 'one-code-twice', ?, ?, ?, ?, ?)`,
  ),
  dropHolder: db.prepare<[string]>(`DELETE FROM code_holder WHERE kind = 'card' AND holder_id = ?`),
  dropConflicts: db.prepare<[{ readonly id: string }]>(
    `DELETE FROM conflict WHERE kind = 'one-code-twice' AND entity = 'card'
       AND (event_a = $id OR event_b = $id)`,
  ),
});
