import { useTranslation } from 'react-i18next';
import type { ErasureReport } from '../../../shared/contract/people.ts';
import { useCallQuery } from '../../app/use-call.ts';

/** What an erasure could not reach, a sentence each; what there is none of is left out. */
export function useErasureNotes(report: ErasureReport): readonly string[] {
  const { t } = useTranslation();
  const hub = useHubNote(report);
  const { mentions, exportsDir: folder } = report;
  return [
    ...(report.isWhole ? [] : [t('people.leftFile')]),
    ...counted(report.copiesLeft, (n) => t('people.leftCopies', n)),
    ...counted(report.otherKiosks, (n) => t('people.leftKiosks', n)),
    ...hub,
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

/** As it stands now: the hub is told in the background. */
function useHubNote({ hub }: ErasureReport): readonly string[] {
  const { t } = useTranslation();
  const { data } = useCallQuery('sync.standing', {});
  if (hub === 'none') return [];
  const standing = data?.ok === true ? data.value : null;
  if (hub === 'told' || standing?.untold === 0) return [t('people.hubTold')];
  return [t('people.hubUntold')];
}

const counted = (
  count: number,
  sentence: (counted: { readonly count: number }) => string,
): readonly string[] => (count > 0 ? [sentence({ count })] : []);
