import * as z from 'zod/mini';

const short = z.string().check(z.maxLength(60));
const language = z.enum(['zh-CN', 'en']);
const hallName = z.string().check(z.maxLength(40));

/** Member cards. */
const cards = z.strictObject({
  kind: z.literal('cards'),
  /** One card on a page of its own size, or A4 sheets with crop marks. */
  layout: z.enum(['card', 'sheet']),
  hallName,
  language,
  cards: z
    .array(
      z.strictObject({
        name: z.string().check(z.maxLength(30)),
        number: z.string().check(z.maxLength(30)),
        teams: z.array(short).check(z.maxLength(10)),
        code: z.string().check(z.regex(/^71\d{32}$/)),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});

/** Book labels: call number for the spine, and the copy's code, on one label each. */
const labels = z.strictObject({
  kind: z.literal('labels'),
  /** A roll of 50 x 30 mm, or A4 sheets of 3 x 8 labels of 70 x 37 mm. */
  layout: z.enum(['label', 'sheet']),
  hallName,
  language,
  /** Labels of the first sheet that are used already. */
  skip: z.int().check(z.gte(0), z.lte(23)),
  labels: z
    .array(
      z.strictObject({
        callNumber: z.nullable(short),
        title: z.string().check(z.maxLength(200)),
        code: z.string().check(z.regex(/^2[12]\d{11}$/)),
      }),
    )
    .check(z.minLength(1), z.maxLength(1000)),
});

/** Slips of paper: for a book set aside, or a reminder to bring books back. */
const slips = z.strictObject({
  kind: z.literal('slips'),
  /** A roll of 80 mm, or six to an A4 sheet. */
  layout: z.enum(['slip', 'sheet']),
  hallName,
  language,
  slips: z
    .array(
      z.strictObject({
        heading: short,
        /** To whom, large. */
        to: short,
        lines: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(30)),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});

/** One document for the hidden print page, and where it goes. */
export const printJob = z.strictObject({
  document: z.discriminatedUnion('kind', [cards, labels, slips]),
  /** A system printer's name, or null for a PDF file alone. */
  printer: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
});
export type PrintJob = z.infer<typeof printJob>;
export type PrintDocument = PrintJob['document'];
export type PrintLayout = PrintDocument['layout'];
export type PrintableCards = Extract<PrintDocument, { kind: 'cards' }>;
export type PrintableCard = PrintableCards['cards'][number];
export type PrintableLabels = Extract<PrintDocument, { kind: 'labels' }>;
export type PrintableLabel = PrintableLabels['labels'][number];
export type PrintableSlips = Extract<PrintDocument, { kind: 'slips' }>;
export type PrintableSlip = PrintableSlips['slips'][number];
