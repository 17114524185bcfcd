import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import { RuleCards } from './RuleCards.tsx';
import { draftOf, isSameDraft, readDraft, type Problems, type RulesDraft } from './rules-draft.ts';

/** How the hall sells, as the administrator decides it. */
export function RulesTab() {
  const { t } = useTranslation();
  const { data } = useCallQuery('till.state', {});
  if (!data?.ok) return <Busy label={t('common.loading')} />;
  return <RulesForm till={data.value} />;
}

const NO_PROBLEMS: Problems = new Map();

function RulesForm({ till }: { readonly till: Value<'till.state'> }) {
  const { t } = useTranslation();
  const saving = useCallMutation('till.saveRules');
  const [typed, setTyped] = useState<RulesDraft | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const saved = draftOf(till.rules);
  const draft = typed ?? saved;
  const hasChanged = !isSameDraft(draft, saved);
  const read = readDraft(draft);
  const problems = hasTried && 'problems' in read ? read.problems : NO_PROBLEMS;
  useHold(hasChanged ? t('charity.rules.unsaved') : null);
  const save = async () => {
    setHasTried(true);
    if ('problems' in read) return;
    const answer = await saving.mutateAsync({ rules: read.rules });
    if (!answer.ok) return;
    setHasTried(false);
    setTyped(draftOf(read.rules));
  };
  return (
    <div className={cx(desk.scroll)}>
      <p className={cx(styles.soft)}>{t('charity.rules.help')}</p>
      <RuleCards
        draft={draft}
        problems={problems}
        purposes={till.purposes}
        onChange={(part) => {
          saving.reset();
          setTyped({ ...draft, ...part });
        }}
      />
      <div className={cx(styles.ending)}>
        {problems.size > 0 && (
          <Notice tone="problem">{t('charity.rules.problems', { count: problems.size })}</Notice>
        )}
        <RefusalNotice answer={saving.data} />
        {saving.data?.ok && !hasChanged && <Notice tone="success">{t('common.saved')}</Notice>}
        <div className={cx(desk.acts)}>
          <Button isDisabled={!hasChanged} isPending={saving.isPending} onPress={() => void save()}>
            {t('charity.rules.save')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={!hasChanged || saving.isPending}
            onPress={() => {
              setHasTried(false);
              setTyped(null);
            }}
          >
            {t('charity.rules.discard')}
          </Button>
        </div>
      </div>
    </div>
  );
}
