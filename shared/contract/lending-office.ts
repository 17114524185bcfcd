import * as z from 'zod';
import { dueMoves, materials, readerCategories } from '../domain/lending/words.ts';
import { isoDate, id, minuteOfDay, nothing, text, type CallSpec } from './call.ts';
import { reader } from './lending.ts';
import { administrators, librarians } from './names.ts';

const rule = z.strictObject({
  category: z.enum(readerCategories),
  material: z.enum(materials),
  /** Loans of this material at once; 0 lends none. */
  limit: z.int().min(0).max(50),
  days: z.int().min(1).max(365),
  renewals: z.int().min(0).max(20),
  holds: z.int().min(0).max(20),
  /** They read it here and don't take it home. Rules of before it was asked lend everything. */
  onSiteOnly: z.boolean().default(false),
});

const dayHours = z
  .strictObject({ weekday: z.int().min(1).max(7), from: minuteOfDay, until: minuteOfDay })
  .refine(({ from, until }) => from < until);

/** One entry for each open day of the week; none where the hall never gave its hours. */
const weekHours = z
  .array(dayHours)
  .max(7)
  .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length)
  .default([]);

/** When the hall is open, as the public is told. */
export const openingCalendar = z.object({
  closedWeekdays: z.array(z.number()),
  hours: z.array(dayHours),
  closedDates: z.array(z.object({ date: z.string(), name: z.string() })),
});

const lendingRules = z.strictObject({
  rules: z.array(rule).max(12),
  /** Loans of all materials at once, by category. */
  overall: z.strictObject({
    adult: z.int().min(0).max(100),
    child: z.int().min(0).max(100),
    volunteer: z.int().min(0).max(100),
  }),
  /** 1 Monday to 7 Sunday; follows from the hours where they are known. */
  closedWeekdays: z.array(z.int().min(1).max(7)).max(6),
  hours: weekHours,
  closedDates: z.array(z.strictObject({ date: isoDate, name: text(30) })).max(400),
  dueMove: z.enum(dueMoves),
  /** 以停代金: days of pause for each open day late; 0 pauses nobody. */
  pausePerDay: z.int().min(0).max(5),
  pauseCapDays: z.int().min(0).max(365),
  graceDays: z.int().min(0).max(30),
  /** How long a held book waits for its reader. */
  pickupDays: z.int().min(1).max(30),
  /** Days after its end that a loan stays tied to its reader; 0 cuts at return. */
  historyDays: z.int().min(0).max(365),
  selfService: z.boolean(),
});
export type LendingRules = z.infer<typeof lendingRules>;

const overdueRow = z.object({
  loanId: z.string(),
  reader: reader.nullable(),
  phone: z.string().nullable(),
  guardianName: z.string().nullable(),
  guardianPhone: z.string().nullable(),
  building: z.string().nullable(),
  unit: z.string().nullable(),
  title: z.string(),
  code: z.string(),
  dueOn: z.string(),
  daysLate: z.number(),
  pauseDays: z.number(),
});
export type OverdueRow = z.infer<typeof overdueRow>;

const counted = z.object({ key: z.string(), count: z.number() });

/** What is decided, listed and counted about lending, away from the desk. */
export const lendingOfficeCalls = {
  'lending.rules': {
    access: 'staff',
    request: nothing,
    value: lendingRules,
    refusals: [],
    reads: ['lending'],
  },
  'lending.saveRules': {
    access: administrators,
    request: lendingRules,
    value: nothing,
    /** `rule-twice` carries category and material; `history-too-short`: pauses could not be worked out. */
    refusals: ['rule-twice', 'history-too-short'],
    reads: [],
  },
  /** What a reader borrowed, as far as the links are not cut. */
  'lending.history': {
    access: administrators,
    request: z.strictObject({ personId: id }),
    value: z.array(
      z.object({
        loanId: z.string(),
        title: z.string(),
        lentOn: z.string(),
        endedOn: z.string().nullable(),
      }),
    ),
    refusals: ['unknown-person'],
    reads: ['lending'],
  },
  'lending.overdue': {
    access: librarians,
    request: nothing,
    /** Open loans past their day, by building, unit and reader. */
    value: z.array(overdueRow),
    refusals: [],
    reads: ['lending', 'people', 'catalogue'],
  },
  'lending.statistics': {
    access: librarians,
    request: z.strictObject({ year: z.int().min(2000).max(2100) }),
    value: z.object({
      loans: z.number(),
      renewals: z.number(),
      returns: z.number(),
      uses: z.number(),
      /** Open loans past their day at present. */
      overdue: z.number(),
      byMonth: z.array(counted),
      byClass: z.array(counted),
      byAge: z.array(counted),
      topTitles: z.array(z.object({ titleId: z.string(), title: z.string(), count: z.number() })),
      neverLent: z.array(
        z.object({
          titleId: z.string(),
          title: z.string(),
          callNumber: z.string().nullable(),
          copies: z.number(),
        }),
      ),
      donors: z.array(z.object({ name: z.string(), copies: z.number() })),
      /** Copies added and withdrawn, newest first. */
      ledger: z.array(
        z.object({
          on: z.string(),
          kind: z.enum(['bought', 'donated', 'withdrawn']),
          title: z.string(),
          code: z.string(),
          donor: z.string().nullable(),
        }),
      ),
    }),
    refusals: [],
    reads: ['lending', 'catalogue'],
  },
  /** Names readers by their number where the link is not cut: with what they borrowed it is their history. */
  'lending.export': {
    access: administrators,
    request: z.strictObject({
      format: z.enum(['koc', 'evergreen']),
      from: isoDate.optional(),
      to: isoDate.optional(),
    }),
    value: z.object({
      path: z.string(),
      count: z.number(),
      /** What the format can't say, each with how many. */
      unsaid: z.array(z.object({ what: z.string(), count: z.number() })),
    }),
    refusals: ['nothing-to-export', 'cannot-write'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
