import * as z from 'zod/mini';

/** One document for the hidden print page, and where it goes. */
export const printJob = z.strictObject({
  document: z.strictObject({
    kind: z.literal('cards'),
    /** One card on a page of its own size, or A4 sheets with crop marks. */
    layout: z.enum(['card', 'sheet']),
    hallName: z.string().check(z.maxLength(40)),
    language: z.enum(['zh-CN', 'en']),
    cards: z
      .array(
        z.strictObject({
          name: z.string().check(z.maxLength(30)),
          number: z.string().check(z.maxLength(30)),
          teams: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(10)),
          code: z.string().check(z.regex(/^71\d{32}$/)),
        }),
      )
      .check(z.minLength(1), z.maxLength(500)),
  }),
  /** A system printer's name, or null for a PDF file alone. */
  printer: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
});
export type PrintJob = z.infer<typeof printJob>;
export type PrintDocument = PrintJob['document'];
export type PrintableCard = PrintDocument['cards'][number];
