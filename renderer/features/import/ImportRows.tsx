import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { usePersonWords } from '../people/person-words.ts';
import type { ImportedRow } from './ImportPreview.tsx';
import { RowProblems } from './RowProblems.tsx';

const tones = { add: 'success', known: 'plain', problem: 'look' } as const;

export function ImportRows({ rows }: { readonly rows: readonly ImportedRow[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<ImportedRow>[] = [
    { key: 'line', title: t('import.line'), cell: (row) => row.line, align: 'end', width: '5rem' },
    {
      key: 'name',
      title: t('people.field.name'),
      cell: (row) => row.name || t('import.noName'),
      isRowHeader: true,
      width: '26%',
    },
    {
      key: 'outcome',
      title: t('import.outcome'),
      cell: outcomeOf,
      width: '10rem',
    },
    {
      key: 'problems',
      title: t('import.whatIsWrong'),
      cell: problemsOf,
    },
  ];
  return (
    <Table
      label={t('import.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.line)}
    />
  );
}

function outcomeOf({ outcome }: ImportedRow) {
  return <OutcomeBadge outcome={outcome} />;
}

function problemsOf(row: ImportedRow) {
  return <Problems row={row} />;
}

function OutcomeBadge({ outcome }: Pick<ImportedRow, 'outcome'>) {
  const { t } = useTranslation();
  return <Badge tone={tones[outcome]}>{t(`import.outcomes.${outcome}`)}</Badge>;
}

function Problems({ row }: { readonly row: ImportedRow }) {
  return <RowProblems problems={row.problems} words={usePersonWords()} />;
}
