import * as z from 'zod';
import { id, nothing, pin, text, type CallSpec } from './call.ts';
import { roles, administrators } from './names.ts';

/** A staff account is a post (“front desk”), not a person: its label holds no personal data. */
const post = z.object({
  staffId: z.string(),
  label: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
});

export const staffCalls = {
  'staff.posts': {
    access: 'public',
    request: nothing,
    value: z.array(post),
    refusals: [],
    reads: ['staff'],
  },
  'staff.signIn': {
    access: 'public',
    request: z.strictObject({ staffId: id, pin: z.string().max(12) }),
    value: post,
    /** `wrong-pin` carries triesLeft, `locked` carries seconds. */
    refusals: ['wrong-pin', 'locked', 'unknown-post'],
    reads: [],
  },
  'staff.list': {
    access: administrators,
    request: nothing,
    value: z.array(post.extend({ hasPin: z.boolean() })),
    refusals: [],
    reads: ['staff'],
  },
  'staff.add': {
    access: administrators,
    request: z.strictObject({ label: text(20), role: z.enum(roles), pin }),
    value: z.object({ staffId: z.string() }),
    refusals: ['pin-too-simple', 'label-taken'],
    reads: [],
  },
  'staff.edit': {
    access: administrators,
    request: z.strictObject({
      staffId: id,
      label: text(20).optional(),
      role: z.enum(roles).optional(),
      active: z.boolean().optional(),
    }),
    value: nothing,
    refusals: ['unknown-post', 'last-administrator', 'label-taken'],
    reads: [],
  },
  'staff.setPin': {
    access: administrators,
    request: z.strictObject({ staffId: id, pin }),
    value: nothing,
    refusals: ['unknown-post', 'pin-too-simple'],
    reads: [],
  },
} as const satisfies Record<string, CallSpec>;
