import * as z from 'zod';

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
