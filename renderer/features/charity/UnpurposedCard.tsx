import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposeRow, Unpurposed } from '../../../shared/contract/charity.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { AssignPurposeDialog, type GivenPurpose } from './AssignPurposeDialog.tsx';
import styles from './charity.module.css';

type UnpurposedCardProps = { readonly purposes: readonly PurposeRow[] };

/** Sales that were made without a purpose, by till day: each can be given one, and another one while the money is here. */
export function UnpurposedCard({ purposes }: UnpurposedCardProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const { data } = useCallQuery('charity.unpurposed', {});
  const [choosing, setChoosing] = useState<Unpurposed | null>(null);
  const [done, setDone] = useState<GivenPurpose | null>(null);
  const columns = useColumns((group) => {
    setDone(null);
    setChoosing(group);
  });
  const groups = data?.ok ? data.value : [];
  if (groups.length === 0) return null;
  return (
    <Card title={t('charity.unpurposed.title')}>
      <p className={cx(styles.soft)}>{t('charity.unpurposed.help')}</p>
      {done !== null && (
        <Notice tone="success">
          {t('charity.unpurposed.done', { amount: yuan(done.fen), purpose: done.purpose })}
        </Notice>
      )}
      <Table
        label={t('charity.unpurposed.title')}
        columns={columns}
        rows={groups}
        rowKey={({ tillDayId, purposeId }) => `${tillDayId} ${purposeId ?? ''}`}
        isMarked={({ purposeId }) => purposeId === null}
      />
      {choosing !== null && (
        <AssignPurposeDialog
          group={choosing}
          purposes={purposes.filter(({ active }) => active)}
          onClose={() => setChoosing(null)}
          onDone={(given) => {
            setChoosing(null);
            setDone(given);
          }}
        />
      )}
    </Card>
  );
}

function useColumns(onChoose: (group: Unpurposed) => void): readonly Column<Unpurposed>[] {
  const { t } = useTranslation();
  const { yuan, day } = useFormat();
  const dayOf = ({ on, number }: Unpurposed) => t('till.report.dayNumber', { on: day(on), number });
  return [
    {
      key: 'day',
      title: t('charity.unpurposed.day'),
      isRowHeader: true,
      cell: (group) => (
        <span className={cx(styles.lines)}>
          <span>{dayOf(group)}</span>
          {group.eventName !== null && <span className={cx(styles.soft)}>{group.eventName}</span>}
        </span>
      ),
    },
    {
      key: 'till',
      title: t('till.report.till'),
      width: '6rem',
      cell: ({ kioskNumber }) => kioskNumber,
    },
    {
      key: 'amount',
      title: t('charity.handovers.amount'),
      align: 'end',
      width: '11rem',
      cell: ({ fen, pointsFen }) => (
        <span className={cx(styles.lines)}>
          <span className={cx(styles.amount)}>{yuan(fen)}</span>
          {pointsFen !== 0 && (
            <span className={cx(styles.soft)}>
              {t('charity.unpurposed.points', { amount: yuan(pointsFen) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'now',
      title: t('charity.unpurposed.now'),
      cell: ({ purpose }) => purpose ?? t('charity.unpurposed.none'),
    },
    {
      key: 'acts',
      title: '',
      spokenTitle: t('charity.purposes.acts'),
      align: 'end',
      width: '11rem',
      cell: (group) => {
        const act = group.purposeId === null ? 'assign' : 'change';
        const which = { day: dayOf(group), amount: yuan(group.fen) };
        return (
          <Button
            variant="quiet"
            label={t(`charity.unpurposed.${act}Of`, which)}
            onPress={() => onChoose(group)}
          >
            {t(`charity.unpurposed.${act}`)}
          </Button>
        );
      },
    },
  ];
}
