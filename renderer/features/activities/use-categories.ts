import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/language.ts';
import type { Activity } from './activity.ts';

const common = [
  'elders',
  'children',
  'community',
  'environment',
  'reading',
  'charity',
  'tutoring',
  'health',
  'culture',
  'order',
  'safety',
] as const;

/** Service categories to choose from: the hall's own, then the common ones that it lacks. */
export function useCategories(activities: readonly Activity[]): readonly string[] {
  const { t, i18n } = useTranslation();
  const own = [...new Set(activities.map(({ category }) => category))];
  const isOwn = (one: (typeof common)[number]) =>
    languages.some((language) =>
      own.includes(i18n.getFixedT(language)(`activities.categories.${one}`)),
    );
  const others = common.filter((one) => !isOwn(one));
  return [...own, ...others.map((one) => t(`activities.categories.${one}`))];
}
