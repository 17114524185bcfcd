import { useTranslation } from 'react-i18next';
import type { ErasureReport } from '../../../shared/contract/people.ts';

/** What an erasure could not reach, a sentence each; what there is none of is left out. */
export function useErasureNotes(report: ErasureReport): readonly string[] {
  const { t } = useTranslation();
  const { mentions, exportsDir: folder } = report;
  return [
    ...(report.isWhole ? [] : [t('people.leftFile')]),
    ...counted(report.copiesLeft, (n) => t('people.leftCopies', n)),
    ...counted(report.otherKiosks, (n) => t('people.leftKiosks', n)),
    ...counted(report.cards, (n) => t('people.leftCards', n)),
    ...counted(report.exports, (n) => t('people.leftExports', { ...n, folder })),
    t('people.leftPaper'),
    t('people.leftSticks'),
    ...counted(mentions.people, (n) => t('people.leftPeople', n)),
    ...counted(mentions.handovers, (n) => t('people.leftHandovers', n)),
    ...counted(mentions.others, (n) => t('people.leftOthers', n)),
    t('people.leftSales'),
  ];
}

const counted = (
  count: number,
  sentence: (counted: { readonly count: number }) => string,
): readonly string[] => (count > 0 ? [sentence({ count })] : []);
