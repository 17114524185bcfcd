import { hash } from 'node:crypto';
import type { CardCode } from '../../../shared/domain/card-code.ts';
import type { Db } from '../db/failure.ts';
import type { Projector } from '../journal/projector.ts';

export type CardStore = ReturnType<typeof createCardStore>;

/** The database keeps only this of a card: the SHA-256 of its code, as hex. */
export const cardIdOf = (code: CardCode): string => hash('sha256', code);

/** Member cards and their revocations. */
export function createCardStore(db: Db) {
  const sql = prepare(db);

  const projector: Projector = {
    tables: ['card', 'card_revocation'],
    on: {
      'card.issued': ({ stamp, payload }) =>
        void sql.issue.run(payload.cardId, payload.personId, payload.issuedOn, stamp),
      'card.revoked': ({ stamp, payload }) =>
        void sql.revoke.run(payload.cardId, payload.revokedOn, payload.reason, stamp),
    },
  };

  return {
    projector,
    /** Whose card it is: the record that stands for its holder. */
    find(cardId: string) {
      const issued = sql.issued.get(cardId);
      const holder = issued === undefined ? undefined : sql.holder.get(issued.person_id);
      if (issued === undefined || holder === undefined) return null;
      const { person_id: personId, name, active } = holder;
      return {
        holder: { personId, name, active: active === 1 },
        revoked: issued.revoked === 1,
      };
    },
    /** Also of a card whose holder is not known, or no longer. */
    isRevoked: (cardId: string): boolean => sql.issued.get(cardId)?.revoked === 1,
    /** All cards of a person, newest first. */
    ofPerson: (personId: string) =>
      sql.ofPerson.all(personId).map((row) => ({
        cardId: row.card_id,
        issuedOn: row.issued_on,
        revokedOn: row.revoked_on,
        reason: row.reason,
      })),
    /** How many scans wait for this card to be known. */
    unresolvedScans: (cardId: string) => sql.unresolved.get(cardId) ?? 0,
  };
}

type CardRow = {
  card_id: string;
  issued_on: string;
  revoked_on: string | null;
  reason: string | null;
};

const prepare = (db: Db) => ({
  // One code on two people: the earlier issue stands everywhere, whichever arrived first.
  issue: db.prepare<[string, string, string, string]>(
    `INSERT INTO card VALUES (?, ?, ?, ?) ON CONFLICT (card_id) DO UPDATE SET
       person_id = excluded.person_id, issued_on = excluded.issued_on, issued_order = excluded.issued_order
     WHERE excluded.issued_order < card.issued_order`,
  ),
  revoke: db.prepare<[string, string, string, string]>(
    `INSERT INTO card_revocation VALUES (?, ?, ?, ?) ON CONFLICT (card_id) DO UPDATE SET
       revoked_on = excluded.revoked_on, reason = excluded.reason, revoked_order = excluded.revoked_order
     WHERE excluded.revoked_order < card_revocation.revoked_order`,
  ),
  // Look-ups by key: as one join this took five times as long, and it is the first thing of every scan.
  issued: db.prepare<[string], { person_id: string; revoked: number }>(
    `SELECT person_id, EXISTS (SELECT 1 FROM card_revocation r WHERE r.card_id = card.card_id) AS revoked
     FROM card WHERE card_id = ?`,
  ),
  holder: db.prepare<[string], { person_id: string; name: string; active: number }>(
    `SELECT person_id, name, active FROM person
     WHERE person_id = (SELECT canonical_id FROM person WHERE person_id = ?)`,
  ),
  ofPerson: db.prepare<[string], CardRow>(
    `SELECT c.card_id, c.issued_on, r.revoked_on, r.reason
     FROM card c JOIN person p ON p.person_id = c.person_id
     LEFT JOIN card_revocation r ON r.card_id = c.card_id
     WHERE p.canonical_id = ? ORDER BY c.issued_order DESC`,
  ),
  unresolved: db
    .prepare<[string], number>('SELECT count(*) FROM scan WHERE owner_id IS NULL AND card_id = ?')
    .pluck(),
});
