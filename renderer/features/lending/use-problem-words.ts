import { useTranslation } from 'react-i18next';
import type { Loan, Problem } from '../../../shared/contract/lending.ts';
import {
  materials,
  readerCategories,
  type Material,
  type ReaderCategory,
} from '../../../shared/domain/lending/words.ts';
import { useFormat } from '../../i18n/use-format.ts';

const isMaterial = (word: unknown): word is Material => materials.some((one) => one === word);
const isCategory = (word: unknown): word is ReaderCategory =>
  readerCategories.some((one) => one === word);

/** Why something can't be lent or renewed, in a sentence; and in a word, for a table. */
export function useProblemWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = ({ problem, facts }: Problem): string => {
    const { until, material, category } = facts;
    const words = {
      ...facts,
      until: typeof until === 'string' ? format.shortDay(until) : '',
      material: isMaterial(material) ? t(`lending.material.${material}`) : '',
      category: isCategory(category) ? t(`lending.category.${category}`) : '',
    };
    if (problem === 'held-for-other' && words.until !== '')
      return t('lending.problem.held-for-other-until', words);
    return t(`lending.problem.${problem}`, words);
  };
  const inAWord = (problem: Loan['renewProblems'][number]): string =>
    t(`lending.renewProblem.${problem}`);
  return { sentence, inAWord };
}
