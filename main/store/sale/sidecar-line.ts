import * as z from 'zod';
import { sha256Hex } from '../journal/header.ts';

/** The events of which a second copy is kept, and the field that names what each is about. */
const idFields = {
  'till.opened': 'tillDayId',
  'till.cash-moved': 'moveId',
  'till.closed': 'tillDayId',
  'sale.made': 'saleId',
  'sale.refunded': 'refundId',
} as const;
export type SidecarType = keyof typeof idFields;

export const isSidecarType = (type: string): type is SidecarType => Object.hasOwn(idFields, type);

const entrySchema = z.strictObject({
  /** `device/seq` of the event. */
  id: z.string().regex(/^[^/]+\/[1-9]\d*$/),
  type: z.string(),
  /** The wall clock (epoch ms) and the post, as the event's header has them. */
  wall: z.int(),
  actor: z.string(),
  payload: z.json(),
  /** Whose points paid, or came back: an event of its own that belongs to this one. */
  points: z.json().nullable(),
  /** What the purpose of a sale was called: the purpose itself is no entry here. */
  purpose: z.string().nullable().default(null),
});

/** An event as its line holds it. */
export type SidecarEntry = z.infer<typeof entrySchema>;

/** An event as its line is written: what the journal holds is JSON already. */
export type WrittenEntry = Omit<SidecarEntry, 'payload' | 'points'> & {
  readonly payload: unknown;
  readonly points: unknown;
};

/** The id of what an event is about; null where that can't be read. */
export function idOf(type: SidecarType, payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const id: unknown = Object.entries(payload).find(([field]) => field === idFields[type])?.[1];
  return typeof id === 'string' ? id : null;
}

/** What a sale was made for; null where it is no sale, or was for nothing in particular. */
export function purposeOf(type: string, payload: unknown): string | null {
  if (type !== 'sale.made' || typeof payload !== 'object' || payload === null) return null;
  return 'purposeId' in payload && typeof payload.purposeId === 'string' ? payload.purposeId : null;
}

/** Names what an event is about, whichever device told of it; null where that can't be read. */
export function keyOf(type: SidecarType, payload: unknown): string | null {
  const id = idOf(type, payload);
  return id === null ? null : `${type} ${id}`;
}

/** One line with its line break. The hash is of the JSON that stands before it, with its brace closed. */
export function lineOf(entry: WrittenEntry): string {
  const json = JSON.stringify(entry);
  return `${json.slice(0, -1)},"hash":"${hashOf(json)}"}\n`;
}

export type ReadLine =
  | { readonly kind: 'entry'; readonly entry: SidecarEntry }
  /** Cut short: the power went while it was written. */
  | { readonly kind: 'torn' }
  /** Whole, but not as it was written. */
  | { readonly kind: 'damaged' };

const TAIL = /,"hash":"([0-9a-f]{64})"\}$/;

export function readLine(line: string): ReadLine {
  const tail = TAIL.exec(line);
  if (tail === null) return { kind: line.endsWith('}') && isJson(line) ? 'damaged' : 'torn' };
  const json = `${line.slice(0, tail.index)}}`;
  if (hashOf(json) !== tail[1] || !isJson(json)) return { kind: 'damaged' };
  const entry = entrySchema.safeParse(JSON.parse(json));
  return entry.success ? { kind: 'entry', entry: entry.data } : { kind: 'damaged' };
}

const hashOf = (json: string) => sha256Hex(json);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
