import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import type { FieldProblems } from './person-draft.ts';

/** The problem of each field, where that is what the store refused for. */
export function problemsOf(refused: AnyRefusal | undefined): FieldProblems {
  if (refused?.refusal !== 'person-problems') return {};
  return Object.fromEntries(
    Object.entries(refused.facts ?? {}).map(([field, problem]) => [field, String(problem)]),
  );
}
