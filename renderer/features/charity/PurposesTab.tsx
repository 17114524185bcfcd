import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposeRow } from '../../../shared/contract/charity.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import { leftOf } from './purpose-draft.ts';
import { PurposeDialog } from './PurposeDialog.tsx';
import { UnpurposedCard } from './UnpurposedCard.tsx';
import { UnpurposedNotice } from './UnpurposedNotice.tsx';

type Editing = { readonly purpose: PurposeRow | null };

/** What takings are for: what was taken for each, handed over, and is left. */
export function PurposesTab() {
  const { t } = useTranslation();
  const { data } = useCallQuery('charity.purposes', {});
  const [editing, setEditing] = useState<Editing | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const open = (purpose: PurposeRow | null) => {
    setSaved(null);
    setEditing({ purpose });
  };
  const rows = data?.ok ? data.value : [];
  return (
    <div className={cx(desk.scroll)}>
      <div className={cx(styles.bar)}>
        <Button icon="plus" onPress={() => open(null)}>
          {t('charity.purposes.add')}
        </Button>
      </div>
      <p className={cx(styles.soft)}>{t('charity.purposes.help')}</p>
      <UnpurposedNotice />
      {saved !== null && (
        <Notice tone="success">{t('charity.purposes.saved', { name: saved })}</Notice>
      )}
      <Table
        label={t('charity.tabs.purposes')}
        columns={useColumns(open)}
        rows={rows.toSorted((one, other) => Number(other.active) - Number(one.active))}
        rowKey={({ purposeId }) => purposeId}
        isLoading={data === undefined}
        empty={
          <EmptyState title={t('charity.purposes.none')}>
            {t('charity.purposes.noneHelp')}
          </EmptyState>
        }
      />
      <UnpurposedCard purposes={rows} />
      {editing !== null && (
        <PurposeDialog
          purpose={editing.purpose}
          onClose={() => setEditing(null)}
          onSaved={(name) => {
            setSaved(name);
            setEditing(null);
          }}
        />
      )}
    </div>
  );
}

function useColumns(onEdit: (purpose: PurposeRow) => void): readonly Column<PurposeRow>[] {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const amount = (key: string, title: string, fenOf: (row: PurposeRow) => number) => ({
    key,
    title,
    cell: (row: PurposeRow) => <span className={cx(styles.amount)}>{yuan(fenOf(row))}</span>,
    align: 'end' as const,
    width: '8.5rem',
  });
  return [
    {
      key: 'name',
      title: t('charity.purpose'),
      isRowHeader: true,
      cell: (row) => <PurposeWords purpose={row} />,
    },
    amount('taken', t('charity.purposes.taken'), ({ takingsFen }) => takingsFen),
    amount('handed', t('charity.purposes.handed'), ({ handedOverFen }) => handedOverFen),
    amount('left', t('charity.purposes.left'), leftOf),
    {
      key: 'acts',
      title: '',
      spokenTitle: t('charity.purposes.acts'),
      align: 'end',
      width: '7rem',
      cell: (row) => (
        <Button
          variant="quiet"
          label={t('charity.purposes.editOf', { name: row.name })}
          onPress={() => onEdit(row)}
        >
          {t('common.edit')}
        </Button>
      ),
    },
  ];
}

function PurposeWords({ purpose }: { readonly purpose: PurposeRow }) {
  const { t } = useTranslation();
  const { name, description, partner, filingNumber, active } = purpose;
  const partners = [
    partner,
    filingNumber === null ? null : t('charity.purposes.filed', { number: filingNumber }),
  ].filter((part) => part !== null);
  return (
    <span className={cx(styles.lines)}>
      <span className={cx(desk.acts)}>
        {name}
        {!active && <Badge>{t('charity.purposes.inactive')}</Badge>}
      </span>
      {description !== null && <span className={cx(styles.soft)}>{description}</span>}
      {partners.length > 0 && <span className={cx(styles.soft)}>{partners.join(' · ')}</span>}
    </span>
  );
}
