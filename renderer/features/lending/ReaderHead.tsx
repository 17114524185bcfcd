import { useTranslation } from 'react-i18next';
import type { Household, ReaderPage } from '../../../shared/contract/lending.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { membersOf } from './desk-state.ts';
import styles from './lending.module.css';

type ReaderHeadProps = {
  readonly household: Household;
  readonly active: ReaderPage;
  readonly today: string;
  readonly onSwitch: (personId: string) => void;
  readonly onSettings: () => void;
  readonly onClose: () => void;
};

/** Whose card is active, what they may take, and the household to switch to. */
export function ReaderHead(props: ReaderHeadProps) {
  const { t } = useTranslation();
  const { household, active, today } = props;
  const members = membersOf(household);
  const loansOf = ({ loans }: ReaderPage) => {
    const count = loans.length;
    const late = loans.filter(({ daysLate }) => daysLate > 0).length;
    return late > 0
      ? t('lending.memberLoansLate', { count, late })
      : t('lending.memberLoans', { count });
  };
  return (
    <header className={cx(styles.reader)}>
      {members.length > 1 && (
        <RadioTiles
          label={t('lending.household')}
          isLabelHidden
          options={members.map((member) => ({
            value: member.personId,
            label: member.name,
            description: loansOf(member),
          }))}
          value={active.personId}
          onChange={props.onSwitch}
        />
      )}
      <div className={cx(styles.who)}>
        <div className={cx(styles.grow)}>
          <h2 className={cx(styles.name)}>{active.name}</h2>
          <Facts active={active} today={today} />
        </div>
        <div className={cx(styles.line)}>
          <Button variant="quiet" icon="sliders" onPress={props.onSettings}>
            {t('lending.settings')}
          </Button>
          <Button variant="quiet" icon="close" onPress={props.onClose}>
            {t('lending.closeReader')}
          </Button>
        </div>
      </div>
    </header>
  );
}

function Facts({ active, today }: { readonly active: ReaderPage; readonly today: string }) {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  const { left, limit, pausedUntil, until, guardian, phone } = active;
  const isExpired = until !== null && until < today;
  return (
    <>
      <p className={cx(styles.badges)}>
        <Badge tone={left > 0 ? 'success' : 'look'}>{t('lending.mayTake', { left, limit })}</Badge>
        <Badge>{t(`lending.category.${active.category}`)}</Badge>
        {!active.active && <Badge tone="problem">{t('lending.inactive')}</Badge>}
        {pausedUntil !== null && (
          <Badge tone="problem">{t('lending.pausedUntil', { until: shortDay(pausedUntil) })}</Badge>
        )}
        {until !== null && (
          <Badge tone={isExpired ? 'problem' : 'plain'}>
            {isExpired
              ? t('lending.expired', { until: shortDay(until) })
              : t('lending.goodUntil', { until: shortDay(until) })}
          </Badge>
        )}
      </p>
      <p className={cx(styles.soft)}>
        {[
          t('lending.number', { number: active.number }),
          phone ?? '',
          guardian === null ? '' : t('lending.guardianIs', { name: guardian.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
