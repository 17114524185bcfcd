import * as z from 'zod';
import { countLetters } from '../domain/typed-text.ts';
import type { Role, Topic } from './names.ts';

/** Who may make a call: anyone at the public screen, any signed-in staff, or some roles. */
export type Access = 'public' | 'staff' | readonly Role[];

/** Refusals that any call can be answered with. */
export const commonRefusals = [
  'invalid-request',
  'not-allowed',
  'not-set-up',
  'store-unavailable',
  'disk-full',
  'unexpected',
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];

export type CallSpec = {
  readonly access: Access;
  readonly request: z.ZodType;
  readonly value: z.ZodType;
  readonly refusals: readonly string[];
  /** The topics a query reads; a push on one of them makes its answer stale. Commands read none. */
  readonly reads: readonly Topic[];
};

/** Nobody types more; a longer text is refused before it costs anything. */
const MOST_TYPED = 4000;

/** Text as people type it: trimmed, NFC, no control characters, well-formed, 1 to `max` characters. */
export const text = (max: number) =>
  z
    .string()
    .max(MOST_TYPED, { abort: true })
    .trim()
    .normalize('NFC')
    .min(1)
    .refine((value) => countLetters(value) <= max)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));

/** As `text`, but may be empty and may hold line breaks. */
export const note = (max: number) =>
  z
    .string()
    .max(MOST_TYPED, { abort: true })
    .trim()
    .normalize('NFC')
    .refine((value) => countLetters(value) <= max)
    .refine((value) => value.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(value));

export const isoDate = z.iso.date();
export const minuteOfDay = z.int().min(0).max(1440);
export const id = z.string().regex(/^[0-9a-z-]{8,64}$/);
export const pin = z.string().regex(/^\d{6}$/);
export const format = z.enum(['csv', 'xlsx']);
export const nothing = z.strictObject({});
