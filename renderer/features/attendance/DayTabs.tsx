import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/contract/attendance.ts';
import type { Value } from '../../../shared/contract/calls.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import styles from './attendance.module.css';
import { ForgottenList } from './ForgottenList.tsx';
import { RefusedList } from './RefusedList.tsx';
import { SessionTable } from './SessionTable.tsx';
import { UnresolvedList } from './UnresolvedList.tsx';

type DayTabsProps = {
  readonly day: Value<'attendance.day'> | undefined;
  readonly isLoading: boolean;
  readonly zone: string;
  readonly now: number;
  readonly isToday: boolean;
  /** How many things wait for staff. */
  readonly todo: number;
  readonly isClerk: boolean;
  readonly onCorrect: (session: SessionRow, date: string) => void;
  readonly onSeeDay: (date: string) => void;
};

type TabId = 'in' | 'all' | 'todo';

/** A day in three views: who is in, every session, what waits for staff. */
export function DayTabs(props: DayTabsProps) {
  const { day, isToday } = props;
  const { t } = useTranslation();
  const [selected, setSelected] = useState<TabId>('in');
  const sessions = day?.sessions ?? [];
  const inside = sessions.filter((session) => session.status === 'in');
  const standing = sessions.filter((session) => session.status !== 'void');
  const tabs: readonly { id: TabId; title: string; content: ReactNode }[] = [
    ...(isToday
      ? [
          {
            id: 'in' as const,
            title: t('attendance.tabIn', { count: inside.length }),
            content: <Sessions {...props} rows={inside} view="in" />,
          },
        ]
      : []),
    {
      id: 'all',
      title: t('attendance.tabAll', { count: standing.length }),
      content: <Sessions {...props} rows={sessions} view="day" />,
    },
    {
      id: 'todo',
      title: t('attendance.tabTodo', { count: props.todo }),
      content: <ToDo {...props} />,
    },
  ];
  return (
    <Tabs
      label={t('attendance.views')}
      tabs={tabs}
      selected={selected === 'in' && !isToday ? 'all' : selected}
      onSelect={setSelected}
    />
  );
}

type SessionsProps = DayTabsProps & {
  readonly rows: readonly SessionRow[];
  readonly view: 'in' | 'day';
};

/** From this many rows on a name is looked for rather than read for. */
const MANY = 12;

function Sessions({ rows, view, day, isClerk, onCorrect, ...rest }: SessionsProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const isMany = rows.length >= MANY;
  const shown = isMany ? rows.filter((row) => fits(row, text)) : rows;
  const empty =
    view === 'in' ? (
      <EmptyState title={t('attendance.emptyIn')}>{t('attendance.emptyInHelp')}</EmptyState>
    ) : (
      <EmptyState title={t('attendance.emptyDay')}>
        {isClerk && t('attendance.emptyDayHelp')}
      </EmptyState>
    );
  return (
    <div className={cx(styles.rest)}>
      {isMany && (
        <div className={cx(styles.filter)}>
          <SearchField
            label={t('attendance.filter')}
            isLabelHidden
            placeholder={t('attendance.filterHint')}
            value={text}
            onChange={setText}
          />
        </div>
      )}
      <SessionTable
        label={t('attendance.title')}
        rows={shown}
        view={view}
        zone={rest.zone}
        now={rest.now}
        isLoading={rest.isLoading}
        empty={rows.length > 0 ? t('attendance.filterEmpty') : empty}
        onCorrect={isClerk && day ? (row) => onCorrect(row, day.date) : undefined}
      />
    </div>
  );
}

function fits(row: SessionRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [row.name, row.number, row.activity ?? ''].some((part) =>
    part.toLowerCase().includes(wanted),
  );
}

function ToDo({ day, zone, isClerk, todo, isToday, onCorrect, onSeeDay }: DayTabsProps) {
  const { t } = useTranslation();
  const isEmpty = day !== undefined && todo + day.refused.length === 0;
  return (
    <div className={cx(styles.scroll)}>
      <ForgottenList
        rows={day?.forgotten ?? []}
        zone={zone}
        mayCorrect={isClerk}
        onCorrect={(row) => onCorrect(row, row.date)}
        onSeeDay={onSeeDay}
      />
      <UnresolvedList rows={day?.unresolved ?? []} zone={zone} mayLink={isClerk} />
      <RefusedList rows={day?.refused ?? []} zone={zone} />
      {isEmpty && (
        <EmptyState title={t('attendance.emptyTodo')}>
          {isToday && t('attendance.emptyTodoHelp')}
        </EmptyState>
      )}
    </div>
  );
}
