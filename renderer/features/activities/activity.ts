import type { Value } from '../../../shared/contract/calls.ts';

export type Activity = Value<'activities.list'>[number];
