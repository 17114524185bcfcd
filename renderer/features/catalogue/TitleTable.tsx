import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleRow } from '../../../shared/contract/catalogue.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from '../staff/desk.module.css';
import own from './catalogue.module.css';
import { CoverThumb } from './Cover.tsx';

type TitleTableProps = {
  readonly rows: readonly TitleRow[];
  readonly isLoading: boolean;
  readonly onOpen: (row: TitleRow) => void;
  readonly empty: ReactNode;
};

export function TitleTable({ rows, isLoading, onOpen, empty }: TitleTableProps) {
  const { t } = useTranslation();
  const columns: readonly Column<TitleRow>[] = [
    {
      key: 'cover',
      title: '',
      spokenTitle: t('catalogue.cover'),
      cell: coverOf,
      width: '4rem',
    },
    { key: 'name', title: t('catalogue.field.name'), cell: nameOf, isRowHeader: true },
    { key: 'authors', title: t('catalogue.field.authors'), cell: authorsOf, width: '22%' },
    {
      key: 'callNumber',
      title: t('catalogue.field.callNumber'),
      cell: callNumberOf,
      width: '10rem',
    },
    { key: 'shelf', title: t('catalogue.shelf'), cell: shelfOf, width: '11rem' },
    { key: 'holds', title: t('catalogue.holds'), cell: holdsOf, width: '6rem' },
  ];
  return (
    <Table
      label={t('catalogue.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.titleId}
      onOpen={onOpen}
      isLoading={isLoading}
      empty={empty}
    />
  );
}

const coverOf = ({ titleId }: TitleRow) => <CoverThumb key={titleId} titleId={titleId} />;
const nameOf = (row: TitleRow) => <Name row={row} />;
const authorsOf = ({ authors }: TitleRow) => <Authors authors={authors} />;
const callNumberOf = ({ callNumber }: TitleRow) => (
  <span className={cx(own.number)}>{callNumber}</span>
);
const shelfOf = (row: TitleRow) => <Shelf row={row} />;
const holdsOf = ({ holds }: TitleRow) => <Holds holds={holds} />;

function Name({ row: { name, subtitle, publisher, year } }: { readonly row: TitleRow }) {
  const format = useFormat();
  const about = [subtitle, publisher, year === null ? null : String(year)].filter(
    (part) => part !== null,
  );
  return (
    <span className={cx(own.names)}>
      <span className={cx(own.clamped)}>{name}</span>
      {about.length > 0 && <span className={cx(own.about, own.oneLine)}>{format.list(about)}</span>}
    </span>
  );
}

function Authors({ authors }: Pick<TitleRow, 'authors'>) {
  const format = useFormat();
  return <span className={cx(own.clamped)}>{format.list(authors)}</span>;
}

/** How many of the copies are on the shelf now. */
function Shelf({ row: { available, copies } }: { readonly row: TitleRow }) {
  const { t } = useTranslation();
  if (copies === 0) return <span className={cx(styles.soft)}>{t('catalogue.noCopies')}</span>;
  return (
    <Badge tone={available > 0 ? 'success' : 'look'}>
      {t('catalogue.onShelf', { available, count: copies })}
    </Badge>
  );
}

function Holds({ holds }: Pick<TitleRow, 'holds'>) {
  const { t } = useTranslation();
  return holds === 0 ? null : <Badge tone="info">{t('catalogue.waiting', { count: holds })}</Badge>;
}
