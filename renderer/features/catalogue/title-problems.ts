import type { AnyRefusal } from '../../i18n/use-refusal.ts';
import type { TitleProblems } from './title-draft.ts';

const PROBLEMS: Readonly<Record<string, string>> = { missing: 'name-missing' };

/** The problem of each field, where that is what the store refused for. */
export function titleProblemsOf(refused: AnyRefusal | undefined): TitleProblems {
  if (refused?.refusal === 'damaged-isbn') return { isbn: 'damaged-isbn' };
  if (refused?.refusal !== 'title-problems') return {};
  const { field, problem } = refused.facts ?? {};
  const code = String(problem);
  return { [String(field)]: PROBLEMS[code] ?? code };
}
