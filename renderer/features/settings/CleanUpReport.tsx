import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { retentionKinds } from '../../../shared/domain/retention.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Page } from '../../ui/Page.tsx';
import { Stat } from '../../ui/Stat.tsx';
import { Points } from '../people/Points.tsx';
import desk from '../staff/desk.module.css';
import { cx } from '../../ui/cx.ts';

type Report = Value<'retention.run'>;

/** What the clean-up removed, and what it can't reach from here. */
export function CleanUpReport({
  report,
  onDone,
}: {
  readonly report: Report;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { count, day } = useFormat();
  const { done, bodies, on } = report;
  return (
    <Page
      title={t('retention.done')}
      subtitle={day(on)}
      back={{ label: t('common.back'), onPress: onDone }}
    >
      <div className={cx(desk.stats)}>
        {retentionKinds.map((kind) => (
          <Stat key={kind} label={t(`retention.doneOf.${kind}`)} value={count(done[kind])} />
        ))}
        <Stat label={t('people.erasedBodies')} value={count(bodies)} />
      </div>
      <Points title={t('people.eraseLeft')} lines={useNotes(report)} />
    </Page>
  );
}

function useNotes({ otherKiosks, hub }: Report): readonly string[] {
  const { t } = useTranslation();
  const { data } = useCallQuery('sync.standing', {});
  const isTold = hub === 'told' || (data?.ok === true && data.value.untold === 0);
  return [
    t('retention.leftFile'),
    ...(otherKiosks > 0 ? [t('people.leftKiosks', { count: otherKiosks })] : []),
    ...(hub === 'none' ? [] : [t(isTold ? 'people.hubTold' : 'people.hubUntold')]),
    t('people.leftPaper'),
    t('people.leftSticks'),
  ];
}
