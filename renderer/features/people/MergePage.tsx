import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { MergeCompare } from './MergeCompare.tsx';
import { MergeSearch } from './MergeSearch.tsx';

export type MergePageProps = {
  readonly personId: string;
  readonly onBack: () => void;
  /** With the record that stands for both from now on. */
  readonly onMerged: (personId: string) => void;
};

/** Two records of one person become one. */
export function MergePage({ personId, onBack, onMerged }: MergePageProps) {
  const { t } = useTranslation();
  const [otherId, setOtherId] = useState<string>();
  const one = useCallQuery('people.get', { personId });
  const person = one.data?.ok ? one.data.value : undefined;
  const back =
    otherId === undefined
      ? { label: t('common.back'), onPress: onBack }
      : { label: t('people.chooseOther'), onPress: () => setOtherId(undefined) };
  return (
    <Page
      title={t('people.mergeTitle')}
      {...(person && { subtitle: t('people.merging', person) })}
      back={back}
      layout={otherId === undefined ? 'fill' : 'scroll'}
    >
      {otherId === undefined ? (
        <MergeSearch personId={personId} first={person?.name} onChoose={setOtherId} />
      ) : (
        <MergeTwo personId={personId} otherId={otherId} onMerged={onMerged} />
      )}
    </Page>
  );
}

type MergeTwoProps = {
  readonly personId: string;
  readonly otherId: string;
  readonly onMerged: (personId: string) => void;
};

function MergeTwo({ personId, otherId, onMerged }: MergeTwoProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [isSwapped, setIsSwapped] = useState(false);
  const one = useCallQuery('people.get', { personId });
  const other = useCallQuery('people.get', { personId: otherId });
  const teams = useCallQuery('people.teams', {});
  const merge = useCallMutation('people.merge');
  if (!one.data?.ok || !other.data?.ok) {
    const refused = [one.data, other.data].find((answer) => answer?.ok === false);
    if (refused?.ok === false) return <Notice tone="problem">{refusal(refused)}</Notice>;
    return <Busy label={t('common.loading')} />;
  }
  const [keep, gone] = isSwapped
    ? [other.data.value, one.data.value]
    : [one.data.value, other.data.value];
  const send = () =>
    merge.mutate(
      { keepId: keep.personId, mergeId: gone.personId },
      {
        onSuccess: (answer) => {
          if (answer.ok) onMerged(keep.personId);
        },
      },
    );
  return (
    <MergeCompare
      keep={keep}
      gone={gone}
      teams={teams.data?.ok ? teams.data.value : []}
      problem={merge.data?.ok === false ? refusal(merge.data) : undefined}
      isPending={merge.isPending}
      onSwap={() => setIsSwapped(!isSwapped)}
      onMerge={send}
    />
  );
}
