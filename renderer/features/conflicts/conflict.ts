import type { Value } from '../../../shared/contract/calls.ts';
import type { Option } from '../../ui/option.ts';

export type Conflict = Value<'conflicts.list'>['conflicts'][number];
export type ConflictOf<Kind extends Conflict['kind']> = Extract<Conflict, { readonly kind: Kind }>;

/** Leaves things as they are. */
export const SEEN = 'seen';

/** A conflict as it is read: one sentence, its facts, what may be done. */
export type Told = {
  readonly sentence: string;
  /** What happened, where the choices don't say it. */
  readonly facts: readonly string[];
  /** What is chosen between; empty where nothing is. */
  readonly question: string;
  readonly help: string;
  /** Fewer than two: it can only be ticked off. */
  readonly options: readonly Option<string>[];
};
