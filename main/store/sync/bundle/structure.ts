import * as z from 'zod';

export const FORMAT = 'qinlin-bundle';
export const VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.int().min(1);

/** Enough to say that it is a bundle at all, and of which version. */
export const anyHead = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });

export const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  bundleId: z.string(),
  /** Who wrote it; the events' own devices stand in the stretches. */
  from: z.strictObject({
    hallId: z.string(),
    hallName: z.string(),
    kioskNumber: z.int(),
    deviceId: z.string(),
  }),
  /** The hall that it is meant for; null for whoever can open it. */
  to: z.string().nullable(),
  /** Epoch ms. */
  madeAt: z.int(),
});

export const lineSchema = z.union([
  z.strictObject({
    stretch: z.strictObject({ device: z.string(), first: seq, prev: hash.nullable() }),
  }),
  z.strictObject({
    shape: z.strictObject({ type: z.string(), v: z.int().min(1), body: z.string().nullable() }),
  }),
  z.strictObject({ raw: z.tuple([z.string(), z.string().nullable()]) }),
  z.strictObject({
    checkpoint: z.strictObject({ seq, hash: z.string(), signature: z.string() }),
  }),
  z.strictObject({
    end: z.strictObject({ events: z.int().min(0), stretches: z.int().min(0), sha256: hash }),
  }),
]);
export type Line = z.infer<typeof lineSchema>;

export type BundleHead = Omit<z.infer<typeof headSchema>, 'format' | 'version'>;
