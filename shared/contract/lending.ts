import * as z from 'zod';
import {
  lendProblems,
  materials,
  readerCategories,
  renewProblems,
} from '../domain/lending/words.ts';
import { id, isoDate, nothing, text, type CallSpec } from './call.ts';
import { librarians } from './names.ts';

export const reader = z.object({ personId: z.string(), name: z.string() });

/** Something done at the desk or the public screen, as a line of the list of what was just done. */
const actLine = z.object({
  actId: z.string(),
  kind: z.enum(['lend', 'renew', 'return', 'use', 'note']),
  at: z.number(),
  source: z.enum(['desk', 'self']),
  copyId: z.string(),
  titleId: z.string(),
  title: z.string(),
  code: z.string(),
  reader: reader.nullable(),
  dueOn: z.string().nullable(),
  /** Until when (epoch ms) it can be undone; null where it can't: undone already, or something followed. */
  undoUntil: z.number().nullable(),
  undone: z.boolean(),
});
export type ActLine = z.infer<typeof actLine>;

const loan = z.object({
  loanId: z.string(),
  copyId: z.string(),
  titleId: z.string(),
  title: z.string(),
  code: z.string(),
  material: z.enum(materials),
  lentOn: z.string(),
  dueOn: z.string(),
  renewals: z.number(),
  renewalsLeft: z.number(),
  /** Open days late; 0 if not. */
  daysLate: z.number(),
  /** Why it can't be renewed now; empty if it can. */
  renewProblems: z.array(z.enum(renewProblems)),
});
export type Loan = z.infer<typeof loan>;

const readerHold = z.object({
  holdId: z.string(),
  titleId: z.string(),
  title: z.string(),
  placedOn: z.string(),
  /** 1 is next in line. */
  place: z.number(),
  /** Set aside for pick-up until that day. */
  until: z.string().nullable(),
});

const readerPage = z.object({
  personId: z.string(),
  name: z.string(),
  number: z.string(),
  active: z.boolean(),
  phone: z.string().nullable(),
  birthYear: z.number().nullable(),
  category: z.enum(readerCategories),
  /** Set by staff; null follows from the age. */
  categorySet: z.enum(readerCategories).nullable(),
  /** The last day on which the reader may borrow; null for ever. */
  until: z.string().nullable(),
  /** Borrowing is paused up to and including this day; null if not. */
  pausedUntil: z.string().nullable(),
  limit: z.number(),
  /** How many more may be taken now. */
  left: z.number(),
  loans: z.array(loan),
  holds: z.array(readerHold),
  guardian: reader.nullable(),
  seen: z.record(z.string(), z.string()),
});
export type ReaderPage = z.infer<typeof readerPage>;

/** One scan shows the household: the reader, and those on the same guardian's card. */
const household = z.object({ reader: readerPage, members: z.array(readerPage) });
export type Household = z.infer<typeof household>;

/** Why something can't be lent or renewed: the code, what its sentence needs, and whether staff may pass over it. */
export const problem = z.object({
  problem: z.enum([...lendProblems, ...renewProblems]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  overridable: z.boolean(),
});
export type Problem = z.infer<typeof problem>;

const copySummary = z.object({
  copyId: z.string(),
  titleId: z.string(),
  title: z.string(),
  code: z.string(),
  callNumber: z.string().nullable(),
  location: z.string(),
  state: z.string(),
});

/** What a return came to, beside that the book is back. */
const returned = z.object({
  line: actLine,
  /** What was noticed: neutral words, never an error. */
  notices: z.array(
    z.enum([
      'not-on-loan',
      'was-lost',
      'was-missing',
      'was-withdrawn',
      'other-hall',
      'late',
      'damaged',
    ]),
  ),
  daysLate: z.number(),
  pausedUntil: z.string().nullable(),
  /** The next in line: set the book aside and print the slip. */
  hold: z.object({ holdId: z.string(), reader: reader.nullable(), until: z.string() }).nullable(),
});
export type Returned = z.infer<typeof returned>;

/** What a scan at the desk led to. */
const scanOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reader'), household }),
  z.object({ kind: z.literal('lent'), line: actLine, renewed: z.boolean() }),
  z.object({ kind: z.literal('returned'), returned }),
  z.object({ kind: z.literal('blocked'), copy: copySummary, problems: z.array(problem) }),
  /** Several copies could be meant: lend one of them, or take one back. */
  z.object({
    kind: z.literal('choose-copy'),
    titleId: z.string(),
    title: z.string(),
    copies: z.array(copySummary),
  }),
  /** A known title without a copy that could be meant. */
  z.object({ kind: z.literal('title'), titleId: z.string() }),
  z.object({ kind: z.literal('new-title'), isbn: z.string() }),
  z.object({ kind: z.literal('unknown-copy'), code: z.string() }),
  z.object({ kind: z.literal('unknown-card') }),
  z.object({ kind: z.literal('revoked-card') }),
  /** The same code within five seconds: one scan. */
  z.object({ kind: z.literal('repeat') }),
  z.object({ kind: z.literal('damaged-code') }),
  /** No code: something typed to look for. */
  z.object({ kind: z.literal('text'), text: z.string() }),
]);
export type ScanOutcome = z.infer<typeof scanOutcome>;

export const lendingCalls = {
  'lending.scan': {
    access: librarians,
    request: z.strictObject({
      actId: id,
      text: z.string().max(200),
      /** Whose page is open: a book is lent to them, else it is taken back. */
      readerId: id.nullable(),
    }),
    value: scanOutcome,
    refusals: ['unknown-person'],
    reads: [],
  },
  'lending.lend': {
    access: librarians,
    request: z.strictObject({
      actId: id,
      copyId: id,
      personId: id,
      /** Passes over what may be passed over; needs a reason. */
      override: text(100).optional(),
    }),
    value: scanOutcome,
    refusals: ['unknown-copy', 'unknown-person'],
    reads: [],
  },
  'lending.return': {
    access: librarians,
    request: z.strictObject({
      actId: id,
      copyId: id,
      condition: z.enum(['good', 'damaged']).default('good'),
      forgiven: z.boolean().default(false),
    }),
    value: returned,
    refusals: ['unknown-copy'],
    reads: [],
  },
  'lending.renew': {
    access: librarians,
    request: z.strictObject({ actId: id, loanId: id, override: text(100).optional() }),
    value: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('renewed'), line: actLine }),
      z.object({ kind: z.literal('blocked'), problems: z.array(problem) }),
    ]),
    refusals: ['unknown-loan'],
    reads: [],
  },
  /** Read here, not lent. */
  'lending.use': {
    access: librarians,
    request: z.strictObject({ actId: id, copyId: id }),
    value: z.object({ line: actLine }),
    refusals: ['unknown-copy', 'still-lent'],
    reads: [],
  },
  'lending.undo': {
    access: librarians,
    request: z.strictObject({ actId: id }),
    value: nothing,
    /** `something-followed`: a later act of the same book stands on it. */
    refusals: ['unknown-act', 'too-late', 'something-followed', 'already-undone'],
    reads: [],
  },
  'lending.recent': {
    access: librarians,
    request: nothing,
    /** What was done here in the last half hour, newest first; self-service too. */
    value: z.array(actLine),
    refusals: [],
    reads: ['lending'],
  },
  'lending.reader': {
    access: librarians,
    request: z.strictObject({ personId: id }),
    value: household,
    refusals: ['unknown-person'],
    reads: ['lending', 'people', 'catalogue'],
  },
  'lending.saveReader': {
    access: librarians,
    request: z.strictObject({
      personId: id,
      category: z.enum(readerCategories).nullable(),
      until: isoDate.nullable(),
      guardianId: id.nullable(),
      seen: z.record(z.string(), z.string()),
    }),
    value: nothing,
    refusals: ['unknown-person', 'own-guardian', 'guardian-is-child', 'changed-meanwhile'],
    reads: [],
  },
  'lending.placeHold': {
    access: librarians,
    request: z.strictObject({ holdId: id, titleId: id, personId: id }),
    value: z.object({ place: z.number() }),
    refusals: [
      'unknown-title',
      'unknown-person',
      'reader-inactive',
      'card-expired',
      'already-held',
      'already-borrowed',
      'holds-limit',
      'copy-available',
    ],
    reads: [],
  },
  'lending.cancelHold': {
    access: librarians,
    request: z.strictObject({ holdId: id }),
    value: nothing,
    refusals: ['unknown-hold'],
    reads: [],
  },
  'lending.holds': {
    access: librarians,
    request: nothing,
    value: z.object({
      /** On the shelf although somebody waits for it: to be fetched and scanned; in shelf order. */
      fetch: z.array(
        z.object({
          holdId: z.string(),
          title: z.string(),
          code: z.string(),
          callNumber: z.string().nullable(),
          location: z.string(),
          reader: reader.nullable(),
        }),
      ),
      /** Set aside, the earliest deadline first. */
      shelf: z.array(
        z.object({
          holdId: z.string(),
          title: z.string(),
          code: z.string(),
          reader: reader.nullable(),
          phone: z.string().nullable(),
          until: z.string(),
          /** The deadline has passed: back to the shelf, or to the next in line. */
          expired: z.boolean(),
        }),
      ),
      waiting: z.array(
        z.object({
          holdId: z.string(),
          titleId: z.string(),
          title: z.string(),
          reader: reader.nullable(),
          placedOn: z.string(),
          place: z.number(),
        }),
      ),
    }),
    refusals: [],
    reads: ['lending', 'catalogue'],
  },
} as const satisfies Record<string, CallSpec>;
