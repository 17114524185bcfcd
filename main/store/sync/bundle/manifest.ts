import * as z from 'zod';

/**
 * Stands beside a bundle and is written last: a bundle without one was not finished. It says nothing that a finder of
 * the stick should not know.
 */
export const manifestSchema = z.strictObject({
  format: z.literal('qinlin-bundle-manifest'),
  version: z.literal(1),
  bundleId: z.string(),
  file: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestPath = (bundle: string): string => `${bundle}.manifest.json`;
