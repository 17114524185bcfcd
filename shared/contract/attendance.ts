import * as z from 'zod';
import { format, id, isoDate, minuteOfDay, type CallSpec } from './call.ts';
import { clerks } from './names.ts';

/** How the person was recognised. */
export const sources = ['camera', 'wedge', 'hand'] as const;
export type Source = (typeof sources)[number];

/** Why staff correct an attendance: a choice, not free text, so that no personal data stands in it. */
export const correctionReasons = [
  'forgot-card',
  'forgot-check-out',
  'wrong-time',
  'wrong-shift',
  'kiosk-fault',
  'paper-sheet',
  'not-here',
] as const;

const openShift = z.object({
  shiftId: z.string(),
  activity: z.string(),
  place: z.string(),
  startMinute: z.number(),
  endMinute: z.number(),
});

/** What the public screen shows of a person: never more than a half-masked name. */
const shown = { name: z.string(), activity: z.string().nullable(), minutesThisYear: z.number() };

const checkInResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked-in'), at: z.number(), ...shown }),
  z.object({
    kind: z.literal('checked-out'),
    at: z.number(),
    since: z.number(),
    minutes: z.number(),
    ...shown,
  }),
  /** A repeat within the debounce: nothing was written. */
  z.object({ kind: z.literal('already-in'), since: z.number(), ...shown }),
  z.object({ kind: z.literal('already-out'), since: z.number(), minutes: z.number(), ...shown }),
  /** Several shifts are open: call again with the same scanId and the shift (or null for open door). */
  z.object({ kind: z.literal('choose-shift'), name: z.string(), shifts: z.array(openShift) }),
  /** A well-formed card that is not known here: kept, credited once the card is known. */
  z.object({ kind: z.literal('unresolved'), at: z.number() }),
]);
export type CheckInResult = z.infer<typeof checkInResult>;

/** Chosen by the renderer once per scan, so that a call repeated after a crash counts once. */
const scanId = id;
const shiftChoice = id.nullable().optional();

const sessionRow = z.object({
  sessionId: z.string(),
  personId: z.string(),
  number: z.string(),
  name: z.string(),
  shiftId: z.string().nullable(),
  activity: z.string().nullable(),
  inAt: z.number(),
  outAt: z.number().nullable(),
  minutes: z.number(),
  /** 时长来源: scanned, or entered by staff. */
  provenance: z.enum(['scan', 'staff']),
  /** `forgot` = no check-out by the end of the day, counts nothing until staff correct it; `long` = over 8 h; `too-long` = over 12 h. */
  status: z.enum(['in', 'done', 'forgot', 'long', 'too-long', 'void']),
  reason: z.enum(correctionReasons).nullable(),
});
export type SessionRow = z.infer<typeof sessionRow>;

export const attendanceCalls = {
  'attendance.scan': {
    access: 'public',
    request: z.strictObject({
      scanId,
      code: z.string().max(80),
      source: z.enum(['camera', 'wedge']),
      shiftId: shiftChoice,
    }),
    value: checkInResult,
    refusals: ['not-a-card', 'damaged-card', 'card-revoked', 'person-inactive', 'unknown-shift'],
    reads: [],
  },
  /**
   * Without a card: any two of name (Chinese or pinyin), the phone's last four digits and the year of birth. It
   * answers nothing about people until both fit, so that nobody can leaf through them.
   */
  'attendance.byHand': {
    access: 'public',
    request: z
      .strictObject({
        scanId,
        name: z.string().trim().min(1).max(60).optional(),
        lastFour: z
          .string()
          .regex(/^\d{4}$/)
          .optional(),
        birthYear: z.int().min(1900).max(2100).optional(),
        shiftId: shiftChoice,
      })
      .refine(
        ({ name, lastFour, birthYear }) =>
          [name, lastFour, birthYear].filter((fact) => fact !== undefined).length >= 2,
      ),
    value: checkInResult,
    /** `ask-staff` = the facts fit several people; `locked` carries seconds. */
    refusals: ['no-match', 'ask-staff', 'locked', 'person-inactive', 'unknown-shift'],
    reads: [],
  },
  'attendance.day': {
    access: 'staff',
    request: z.strictObject({ date: isoDate }),
    value: z.object({
      date: z.string(),
      sessions: z.array(sessionRow),
      unresolved: z.array(z.object({ cardId: z.string(), at: z.number(), scans: z.number() })),
      refused: z.array(
        z.object({ at: z.number(), reason: z.string(), name: z.string().nullable() }),
      ),
      /** Open sessions of earlier days that wait for a correction. */
      forgotten: z.array(sessionRow.extend({ date: z.string() })),
    }),
    refusals: [],
    reads: ['attendance', 'people', 'activities'],
  },
  'attendance.correct': {
    access: clerks,
    request: z.strictObject({
      /** Null adds a session that was never scanned. */
      sessionId: id.nullable(),
      personId: id,
      date: isoDate,
      shiftId: id.nullable(),
      inMinute: minuteOfDay,
      outMinute: minuteOfDay.nullable(),
      void: z.boolean().default(false),
      reason: z.enum(correctionReasons),
    }),
    value: z.object({ sessionId: z.string() }),
    refusals: [
      'unknown-person',
      'unknown-session',
      'unknown-shift',
      'ends-before-start',
      'in-the-future',
      'overlaps',
    ],
    reads: [],
  },
  'attendance.export': {
    access: clerks,
    request: z.strictObject({ date: isoDate, format }),
    value: z.object({ path: z.string(), rows: z.number() }),
    refusals: ['nothing-to-export', 'cannot-write'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
