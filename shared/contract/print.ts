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

const fen = z.int();
const amountLine = z.strictObject({
  name: z.string().check(z.maxLength(80)),
  quantity: z.int(),
  unitFen: fen,
  amountFen: fen,
});

/** Price labels of crafts: name, price, who made it, and the EAN-13 code. */
const priceLabels = z.strictObject({
  kind: z.literal('price-labels'),
  /** A roll of 50 x 30 mm, or A4 sheets of 3 x 8 labels of 70 x 37 mm. */
  layout: z.enum(['label', 'sheet']),
  hallName,
  language,
  /** Labels of the first sheet that are used already. */
  skip: z.int().check(z.gte(0), z.lte(23)),
  labels: z
    .array(
      z.strictObject({
        name: z.string().check(z.maxLength(60)),
        priceFen: z.nullable(fen),
        /** The makers as the public may see them, or their class; empty where neither is known. */
        madeBy: z.string().check(z.maxLength(80)),
        code: z.string().check(z.regex(/^22\d{11}$/)),
      }),
    )
    .check(z.minLength(1), z.maxLength(1000)),
});

/** What the buyer gets, in both languages at once. */
const receipt = z.strictObject({
  kind: z.literal('receipt'),
  layout: z.enum(['80mm', '58mm']),
  hallName,
  language,
  /** Printed once more: marked as a copy. */
  isCopy: z.boolean(),
  receipt: z.strictObject({
    number: z.string().check(z.maxLength(40)),
    kind: z.enum(['sale', 'refund', 'void']),
    ofNumber: z.nullable(z.string().check(z.maxLength(40))),
    /** As the hall's clock shows it: 2026-06-01 10:42. */
    at: z.string().check(z.maxLength(20)),
    till: z.int(),
    purpose: z.nullable(z.string().check(z.maxLength(60))),
    partner: z.nullable(z.string().check(z.maxLength(80))),
    lines: z.array(amountLine).check(z.maxLength(120)),
    totalFen: fen,
    tenders: z
      .array(
        z.strictObject({
          kind: z.enum(['cash', 'wechat', 'alipay', 'points']),
          fen,
          receivedFen: z.nullable(fen),
        }),
      )
      .check(z.maxLength(10)),
    changeFen: fen,
  }),
});

/** A sheet of paper of headings, facts and tables: a day's report, a hand-over slip, a public notice. */
const sheet = z.strictObject({
  kind: z.literal('sheet'),
  /** A4, or half of it for a slip. */
  layout: z.enum(['a4', 'a5']),
  hallName,
  language,
  heading: z.string().check(z.maxLength(80)),
  facts: z
    .array(z.strictObject({ name: short, value: z.string().check(z.maxLength(200)) }))
    .check(z.maxLength(60)),
  tables: z
    .array(
      z.strictObject({
        heading: short,
        columns: z.array(short).check(z.maxLength(8)),
        /** Cells as they are to be read; those of number columns are set to the right. */
        rows: z.array(z.array(z.string().check(z.maxLength(120)))).check(z.maxLength(400)),
        numbers: z.array(z.int()).check(z.maxLength(8)),
      }),
    )
    .check(z.maxLength(12)),
  notes: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(20)),
  /** Lines to sign on, each with what stands under it. */
  signatures: z.array(short).check(z.maxLength(4)),
});

/** One document for the hidden print page, and where it goes. */
export const printJob = z.strictObject({
  document: z.discriminatedUnion('kind', [cards, labels, slips, priceLabels, receipt, sheet]),
  /** A system printer's name, or null for a PDF file alone. */
  printer: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
});

/** What the print page says once everything has its place. */
export const laidOut = z.strictObject({
  /** Set where the page is as long as its content; a PDF page is at most 200 inches. */
  heightMm: z.nullable(z.number().check(z.gte(10), z.lte(5_080))),
});
export type LaidOut = z.infer<typeof laidOut>;

export type PrintJob = z.infer<typeof printJob>;
export type PrintDocument = PrintJob['document'];
export type PrintLayout = PrintDocument['layout'];
export type PrintableCards = Extract<PrintDocument, { kind: 'cards' }>;
export type PrintableCard = PrintableCards['cards'][number];
export type PrintableLabels = Extract<PrintDocument, { kind: 'labels' }>;
export type PrintableLabel = PrintableLabels['labels'][number];
export type PrintableSlips = Extract<PrintDocument, { kind: 'slips' }>;
export type PrintableSlip = PrintableSlips['slips'][number];
export type PrintablePriceLabels = Extract<PrintDocument, { kind: 'price-labels' }>;
export type PrintablePriceLabel = PrintablePriceLabels['labels'][number];
export type PrintableReceipt = Extract<PrintDocument, { kind: 'receipt' }>;
export type PrintableSheet = Extract<PrintDocument, { kind: 'sheet' }>;
