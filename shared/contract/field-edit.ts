import * as z from 'zod';

/** What has fields that are edited. */
export const entities = [
  'hall',
  'kiosk',
  'staff',
  'team',
  'person',
  'activity',
  'shift',
  'title',
  'copy',
  'lending',
  'product',
  'sale_decisions',
  'purpose',
] as const;
export type Entity = (typeof entities)[number];

/**
 * One field set to a value. `base` is the event (`device/seq`) whose value the editor saw, `ver` one more than
 * that event's: last writer wins by (ver, HLC, device), and two edits of one base are a conflict.
 */
const edit = z.object({
  field: z.string(),
  value: z.json(),
  base: z.string().nullable(),
  ver: z.int().min(1),
});
export type FieldEdit = z.infer<typeof edit>;
export const edits = z.array(edit);
