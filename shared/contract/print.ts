import * as z from 'zod';

/** One document for the hidden print page, and where it goes. */
export const printJob = z.strictObject({
  document: z.strictObject({
    kind: z.literal('cards'),
    /** One card on a page of its own size, or A4 sheets with crop marks. */
    layout: z.enum(['card', 'sheet']),
    hallName: z.string().max(40),
    language: z.enum(['zh-CN', 'en']),
    cards: z
      .array(
        z.strictObject({
          name: z.string().max(30),
          number: z.string().max(30),
          teams: z.array(z.string().max(60)).max(10),
          code: z.string().regex(/^71\d{32}$/),
        }),
      )
      .min(1)
      .max(500),
  }),
  /** A system printer's name, or null for a PDF file alone. */
  printer: z.string().min(1).max(200).nullable(),
});
export type PrintJob = z.infer<typeof printJob>;
export type PrintDocument = PrintJob['document'];
export type PrintableCard = PrintDocument['cards'][number];
