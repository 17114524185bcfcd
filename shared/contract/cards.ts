import * as z from 'zod';
import { id, nothing, type CallSpec } from './call.ts';
import { clerks } from './names.ts';

export const revokeReasons = ['lost', 'damaged', 'replaced', 'left'] as const;

/** What is printed on a card. The code is known only here and on the card: the database keeps its hash. */
const printedCard = z.object({
  personId: z.string(),
  name: z.string(),
  number: z.string(),
  teams: z.array(z.string()),
  code: z.string(),
});
export type PrintedCard = z.infer<typeof printedCard>;

export const cardCalls = {
  'cards.issue': {
    access: clerks,
    /** A person's earlier card is revoked in the same transaction (reason `replaced`, or the one given). */
    request: z.strictObject({
      personIds: z.array(id).min(1).max(500),
      reason: z.enum(revokeReasons).default('replaced'),
    }),
    value: z.object({ cards: z.array(printedCard), hallName: z.string() }),
    refusals: ['unknown-person', 'person-inactive'],
    reads: [],
  },
  'cards.revoke': {
    access: clerks,
    request: z.strictObject({
      cardId: z.string().regex(/^[0-9a-f]{64}$/),
      reason: z.enum(revokeReasons),
    }),
    value: nothing,
    refusals: ['unknown-card', 'already-revoked'],
    reads: [],
  },
  /** Gives a card that was scanned but unknown to a person, and with it its unresolved scans. */
  'cards.link': {
    access: clerks,
    request: z.strictObject({ cardId: z.string().regex(/^[0-9a-f]{64}$/), personId: id }),
    value: z.object({ credited: z.number() }),
    refusals: ['unknown-person', 'person-inactive', 'card-taken'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
