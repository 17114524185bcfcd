import * as z from 'zod';
import { id, note, nothing, text, type CallSpec } from './call.ts';
import { administrators, clerks } from './names.ts';

/** The fields of a person that staff may write; null empties one. */
const personFields = z.strictObject({
  name: text(30),
  phone: text(20).nullable(),
  birthYear: z.int().min(1900).max(2100).nullable(),
  teamIds: z.array(id).max(10),
  building: text(20).nullable(),
  unit: text(20).nullable(),
  zhiyuanhuiNo: text(30).nullable(),
  izhiyuanNo: text(30).nullable(),
  guardianName: text(30).nullable(),
  guardianPhone: text(20).nullable(),
  guardianConsent: z.boolean(),
  /** Consent to be named in public (志愿服务条例 article 20): off unless given. */
  publicName: z.boolean(),
  notes: note(500).nullable(),
});
export type PersonFields = z.infer<typeof personFields>;
export type PersonField = keyof PersonFields | 'active';

/** Why a person's data is erased: they asked, they moved away, or it was kept for as long as it may be. */
export const eraseReasons = ['asked', 'moved', 'retention'] as const;
export type EraseReason = (typeof eraseReasons)[number];

const problem = z.object({ field: z.string(), problem: z.string() });

const personRow = z.object({
  personId: z.string(),
  number: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  building: z.string().nullable(),
  unit: z.string().nullable(),
  teams: z.array(z.string()),
  active: z.boolean(),
  hasCard: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

const personFull = personFields.extend({
  personId: z.string(),
  number: z.string(),
  active: z.boolean(),
  enrolledOn: z.string(),
  /** Per field the event that set it, as `device/seq`: handed back with an edit. */
  seen: z.record(z.string(), z.string()),
  cards: z.array(
    z.object({
      cardId: z.string(),
      issuedOn: z.string(),
      revokedOn: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  minutesThisYear: z.number(),
  sessionsThisYear: z.number(),
});
export type PersonFull = z.infer<typeof personFull>;

const erasureReport = z.object({
  number: z.string(),
  on: z.string(),
  /** Records that were of this person, and bodies of events that told of them. */
  records: z.number(),
  bodies: z.number(),
  /** Cards that were ever handed out: all of them are dead. */
  cards: z.number(),
  copiesDeleted: z.number(),
  /** Copies made before updates that could not be deleted. */
  copiesLeft: z.number(),
  /** Whether the file was written anew already; else that is done when the kiosk rests. */
  isWhole: z.boolean(),
  /** Where the name or the phone number still stands: in others' records, and in notes. */
  mentions: z.object({ people: z.number(), handovers: z.number(), others: z.number() }),
  /** Files that were exported earlier, whatever is in them. */
  exportsDir: z.string(),
  exports: z.number(),
  /** They erase the same when they hear of it. */
  otherKiosks: z.number(),
  /** Whether the hub was told to remove its copies; else the next exchange tells it, as `sync.standing` says. */
  hub: z.enum(['none', 'untold', 'told']),
});
export type ErasureReport = z.infer<typeof erasureReport>;

export const peopleCalls = {
  'people.search': {
    access: 'staff',
    request: z.strictObject({
      /** Chinese name, pinyin or initials, phone or its last four, number, or a scanned card; empty lists all. */
      query: z.string().max(60),
      teamId: id.optional(),
      only: z.enum(['active', 'inactive', 'without-card']).default('active'),
      limit: z.int().min(1).max(500).default(50),
    }),
    value: z.object({ rows: z.array(personRow), total: z.number() }),
    refusals: ['damaged-card'],
    reads: ['people', 'cards'],
  },
  'people.get': {
    access: 'staff',
    request: z.strictObject({ personId: id }),
    value: personFull,
    refusals: ['unknown-person'],
    reads: ['people', 'cards', 'attendance'],
  },
  'people.enrol': {
    access: clerks,
    request: z.strictObject({
      person: personFields,
      /** Enrol although somebody of the same name and phone is known. */
      evenIfSame: z.boolean().default(false),
    }),
    value: z.object({ personId: z.string(), number: z.string() }),
    /** `same-person` carries personId, name and number; `person-problems` one fact per field: its problem code. */
    refusals: ['same-person', 'person-problems', 'unknown-team'],
    reads: [],
  },
  'people.edit': {
    access: clerks,
    request: z.strictObject({
      personId: id,
      changes: personFields.partial(),
      seen: z.record(z.string(), z.string()),
    }),
    value: nothing,
    /** `changed-meanwhile` carries the field: somebody else saved it after the form was opened. */
    refusals: ['unknown-person', 'person-problems', 'changed-meanwhile', 'unknown-team'],
    reads: [],
  },
  'people.setActive': {
    access: clerks,
    request: z.strictObject({ personId: id, active: z.boolean() }),
    value: nothing,
    refusals: ['unknown-person', 'still-checked-in'],
    reads: [],
  },
  'people.merge': {
    access: clerks,
    request: z.strictObject({ keepId: id, mergeId: id }),
    value: nothing,
    refusals: ['unknown-person', 'same-record'],
    reads: [],
  },
  /**
   * Removes all that is kept of a person, for good: what only an id stands in stays (hours, loans, sums). Answers what
   * was done and what can't be reached from here.
   */
  'people.erase': {
    access: administrators,
    request: z.strictObject({ personId: id, reason: z.enum(eraseReasons) }),
    value: erasureReport,
    /** `still-has-books` carries books and holds. */
    refusals: ['unknown-person', 'still-checked-in', 'still-has-books'],
    reads: [],
  },
  /** All that is kept of a person, as a workbook in the exports folder: theirs to be given. */
  'people.disclose': {
    access: clerks,
    request: z.strictObject({ personId: id }),
    value: z.object({ path: z.string(), sheets: z.array(z.string()) }),
    refusals: ['unknown-person', 'cannot-write'],
    reads: [],
  },
  'people.teams': {
    access: 'staff',
    request: nothing,
    value: z.array(z.object({ teamId: z.string(), name: z.string(), members: z.number() })),
    refusals: [],
    reads: ['people'],
  },
  'people.saveTeam': {
    access: clerks,
    request: z.strictObject({ teamId: id.optional(), name: text(20) }),
    value: z.object({ teamId: z.string() }),
    refusals: ['team-name-taken', 'unknown-team'],
    reads: [],
  },
  'people.previewImport': {
    access: clerks,
    request: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    value: z.object({
      /** Handed to `people.acceptImport`; nothing is written before. */
      previewId: z.string(),
      format: z.enum(['csv', 'xlsx']),
      /** The file's heading of each field that was recognised, and the headings that were not. */
      columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
      rows: z.array(
        z.object({
          line: z.number(),
          name: z.string(),
          outcome: z.enum(['add', 'known', 'problem']),
          problems: z.array(problem),
        }),
      ),
      newTeams: z.array(z.string()),
    }),
    refusals: ['not-a-table', 'empty-table', 'too-large', 'no-name-column'],
    reads: [],
  },
  'people.acceptImport': {
    access: clerks,
    request: z.strictObject({ previewId: id }),
    value: z.object({ added: z.number(), known: z.number(), problems: z.number() }),
    refusals: ['preview-gone'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
