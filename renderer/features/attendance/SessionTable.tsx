import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/contract/attendance.ts';
import { serviceMinutes } from '../../../shared/domain/attendance.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { needsLook, statusTones, useSessionWords } from './session-words.ts';
import { TwoLines } from './TwoLines.tsx';

type SessionTableProps = {
  readonly label: string;
  readonly rows: readonly SessionRow[];
  readonly zone: string;
  /** 'in' shows who is here since when; 'day' all that is known of the sessions. */
  readonly view: 'in' | 'day';
  readonly now: number;
  readonly empty: ReactNode;
  readonly isLoading: boolean;
  /** Missing for those who may only look. */
  readonly onCorrect?: ((row: SessionRow) => void) | undefined;
};

/** The sessions of a day. */
export function SessionTable(props: SessionTableProps) {
  const columns = useColumns(props);
  return (
    <Table
      label={props.label}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.sessionId}
      empty={props.empty}
      isLoading={props.isLoading}
      isMarked={needsLook}
    />
  );
}

function useColumns({ zone, view, now, onCorrect }: SessionTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSessionWords(zone);
  const inTime: Column<SessionRow> = {
    key: 'in',
    title: t('attendance.in'),
    width: '4.75rem',
    cell: words.inAt,
  };
  const provenance: Column<SessionRow> = {
    key: 'provenance',
    title: t('attendance.provenance'),
    width: '9rem',
    cell: (row) => <TwoLines first={words.provenance(row)} second={words.reason(row)} />,
  };
  const ofView: readonly Column<SessionRow>[] =
    view === 'in'
      ? [
          inTime,
          {
            key: 'so-far',
            title: t('attendance.soFar'),
            width: '9rem',
            cell: (row) => format.minutes(serviceMinutes(row.inAt, now)),
          },
          provenance,
        ]
      : [
          inTime,
          {
            key: 'out',
            title: t('attendance.out'),
            width: '4.75rem',
            cell: (row) => (row.outAt === null ? '–' : words.outAt(row)),
          },
          {
            key: 'minutes',
            title: t('attendance.minutes'),
            width: '8.25rem',
            cell: (row) => words.minutes(row) || '–',
          },
          provenance,
          {
            key: 'status',
            title: t('attendance.status'),
            width: '7.75rem',
            cell: (row) => <Badge tone={statusTones[row.status]}>{words.status(row)}</Badge>,
          },
        ];
  const who: readonly Column<SessionRow>[] = [
    {
      key: 'person',
      title: t('attendance.person'),
      isRowHeader: true,
      cell: (row) => <TwoLines first={row.name} second={row.number} />,
    },
    {
      key: 'activity',
      title: t('attendance.activity'),
      width: view === 'in' ? '30%' : '16%',
      cell: words.activity,
    },
  ];
  const actions: Column<SessionRow> = {
    key: 'actions',
    title: '',
    spokenTitle: t('attendance.correct'),
    width: '7.9rem',
    align: 'end',
    cell: (row) => (
      <Button
        variant="quiet"
        label={t('attendance.correctOf', { name: row.name })}
        onPress={() => onCorrect?.(row)}
      >
        {t('attendance.correct')}
      </Button>
    ),
  };
  return [...who, ...ofView, ...(onCorrect ? [actions] : [])];
}
