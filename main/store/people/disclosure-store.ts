import type { DisclosedRow, Disclosure } from '../../../shared/domain/disclosure.ts';
import type { Db } from '../db/failure.ts';

/** All that is kept of a person, whichever of their records it stands with. */
export function createDisclosureStore(db: Db) {
  const sql = prepare(db);
  return (records: readonly string[]): Omit<Disclosure, 'about' | 'fields'> => {
    const ids = JSON.stringify(records);
    return {
      edits: sql.edits.all(ids),
      cards: sql.cards.all(ids),
      sessions: sql.sessions.all(ids),
      loans: sql.loans.all(ids),
      holds: sql.holds.all(ids),
      points: sql.points.all(ids),
      gifts: [...sql.products.all(ids), ...sql.donations.all(ids)],
      refused: sql.refused.all(ids),
    };
  };
}

const OF_THEM = 'IN (SELECT value FROM json_each(?))';

const prepare = (db: Db) => {
  const of = <K extends keyof DisclosedRow>(_kind: K, text: string) =>
    db.prepare<[string], DisclosedRow[K]>(text);
  return {
    edits: of(
      'edits',
      `SELECT e.field, e.value, CAST(j.header AS TEXT) ->> '$.wall' AS at
       FROM field_edit e JOIN journal j ON j.device_id = e.device_id AND j.seq = e.seq
       WHERE e.entity = 'person' AND e.entity_id ${OF_THEM} ORDER BY at, e.hlc, e.field`,
    ),
    cards: of(
      'cards',
      `SELECT c.issued_on AS issuedOn, r.revoked_on AS revokedOn, r.reason FROM card c
       LEFT JOIN card_revocation r ON r.card_id = c.card_id
       WHERE c.person_id ${OF_THEM} ORDER BY c.issued_order`,
    ),
    sessions: of(
      'sessions',
      `SELECT s.date, a.name AS activity, s.in_at AS inAt, s.out_at AS outAt, s.minutes, s.provenance,
         s.void AS isVoid
       FROM session s LEFT JOIN shift f ON f.shift_id = s.shift_id
       LEFT JOIN activity a ON a.activity_id = f.activity_id
       WHERE s.person_id ${OF_THEM} ORDER BY s.date, s.in_at, s.session_id`,
    ),
    loans: of(
      'loans',
      `SELECT t.name AS title, c.code, n.lent_on AS lentOn, n.due_on AS dueOn, n.ended_on AS endedOn
       FROM reader_link l JOIN loan n ON n.loan_id = l.act_id
       LEFT JOIN copy c ON c.copy_id = n.copy_id LEFT JOIN title t ON t.title_id = c.title_id
       WHERE l.person_id ${OF_THEM} ORDER BY n.lent_at, n.loan_id`,
    ),
    holds: of(
      'holds',
      `SELECT t.name AS title, h.placed_on AS placedOn, h.ended FROM reader_link l
       JOIN hold h ON h.hold_id = l.act_id LEFT JOIN title t ON t.title_id = h.title_id
       WHERE l.person_id ${OF_THEM} ORDER BY h.placed_at, h.hold_id`,
    ),
    points: of(
      'points',
      `SELECT date, points FROM points_spent WHERE person_id ${OF_THEM} ORDER BY date, entry_id`,
    ),
    products: of(
      'gifts',
      `SELECT DISTINCT 'craft' AS kind, p.name, p.added_on AS addedOn
       FROM product p, json_each(p.maker_ids) m
       WHERE m.value ${OF_THEM} ORDER BY p.added_on, p.product_id`,
    ),
    donations: of(
      'gifts',
      `SELECT 'book' AS kind, t.name, c.added_on AS addedOn FROM copy c
       LEFT JOIN title t ON t.title_id = c.title_id
       WHERE c.donor_id ${OF_THEM} ORDER BY c.added_on, c.code`,
    ),
    refused: of(
      'refused',
      `SELECT date, at, reason FROM scan_refused WHERE person_id ${OF_THEM} ORDER BY at`,
    ),
  };
};
