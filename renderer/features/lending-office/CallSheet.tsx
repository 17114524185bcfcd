import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import type { LateReader } from './late-readers.ts';
import { LateActs, type LateActions } from './LateActs.tsx';
import styles from './lending-office.module.css';
import type { LateWords } from './use-late-words.ts';

type CallSheetProps = LateActions & {
  readonly readers: readonly LateReader[];
  readonly words: LateWords;
};

/** Whom to call, at what number, and about which books. */
export function CallSheet({ readers, words, ...acts }: CallSheetProps) {
  const { t } = useTranslation();
  return (
    <Table
      label={t('lendingOffice.views.calls')}
      columns={useColumns({ words, ...acts })}
      rows={readers}
      rowKey={({ key }) => key}
      isMarked={(late) => !words.canCall(late)}
    />
  );
}

function useColumns({
  words,
  ...acts
}: Omit<CallSheetProps, 'readers'>): readonly Column<LateReader>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'reader',
      title: t('lendingOffice.reader'),
      isRowHeader: true,
      width: '20%',
      cell: (late) => <TwoLines first={words.nameOf(late)} second={words.doorOf(late) ?? ''} />,
    },
    {
      key: 'phone',
      title: t('lendingOffice.phone'),
      width: '22%',
      cell: (late) => <Phone late={late} />,
    },
    {
      key: 'books',
      title: t('lendingOffice.books'),
      cell: ({ loans }) => (
        <ul>
          {loans.map((loan) => (
            <li key={loan.loanId}>{words.bookOf(loan)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'acts',
      title: '',
      spokenTitle: t('lendingOffice.actions'),
      width: '16.5rem',
      cell: (late) => <LateActs late={late} name={words.nameOf(late)} {...acts} />,
    },
  ];
}

function Phone({ late }: { readonly late: LateReader }) {
  const { t } = useTranslation();
  const { guardianName, guardianPhone, phone } = late;
  if (guardianName === null && guardianPhone === null)
    return <span>{phone ?? t('lendingOffice.noPhone')}</span>;
  const guardian = t('lendingOffice.guardianIs', { name: guardianName ?? '' });
  const own = phone === null ? '' : t('lendingOffice.ownPhone', { phone });
  return (
    <TwoLines
      first={guardianPhone ?? phone ?? t('lendingOffice.noPhone')}
      second={[guardian, guardianPhone === null ? '' : own].filter(Boolean).join(' · ')}
    />
  );
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className={cx(styles.twoLines)}>
      <span>{first}</span>
      <span className={cx(styles.soft)}>{second}</span>
    </span>
  );
}
