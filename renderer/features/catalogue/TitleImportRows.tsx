import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import { RowProblems } from '../import/RowProblems.tsx';
import own from './catalogue.module.css';
import type { PreviewRow } from './import-counts.ts';
import { useTitleWords } from './use-title-words.ts';

const tones = { add: 'success', copies: 'info', known: 'plain', problem: 'look' } as const;

export function TitleImportRows({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'line', title: t('import.line'), cell: (row) => row.line, align: 'end', width: '5rem' },
    {
      key: 'name',
      title: t('catalogue.field.name'),
      cell: nameOf,
      isRowHeader: true,
      width: '36%',
    },
    {
      key: 'copies',
      title: t('catalogue.field.copies'),
      cell: (row) => row.copies,
      align: 'end',
      width: '5rem',
    },
    { key: 'outcome', title: t('import.outcome'), cell: outcomeOf, width: '11rem' },
    { key: 'problems', title: t('import.whatIsWrong'), cell: problemsOf },
  ];
  return (
    <Table
      label={t('catalogue.importTitle')}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.line)}
    />
  );
}

const nameOf = ({ name }: PreviewRow) => <Name name={name} />;
const outcomeOf = ({ outcome }: PreviewRow) => <OutcomeBadge outcome={outcome} />;
const problemsOf = ({ problems }: PreviewRow) => <Problems problems={problems} />;

function Name({ name }: Pick<PreviewRow, 'name'>) {
  const { t } = useTranslation();
  return <span className={cx(own.clamped)}>{name || t('catalogue.noName')}</span>;
}

function OutcomeBadge({ outcome }: Pick<PreviewRow, 'outcome'>) {
  const { t } = useTranslation();
  return <Badge tone={tones[outcome]}>{t(`catalogue.outcome.${outcome}`)}</Badge>;
}

function Problems({ problems }: Pick<PreviewRow, 'problems'>) {
  return <RowProblems problems={problems} words={useTitleWords()} />;
}
