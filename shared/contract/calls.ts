import type * as z from 'zod';
import { activityCalls } from './activities.ts';
import { attendanceCalls } from './attendance.ts';
import type { Access, CallSpec, CommonRefusal } from './call.ts';
import { cardCalls } from './cards.ts';
import { hallCalls } from './hall.ts';
import { charityCalls } from './charity.ts';
import { conflictCalls } from './conflicts.ts';
import { craftsCalls } from './crafts.ts';
import { tillCalls } from './till.ts';
import { catalogueCalls } from './catalogue.ts';
import { lendingCalls } from './lending.ts';
import { lendingOfficeCalls } from './lending-office.ts';
import type { CallName } from './names.ts';
import { peopleCalls } from './people.ts';
import { retentionCalls } from './retention.ts';
import { selfServiceCalls } from './self-service.ts';
import { staffCalls } from './staff.ts';
import { stocktakeCalls } from './stocktake.ts';
import { syncCalls } from './sync.ts';

/** Every call of the store, the one source of both ends' types. */
export const calls = {
  ...hallCalls,
  ...staffCalls,
  ...peopleCalls,
  ...cardCalls,
  ...activityCalls,
  ...attendanceCalls,
  ...catalogueCalls,
  ...lendingCalls,
  ...lendingOfficeCalls,
  ...selfServiceCalls,
  ...stocktakeCalls,
  ...craftsCalls,
  ...tillCalls,
  ...charityCalls,
  ...retentionCalls,
  ...syncCalls,
  ...conflictCalls,
} as const satisfies Record<CallName, CallSpec>;

export type Calls = typeof calls;
/** What a caller sends: fields with a default may be left out. */
export type Request<N extends CallName> = z.input<Calls[N]['request']>;
/** What a handler gets, after validation. */
export type Checked<N extends CallName> = z.output<Calls[N]['request']>;
export type Value<N extends CallName> = z.output<Calls[N]['value']>;
export type Refusal<N extends CallName> = Calls[N]['refusals'][number];
export type Facts = Readonly<Record<string, string | number>>;

/** The same calls, typed so that a generic name finds its own request. */
export const callSpecs: {
  readonly [N in CallName]: { readonly access: Access; readonly request: z.ZodType<Checked<N>> };
} = calls;

/** What a caller gets: a value, or a refusal whose code is an i18n key under `refused`. */
export type Answer<N extends CallName> =
  | { readonly ok: true; readonly value: Value<N> }
  | { readonly ok: false; readonly refusal: Refusal<N> | CommonRefusal; readonly facts?: Facts };
