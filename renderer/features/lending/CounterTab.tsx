import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/contract/lending.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { worthRenewing } from './desk-state.ts';
import type { HoldToCancel } from './HoldsTab.tsx';
import styles from './lending.module.css';
import { LoanTable } from './LoanTable.tsx';
import { ReaderHead } from './ReaderHead.tsx';
import { ReaderHolds } from './ReaderHolds.tsx';
import type { Opened } from './use-open-reader.ts';

type CounterTabProps = {
  readonly opened: Opened | null;
  readonly today: string;
  /** Stands in place of the loans while there is something to choose from. */
  readonly choice: ReactNode;
  readonly recent: ReactNode;
  readonly onSwitch: (personId: string) => void;
  readonly onSettings: () => void;
  readonly onClose: () => void;
  readonly onRenew: (loan: Loan) => void;
  readonly onRenewAll: () => void;
  readonly onCancelHold: (hold: HoldToCancel) => void;
};

/** The reader at the desk beside what was just done. */
export function CounterTab(props: CounterTabProps) {
  const { opened, choice } = props;
  return (
    <div className={cx(styles.halves)}>
      <div className={cx(styles.column, styles.scrolls)}>
        {opened && (
          <ReaderHead
            household={opened.household}
            active={opened.active}
            today={props.today}
            onSwitch={props.onSwitch}
            onSettings={props.onSettings}
            onClose={props.onClose}
          />
        )}
        {choice ?? (opened ? <ReaderLoans {...props} opened={opened} /> : <NobodyOpen />)}
      </div>
      <div className={cx(styles.column)}>{props.recent}</div>
    </div>
  );
}

function ReaderLoans(props: CounterTabProps & { readonly opened: Opened }) {
  const { t } = useTranslation();
  const { loans, holds } = props.opened.active;
  const renewable = worthRenewing(loans).length;
  return (
    <>
      <div className={cx(styles.loans)}>
        <LoanTable loans={loans} onRenew={props.onRenew} />
      </div>
      <ReaderHolds holds={holds} onCancel={props.onCancelHold} />
      {renewable > 0 && (
        <div className={cx(styles.line)}>
          <Button variant="quiet" onPress={props.onRenewAll}>
            {t('lending.renewAll', { count: renewable })}
          </Button>
        </div>
      )}
    </>
  );
}

const helps = ['card', 'book', 'words', 'keys'] as const;

function NobodyOpen() {
  const { t } = useTranslation();
  return (
    <section className={cx(styles.panel)}>
      <EmptyState title={t('lending.nobodyOpen')}>
        <ul className={cx(styles.helps)}>
          {helps.map((help) => (
            <li key={help}>{t(`lending.help.${help}`)}</li>
          ))}
        </ul>
      </EmptyState>
    </section>
  );
}
