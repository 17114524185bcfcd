import type { Value } from '../../../shared/contract/calls.ts';
import type { Option } from '../../ui/option.ts';

export type Conflict = Value<'conflicts.list'>['conflicts'][number];
export type ConflictOf<Kind extends Conflict['kind']> = Extract<Conflict, { readonly kind: Kind }>;

/** Leaves things as they are. */
export const SEEN = 'seen';

/** A conflict as it is read: one sentence, its facts, what may be done. */
export type Told = {
  readonly sentence: string;
  /** Where there is nothing to choose between, what happened. */
  readonly facts: readonly string[];
  readonly help: string;
  /** Fewer than two: it can only be ticked off. */
  readonly options: readonly Option<string>[];
};
