import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/contract/lending.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './lending.module.css';
import { TitleCell } from './TitleCell.tsx';
import { useProblemWords } from './use-problem-words.ts';

type LoanTableProps = {
  readonly loans: readonly Loan[];
  readonly onRenew: (loan: Loan) => void;
};

/** What one reader has at home. */
export function LoanTable({ loans, onRenew }: LoanTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      label={t('lending.loans')}
      columns={useColumns(onRenew)}
      rows={loans}
      rowKey={({ loanId }) => loanId}
      isMarked={({ daysLate }) => daysLate > 0}
      empty={<EmptyState title={t('lending.noLoans')}>{t('lending.noLoansHelp')}</EmptyState>}
    />
  );
}

function useColumns(onRenew: LoanTableProps['onRenew']): readonly Column<Loan>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { inAWord } = useProblemWords();
  return [
    {
      key: 'title',
      title: t('lending.title'),
      isRowHeader: true,
      cell: ({ title, code }) => <TitleCell title={title} below={code} />,
    },
    {
      key: 'due',
      title: t('lending.due'),
      width: '9.5rem',
      cell: ({ dueOn, daysLate, renewProblems }) => (
        <span className={cx(styles.twoLines)}>
          <span>{format.shortDay(dueOn)}</span>
          {daysLate > 0 ? (
            <Badge tone="look">{t('lending.daysLate', { count: daysLate })}</Badge>
          ) : (
            renewProblems.length > 0 && (
              <span className={cx(styles.soft)}>{format.list(renewProblems.map(inAWord))}</span>
            )
          )}
        </span>
      ),
    },
    {
      key: 'renew',
      title: '',
      spokenTitle: t('lending.renew'),
      width: '7.4rem',
      align: 'end',
      cell: (loan) => (
        <Button
          variant="quiet"
          label={t('lending.renewOf', { title: loan.title })}
          onPress={() => onRenew(loan)}
        >
          {t('lending.renew')}
        </Button>
      ),
    },
  ];
}
