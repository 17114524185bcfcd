import * as z from 'zod/mini';
import { topics } from '../../shared/contract/names.ts';
import { openFailures, type StoreMessage } from '../../shared/contract/wire.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    refusal: z.string(),
    facts: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
]);

const storeMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), failure: z.enum(openFailures), detail: z.string() }),
  z.object({ type: z.literal('answer'), id: z.int(), answer }),
  z.object({ type: z.literal('changed'), topics: z.array(z.enum(topics)) }),
  z.object({ type: z.literal('progress'), done: z.number(), total: z.number() }),
]);

/** Reads what came from the store's process; null if it is none of its messages. */
export function readStoreMessage(message: unknown): StoreMessage | null {
  const read = storeMessage.safeParse(message);
  return read.success ? read.data : null;
}
