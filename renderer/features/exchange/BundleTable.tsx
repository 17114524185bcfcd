import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './exchange.module.css';
import type { Place } from './use-places.ts';

type Bundle = Place['bundles'][number] & { readonly kind: Place['kind'] };

type BundleTableProps = {
  readonly places: readonly Place[];
  readonly zone: string;
  readonly isBusy: boolean;
  readonly onRead: (path: string) => void;
};

/** The bundles on every stick that is in, and in this machine's folder. */
export function BundleTable({ places, ...props }: BundleTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(props);
  const bundles = places.flatMap(({ kind, bundles: found }) =>
    found.map((bundle) => ({ ...bundle, kind })),
  );
  return (
    <Table
      label={t('exchange.bring.found')}
      rows={bundles}
      rowKey={({ path }) => path}
      columns={columns}
      empty={
        <EmptyState title={t('exchange.bring.none')}>{t('exchange.bring.noneHelp')}</EmptyState>
      }
    />
  );
}

function useColumns({
  zone,
  isBusy,
  onRead,
}: Omit<BundleTableProps, 'places'>): readonly Column<Bundle>[] {
  const { t } = useTranslation();
  const { bytes, moment } = useFormat();
  return [
    {
      key: 'name',
      title: t('exchange.bring.file'),
      cell: ({ name }) => <span className={cx(styles.name)}>{name}</span>,
      isRowHeader: true,
    },
    {
      key: 'place',
      title: t('exchange.bring.place'),
      cell: ({ kind }) => t(`exchange.place.${kind}`),
      width: '10rem',
    },
    {
      key: 'written',
      title: t('exchange.bring.written'),
      cell: ({ writtenAt }) => moment(zone, writtenAt),
      width: '13rem',
    },
    {
      key: 'size',
      title: t('exchange.bring.size'),
      cell: (bundle) => bytes(bundle.bytes),
      align: 'end',
      width: '7rem',
    },
    {
      key: 'read',
      title: '',
      spokenTitle: t('exchange.bring.read'),
      cell: ({ path }) => <ReadButton isBusy={isBusy} onRead={() => onRead(path)} />,
      align: 'end',
      width: '8rem',
    },
  ];
}

type ReadButtonProps = { readonly isBusy: boolean; readonly onRead: () => void };

function ReadButton({ isBusy, onRead }: ReadButtonProps) {
  const { t } = useTranslation();
  return (
    <Button variant="quiet" isDisabled={isBusy} onPress={onRead}>
      {t('exchange.bring.read')}
    </Button>
  );
}
