import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import own from './import.module.css';

type RowProblemsProps = {
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
  readonly words: {
    readonly field: (name: string) => string;
    readonly problem: (code: string) => string;
  };
};

/** Everything that is wrong with one row of a file. */
export function RowProblems({ problems, words }: RowProblemsProps) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={cx(own.problems)}>
      {problems.map(({ field, problem }) => (
        <li key={`${field} ${problem}`}>
          {t('import.problemOf', { field: words.field(field), problem: words.problem(problem) })}
        </li>
      ))}
    </ul>
  );
}
