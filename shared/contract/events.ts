import * as z from 'zod';
import { revokeReasons } from './cards.ts';
import { correctionReasons, sources } from './attendance.ts';
import { edits } from './field-edit.ts';
import { eraseReasons } from './people.ts';
import type { Topic } from './names.ts';
import { saleEvents } from './sale-events.ts';
import { retentionCounts } from './retention.ts';
import { syncEvents } from './sync-events.ts';
import {
  copyConditions,
  holdEnds,
  readerCategories,
  resolutions,
  sources as lendingSources,
} from '../domain/lending/words.ts';

/** What was done with a copy, when, and on which day of the hall. */
const act = { actId: z.string(), copyId: z.string(), at: z.int(), on: z.string() };

/** The act of a copy that brought it about: taking that back takes this back too. Null where it stands alone. */
const causingAct = z.string().nullable().default(null);

/** Every event's payload. Personal data stands only in those named `person.*`. */
const eventPayloads = {
  'clock.jumped': z.object({ date: z.string(), at: z.int(), jump: z.int() }),
  'hall.edited': z.object({ hallId: z.string(), edits }),
  'kiosk.edited': z.object({ kioskId: z.string(), edits }),
  'staff.edited': z.object({ staffId: z.string(), edits }),
  'staff.pin-set': z.object({ staffId: z.string() }),
  'team.edited': z.object({ teamId: z.string(), edits }),
  'person.enrolled': z.object({
    personId: z.string(),
    number: z.string(),
    enrolledOn: z.string(),
    edits,
  }),
  'person.edited': z.object({ personId: z.string(), edits }),
  /** All that stands of a record, in one event: what it was written in earlier can then go. */
  'person.restated': z.object({
    personId: z.string(),
    number: z.string(),
    enrolledOn: z.string(),
    edits,
  }),
  'person.merged': z.object({ keepId: z.string(), mergeId: z.string() }),
  /** The bodies that tell of this person are detached, and no later one is taken in. Merged records one by one. */
  'subject.erased': z.object({
    personId: z.string(),
    on: z.string(),
    reason: z.enum(eraseReasons),
  }),
  /** The bodies of these events are detached: each wrote of a person's record, and was kept for as long as it may be. */
  'retention.cut': z.object({
    personId: z.string(),
    on: z.string(),
    places: z.array(z.object({ deviceId: z.string(), seq: z.int() })),
  }),
  /** The hall has cleaned up. */
  'retention.ran': z.object({ on: z.string(), done: retentionCounts }),
  'card.issued': z.object({ cardId: z.string(), personId: z.string(), issuedOn: z.string() }),
  'card.revoked': z.object({
    cardId: z.string(),
    revokedOn: z.string(),
    reason: z.enum(revokeReasons),
  }),
  'activity.edited': z.object({ activityId: z.string(), edits }),
  'shift.planned': z.object({
    shiftId: z.string(),
    activityId: z.string(),
    date: z.string(),
    startMinute: z.int(),
    endMinute: z.int(),
  }),
  'shift.edited': z.object({ shiftId: z.string(), edits }),
  'attendance.scanned': z.object({
    scanId: z.string(),
    personId: z.string().nullable(),
    /** Set where the card was not known: who it belongs to may become known later. */
    cardId: z.string().nullable(),
    date: z.string(),
    at: z.int(),
    direction: z.enum(['in', 'out', 'toggle']),
    shiftId: z.string().nullable(),
    source: z.enum(sources),
  }),
  'attendance.refused': z.object({
    date: z.string(),
    at: z.int(),
    reason: z.enum(['card-revoked', 'person-inactive']),
    personId: z.string().nullable(),
  }),
  'attendance.corrected': z.object({
    sessionId: z.string(),
    personId: z.string(),
    date: z.string(),
    shiftId: z.string().nullable(),
    inAt: z.int(),
    outAt: z.int().nullable(),
    void: z.boolean(),
    reason: z.enum(correctionReasons),
  }),
  'title.edited': z.object({ titleId: z.string(), edits }),
  /** A cover as base64 of a JPEG. */
  'title.pictured': z.object({ titleId: z.string(), jpeg: z.string() }),
  'copy.added': z.object({
    copyId: z.string(),
    titleId: z.string(),
    code: z.string(),
    on: z.string(),
    edits,
  }),
  'copy.edited': z.object({ copyId: z.string(), edits }),
  'copy.noted': z.object({
    ...act,
    condition: z.enum(copyConditions),
    resolution: z.enum(resolutions).nullable(),
    /** About the book, never about a person. */
    note: z.string().nullable(),
  }),
  'copy.used': z.object(act),
  'loan.made': z.object({
    ...act,
    dueOn: z.string(),
    category: z.enum(readerCategories),
    ageBand: z.string(),
    source: z.enum(lendingSources),
    /** The problems that staff decided to pass over, with their reason. */
    overridden: z.array(z.string()),
    reason: z.string().nullable(),
  }),
  'loan.renewed': z.object({
    ...act,
    loanId: z.string(),
    dueOn: z.string(),
    source: z.enum(lendingSources),
    overridden: z.array(z.string()),
    reason: z.string().nullable(),
  }),
  'loan.returned': z.object({
    ...act,
    condition: z.enum(['good', 'damaged']),
    /** Late, and yet no pause. */
    forgiven: z.boolean(),
    source: z.enum(lendingSources),
  }),
  /** Cuts the link between readers and what they borrowed or waited for: the bodies that tie them are detached. */
  'loan.unlinked': z.object({ actIds: z.array(z.string()), on: z.string() }),
  /** Ties a loan or a hold to its reader. */
  'person.linked': z.object({ personId: z.string(), actId: z.string() }),
  'act.undone': z.object({ actId: z.string(), copyId: z.string().nullable(), at: z.int() }),
  'hold.placed': z.object({
    holdId: z.string(),
    titleId: z.string(),
    at: z.int(),
    on: z.string(),
    source: z.enum(lendingSources),
  }),
  'hold.shelved': z.object({
    holdId: z.string(),
    copyId: z.string(),
    at: z.int(),
    until: z.string(),
    actId: causingAct,
  }),
  'hold.ended': z.object({
    holdId: z.string(),
    at: z.int(),
    end: z.enum(holdEnds),
    actId: causingAct,
  }),
  'lending.edited': z.object({ hallId: z.string(), edits }),
  'stocktake.opened': z.object({
    stocktakeId: z.string(),
    name: z.string(),
    at: z.int(),
    on: z.string(),
  }),
  /** The books that a shelf should hold, frozen when its count begins. */
  'stocktake.begun': z.object({
    stocktakeId: z.string(),
    shelf: z.string(),
    copyIds: z.array(z.string()),
  }),
  'stocktake.counted': z.object({
    actId: z.string(),
    stocktakeId: z.string(),
    shelf: z.string(),
    code: z.string(),
    /** Null where the code is of no known copy. */
    copyId: z.string().nullable(),
    at: z.int(),
  }),
  'stocktake.closed': z.object({ stocktakeId: z.string(), at: z.int() }),
  ...saleEvents,
  ...syncEvents,
} as const;

export type EventType = keyof typeof eventPayloads;
export type Payload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>;

/** The same schemas, typed so that a generic event type finds its own payload. */
export const payloadSchemas: { readonly [T in EventType]: z.ZodType<Payload<T>> } = eventPayloads;

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventPayloads, type);

type Family<T extends string> = T extends `${infer F}.${string}` ? F : never;

const topicsByFamily: Readonly<Record<Family<EventType>, readonly Topic[]>> = {
  device: ['hall', 'sync'],
  conflict: ['sync'],
  clock: ['hall'],
  hall: ['hall'],
  kiosk: ['hall'],
  staff: ['staff'],
  team: ['people'],
  person: ['people', 'attendance'],
  subject: ['people', 'attendance', 'cards', 'lending', 'crafts', 'till', 'charity'],
  retention: ['hall', 'people', 'lending', 'crafts'],
  card: ['cards', 'attendance'],
  activity: ['activities'],
  shift: ['activities'],
  attendance: ['attendance'],
  title: ['catalogue'],
  copy: ['catalogue', 'lending'],
  loan: ['lending', 'catalogue'],
  act: ['lending', 'catalogue', 'stocktake'],
  hold: ['lending', 'catalogue'],
  lending: ['lending'],
  stocktake: ['stocktake'],
  product: ['crafts'],
  piece: ['crafts'],
  stock: ['crafts'],
  sale: ['till', 'crafts'],
  till: ['till'],
  purpose: ['charity'],
  handover: ['charity'],
};

/** Events of a person that change nothing of the person's record. */
const besideRecord: Partial<Record<EventType, readonly Topic[]>> = {
  'person.linked': topicsByFamily.loan,
  'person.points-spent': topicsByFamily.till,
  'person.signed-handover': topicsByFamily.handover,
};

/** Which topics an event touches, by the first part of its type. */
export function topicsOf(type: EventType): readonly Topic[] {
  const beside = besideRecord[type];
  if (beside !== undefined) return beside;
  const family = type.slice(0, type.indexOf('.'));
  if (isFamily(family)) return topicsByFamily[family];
  throw new Error(`no family of ${type}`);
}

const isFamily = (family: string): family is Family<EventType> =>
  Object.hasOwn(topicsByFamily, family);
