import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './lending.module.css';
import { TitleCell } from './TitleCell.tsx';
import { useClosing } from './use-closing.ts';

type Holds = Value<'lending.holds'>;
type Shelved = Holds['shelf'][number];
type ToFetch = Holds['fetch'][number];
type Waiting = Holds['waiting'][number];
export type HoldToCancel = { readonly holdId: string; readonly title: string };

type HoldsTabProps = {
  readonly holds: Holds | undefined;
  readonly onOpen: (personId: string) => void;
  readonly onCancel: (hold: HoldToCancel) => void;
};

/** Books set aside for their readers, and who waits for what. */
export function HoldsTab({ holds, onOpen, onCancel }: HoldsTabProps) {
  const { t } = useTranslation();
  const isLoading = holds === undefined;
  return (
    <div className={cx(styles.lists)}>
      {holds !== undefined && holds.fetch.length > 0 && (
        <FetchList rows={holds.fetch} onOpen={onOpen} />
      )}
      <section className={cx(styles.panel)}>
        <h2 className={cx(styles.heading)}>{t('lending.shelf')}</h2>
        <Table
          label={t('lending.shelf')}
          columns={useShelfColumns({ onOpen, onCancel })}
          rows={holds?.shelf ?? []}
          rowKey={({ holdId }) => holdId}
          isMarked={({ expired }) => expired}
          isLoading={isLoading}
          empty={<EmptyState title={t('lending.shelfEmpty')}>{t('lending.shelfHelp')}</EmptyState>}
        />
      </section>
      <section className={cx(styles.panel)}>
        <h2 className={cx(styles.heading)}>{t('lending.waiting')}</h2>
        <Table
          label={t('lending.waiting')}
          columns={useWaitingColumns({ onOpen, onCancel })}
          rows={holds?.waiting ?? []}
          rowKey={({ holdId }) => holdId}
          isLoading={isLoading}
          empty={
            <EmptyState title={t('lending.waitingEmpty')}>{t('lending.waitingHelp')}</EmptyState>
          }
        />
      </section>
    </div>
  );
}

type FetchListProps = Pick<HoldsTabProps, 'onOpen'> & { readonly rows: readonly ToFetch[] };

/** Books that stand on the shelf although somebody waits: each is fetched and scanned, which sets it aside. */
function FetchList({ rows, onOpen }: FetchListProps) {
  const { t } = useTranslation();
  return (
    <section className={cx(styles.panel)}>
      <h2 className={cx(styles.heading)}>{t('lending.fetch')}</h2>
      <p className={cx(styles.soft)}>{t('lending.fetchHelp')}</p>
      <Table
        label={t('lending.fetch')}
        columns={useFetchColumns(onOpen)}
        rows={rows}
        rowKey={({ holdId }) => holdId}
      />
    </section>
  );
}

function useFetchColumns(onOpen: Acts['onOpen']): readonly Column<ToFetch>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'title',
      title: t('lending.title'),
      isRowHeader: true,
      cell: ({ title, code }) => <TitleCell title={title} below={code} />,
    },
    {
      key: 'place',
      title: t('lending.fetchFrom'),
      width: '30%',
      cell: ({ location, callNumber }) => <TitleCell title={location} below={callNumber ?? ''} />,
    },
    {
      key: 'reader',
      title: t('lending.reader'),
      width: '28%',
      cell: ({ reader }) => <ReaderName reader={reader} onOpen={onOpen} />,
    },
  ];
}

type Acts = Pick<HoldsTabProps, 'onOpen' | 'onCancel'>;

function useShelfColumns({ onOpen, onCancel }: Acts): readonly Column<Shelved>[] {
  const { t } = useTranslation();
  const { shortDay } = useClosing();
  return [
    {
      key: 'title',
      title: t('lending.title'),
      isRowHeader: true,
      cell: ({ title, code }) => <TitleCell title={title} below={code} />,
    },
    {
      key: 'reader',
      title: t('lending.reader'),
      width: '28%',
      cell: ({ reader, phone }) => (
        <span className={cx(styles.twoLines)}>
          <ReaderName reader={reader} onOpen={onOpen} />
          <span className={cx(styles.soft)}>{phone}</span>
        </span>
      ),
    },
    {
      key: 'until',
      title: t('lending.keptUntil'),
      width: '8.5rem',
      cell: ({ until, expired }) => (
        <span className={cx(styles.twoLines)}>
          <span>{shortDay(until)}</span>
          {expired && <Badge tone="look">{t('lending.deadlineOver')}</Badge>}
        </span>
      ),
    },
    useCancelColumn(onCancel),
  ];
}

function useWaitingColumns({ onOpen, onCancel }: Acts): readonly Column<Waiting>[] {
  const { t } = useTranslation();
  const { shortDay } = useFormat();
  return [
    {
      key: 'title',
      title: t('lending.title'),
      isRowHeader: true,
      cell: ({ title, place }) => <TitleCell title={title} below={t('lending.place', { place })} />,
    },
    {
      key: 'reader',
      title: t('lending.reader'),
      width: '28%',
      cell: ({ reader, placedOn }) => (
        <span className={cx(styles.twoLines)}>
          <ReaderName reader={reader} onOpen={onOpen} />
          <span className={cx(styles.soft)}>{shortDay(placedOn)}</span>
        </span>
      ),
    },
    useCancelColumn(onCancel),
  ];
}

function useCancelColumn(onCancel: Acts['onCancel']): Column<HoldToCancel> {
  const { t } = useTranslation();
  return {
    key: 'cancel',
    title: '',
    spokenTitle: t('lending.cancelHold'),
    width: '8.6rem',
    align: 'end',
    cell: (hold) => (
      <Button
        variant="quiet"
        label={t('lending.cancelHoldOf', { title: hold.title })}
        onPress={() => onCancel(hold)}
      >
        {t('lending.cancelHold')}
      </Button>
    ),
  };
}

type ReaderNameProps = {
  readonly reader: { readonly personId: string; readonly name: string } | null;
  readonly onOpen: (personId: string) => void;
};

function ReaderName({ reader, onOpen }: ReaderNameProps) {
  const { t } = useTranslation();
  if (reader === null) return <span>{t('lending.someone')}</span>;
  return (
    <Button variant="quiet" icon="person" onPress={() => onOpen(reader.personId)}>
      {reader.name}
    </Button>
  );
}
