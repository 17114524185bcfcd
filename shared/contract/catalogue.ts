import * as z from 'zod';
import {
  copyConditions,
  copySources,
  copyStates,
  marcEncodings,
  materials,
  resolutions,
} from '../domain/lending/words.ts';
import { format, id, note, nothing, text, type CallSpec } from './call.ts';
import { librarians } from './names.ts';

const fen = z.int().min(0).max(99_999_99);

/** The fields of a title that staff may write; null empties one. */
const titleFields = z.strictObject({
  /** 13 digits; the store checks and refuses 'damaged-isbn'. */
  isbn: text(20).nullable(),
  name: text(200),
  subtitle: text(200).nullable(),
  authors: z.array(text(60)).max(10),
  publisher: text(60).nullable(),
  year: z.int().min(1400).max(2100).nullable(),
  /** 中图法 number. */
  clc: text(30).nullable(),
  /** 种次号; left out, the store gives the next one of the class. */
  serial: z.int().min(1).max(99_999).nullable(),
  /** For readers from this age on. */
  ageFrom: z.int().min(0).max(18).nullable(),
  material: z.enum(materials),
  language: text(20).nullable(),
  series: text(200).nullable(),
  summary: note(2000).nullable(),
  priceFen: fen.nullable(),
});
export type TitleFields = z.infer<typeof titleFields>;

const copyFields = z.strictObject({
  location: text(30),
  source: z.enum(copySources),
  /** The resident who gave it; an organisation stands in `donorOrg`. */
  donorId: id.nullable(),
  donorOrg: text(60).nullable(),
  priceFen: fen.nullable(),
  /** To be read here, never lent. */
  onSiteOnly: z.boolean(),
});
export type CopyFields = z.infer<typeof copyFields>;

const titleRow = z.object({
  titleId: z.string(),
  name: z.string(),
  subtitle: z.string().nullable(),
  authors: z.array(z.string()),
  publisher: z.string().nullable(),
  year: z.number().nullable(),
  isbn: z.string().nullable(),
  callNumber: z.string().nullable(),
  material: z.enum(materials),
  ageFrom: z.number().nullable(),
  /** Copies that are not withdrawn, and those on the shelf now. */
  copies: z.number(),
  available: z.number(),
  holds: z.number(),
});
export type TitleRow = z.infer<typeof titleRow>;

const copyRow = copyFields.extend({
  copyId: z.string(),
  code: z.string(),
  addedOn: z.string(),
  donorName: z.string().nullable(),
  state: z.enum(copyStates),
  /** Since when it stands so, epoch ms. */
  stateAt: z.number().nullable(),
  dueOn: z.string().nullable(),
  /** Who has it, where the link is not cut. */
  reader: z.object({ personId: z.string(), name: z.string() }).nullable(),
  loans: z.number(),
  uses: z.number(),
  /** What staff last noted. */
  note: z.string().nullable(),
  seen: z.record(z.string(), z.string()),
});
export type CopyRow = z.infer<typeof copyRow>;

const titleFull = titleFields.extend({
  titleId: z.string(),
  isbnHyphenated: z.string().nullable(),
  callNumber: z.string().nullable(),
  hasCover: z.boolean(),
  seen: z.record(z.string(), z.string()),
  copies: z.array(copyRow),
  holds: z.array(
    z.object({
      holdId: z.string(),
      placedAt: z.number(),
      reader: z.object({ personId: z.string(), name: z.string() }).nullable(),
      shelved: z.object({ copyId: z.string(), until: z.string() }).nullable(),
    }),
  ),
});
export type TitleFull = z.infer<typeof titleFull>;

const file = z.object({ path: z.string(), count: z.number() });

export const catalogueCalls = {
  'catalogue.search': {
    access: 'staff',
    request: z.strictObject({
      /** Words of the title, pinyin, initials, author, ISBN, call number or a scanned copy; empty lists the newest. */
      query: z.string().max(80),
      clc: z.string().max(30).optional(),
      only: z.enum(['all', 'available', 'never-lent']).default('all'),
      limit: z.int().min(1).max(200).default(50),
    }),
    value: z.object({
      rows: z.array(titleRow),
      /** How many there are, up to 1,000. */
      total: z.number(),
    }),
    refusals: [],
    reads: ['catalogue'],
  },
  'catalogue.get': {
    access: 'staff',
    request: z.strictObject({ titleId: id }),
    value: titleFull,
    refusals: ['unknown-title'],
    reads: ['catalogue', 'lending', 'people'],
  },
  'catalogue.saveTitle': {
    access: librarians,
    request: z.strictObject({
      titleId: id.optional(),
      fields: titleFields.partial(),
      seen: z.record(z.string(), z.string()).default({}),
      /** A new title although one of this ISBN is known. */
      evenIfSame: z.boolean().default(false),
    }),
    value: z.object({ titleId: z.string(), callNumber: z.string().nullable() }),
    /** `same-isbn` carries titleId and name; `changed-meanwhile` and `title-problems` the field. */
    refusals: [
      'unknown-title',
      'damaged-isbn',
      'same-isbn',
      'title-problems',
      'call-number-taken',
      'changed-meanwhile',
    ],
    reads: [],
  },
  'catalogue.nextSerial': {
    access: 'staff',
    request: z.strictObject({ clc: text(30) }),
    value: z.object({ serial: z.number(), callNumber: z.string() }),
    refusals: ['not-a-class'],
    reads: ['catalogue'],
  },
  'catalogue.addCopies': {
    access: librarians,
    request: z.strictObject({
      titleId: id,
      count: z.int().min(1).max(50),
      fields: copyFields,
    }),
    value: z.object({ copies: z.array(z.object({ copyId: z.string(), code: z.string() })) }),
    refusals: ['unknown-title', 'unknown-person', 'codes-used-up'],
    reads: [],
  },
  'catalogue.editCopy': {
    access: librarians,
    request: z.strictObject({
      copyId: id,
      fields: copyFields.partial(),
      seen: z.record(z.string(), z.string()),
    }),
    value: nothing,
    refusals: ['unknown-copy', 'unknown-person', 'changed-meanwhile'],
    reads: [],
  },
  'catalogue.noteCopy': {
    access: librarians,
    request: z.strictObject({
      actId: id,
      copyId: id,
      condition: z.enum(copyConditions),
      resolution: z.enum(resolutions).nullable().default(null),
      note: note(200).nullable().default(null),
    }),
    value: nothing,
    refusals: ['unknown-copy', 'still-lent'],
    reads: [],
  },
  'catalogue.setCover': {
    access: librarians,
    /** A JPEG of at most 120 kB; the screen makes it small before. */
    request: z.strictObject({ titleId: id, jpeg: z.instanceof(Uint8Array) }),
    value: nothing,
    refusals: ['unknown-title', 'not-a-picture', 'too-large'],
    reads: [],
  },
  'catalogue.cover': {
    access: 'staff',
    request: z.strictObject({ titleId: id }),
    value: z.object({ jpeg: z.instanceof(Uint8Array).nullable() }),
    refusals: [],
    reads: ['catalogue'],
  },
  'catalogue.locations': {
    access: 'staff',
    request: nothing,
    value: z.array(z.object({ location: z.string(), copies: z.number() })),
    refusals: [],
    reads: ['catalogue'],
  },
  'catalogue.previewImport': {
    access: librarians,
    /** CSV, XLSX or MARC (ISO 2709); told apart by what is in it. */
    request: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    value: z.object({
      previewId: z.string(),
      format: z.enum(['csv', 'xlsx', 'cnmarc', 'marc21']),
      columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
      rows: z.array(
        z.object({
          line: z.number(),
          name: z.string(),
          copies: z.number(),
          outcome: z.enum(['add', 'copies', 'known', 'problem']),
          problems: z.array(z.object({ field: z.string(), problem: z.string() })),
        }),
      ),
    }),
    refusals: ['not-a-table', 'empty-table', 'too-large', 'no-name-column'],
    reads: [],
  },
  'catalogue.acceptImport': {
    access: librarians,
    request: z.strictObject({ previewId: id, location: text(30) }),
    value: z.object({
      titles: z.number(),
      copies: z.number(),
      known: z.number(),
      problems: z.number(),
    }),
    refusals: ['preview-gone', 'codes-used-up'],
    reads: [],
  },
  'catalogue.export': {
    access: librarians,
    request: z
      .strictObject({
        format: z.enum([...format.options, 'cnmarc', 'marc21']),
        /** GB18030, of which GBK is a part, is for CNMARC alone: MARC 21 has no way to say it. */
        encoding: z.enum(marcEncodings).default('utf-8'),
      })
      .refine((asked) => asked.encoding === 'utf-8' || asked.format === 'cnmarc'),
    value: file.extend({
      problems: z.array(z.object({ titleId: z.string(), problem: z.string() })),
    }),
    refusals: ['nothing-to-export', 'cannot-write'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
