import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LendingRules } from '../../../shared/contract/lending-office.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { readerCategories } from '../../../shared/domain/lending/words.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallMutation, useCallQuery } from '../../app/use-call.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useHold } from '../staff/leave-guard.tsx';
import { ClosedDaysCard } from './ClosedDaysCard.tsx';
import { DueCard } from './DueCard.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import desk from '../staff/desk.module.css';
import styles from './lending-office.module.css';
import { RuleCard } from './RuleCard.tsx';
import { draftOf, isSameDraft, readDraft, type Problems, type RulesDraft } from './rules-draft.ts';
import { WeekCard } from './WeekCard.tsx';

/** What the hall decided about lending. */
export function RulesTab({ today }: { readonly today: IsoDate }) {
  const { t } = useTranslation();
  const { data } = useCallQuery('lending.rules', {});
  if (!data?.ok) return <Busy label={t('common.loading')} />;
  return <RulesForm rules={data.value} today={today} />;
}

const NO_PROBLEMS: Problems = new Map();

type RulesFormProps = { readonly rules: LendingRules; readonly today: IsoDate };

function RulesForm({ rules, today }: RulesFormProps) {
  const { t } = useTranslation();
  const saving = useCallMutation('lending.saveRules');
  const [typed, setTyped] = useState<RulesDraft | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const saved = draftOf(rules);
  const draft = typed ?? saved;
  const hasChanged = !isSameDraft(draft, saved);
  const read = readDraft(draft);
  const problems = hasTried && 'problems' in read ? read.problems : NO_PROBLEMS;
  useHold(hasChanged ? t('lendingOffice.rules.unsaved') : null);
  const change = (part: Partial<RulesDraft>) => {
    saving.reset();
    setTyped({ ...draft, ...part });
  };
  const save = async () => {
    setHasTried(true);
    if ('problems' in read) return;
    const answer = await saving.mutateAsync(read.rules);
    if (answer.ok) setHasTried(false);
  };
  const parts = { draft, problems, onChange: change };
  return (
    <div className={cx(desk.scroll)}>
      <p className={cx(styles.soft)}>{t('lendingOffice.rules.help')}</p>
      <div className={cx(styles.columns, styles.lastWide)}>
        {readerCategories.map((category) => (
          <RuleCard key={category} category={category} {...parts} />
        ))}
        <DueCard draft={draft} today={today} onChange={change} />
        <WeekCard {...parts} />
        <ClosedDaysCard draft={draft} onChange={change} />
        <FiguresCard {...parts} today={today} />
      </div>
      <div className={cx(styles.ending)}>
        {problems.size > 0 && <RuleProblems problems={problems} />}
        <RefusalNotice answer={saving.data} />
        {saving.data?.ok && !hasChanged && <Notice tone="success">{t('common.saved')}</Notice>}
        <div className={cx(desk.acts)}>
          <Button isDisabled={!hasChanged} isPending={saving.isPending} onPress={() => void save()}>
            {t('lendingOffice.rules.save')}
          </Button>
          <Button
            variant="quiet"
            isDisabled={!hasChanged || saving.isPending}
            onPress={() => setTyped(null)}
          >
            {t('lendingOffice.rules.discard')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function RuleProblems({ problems }: { readonly problems: Problems }) {
  const { t } = useTranslation();
  const kinds = new Set(problems.values());
  return (
    <Notice tone="problem" title={t('lendingOffice.rules.problems', { count: problems.size })}>
      <ul>
        {[...kinds].map((kind) => (
          <li key={kind}>{t(`lendingOffice.rules.problem.${kind}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
