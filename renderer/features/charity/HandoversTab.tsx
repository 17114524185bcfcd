import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover, PurposeRow } from '../../../shared/contract/charity.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { PrintSheetDialog } from '../printing/PrintSheetDialog.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import type { ChosenPeriod } from './chosen-period.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { handoverSheet } from './handover-sheet.ts';
import { ALWAYS, periodOf } from './period.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { UnpurposedNotice } from './UnpurposedNotice.tsx';

type HandoversTabProps = ChosenPeriod & {
  /** Goes to where takings are given a purpose. */
  readonly onPurposes: () => void;
};

/** Money that was handed over, each time with its slip. */
export function HandoversTab({ period, onPeriod, today, onPurposes }: HandoversTabProps) {
  const { t } = useTranslation();
  const { yuan } = useFormat();
  const days = periodOf(period, today);
  const found = useCallQuery('charity.handovers', days ?? ALWAYS, { isEnabled: days !== null });
  const known = useCallQuery('charity.purposes', {});
  const purposes = known.data?.ok ? known.data.value : [];
  const [isHandingOver, setIsHandingOver] = useState(false);
  const [done, setDone] = useState<Handover | null>(null);
  const [printing, setPrinting] = useState<Handover | null>(null);
  const rows = found.data?.ok ? found.data.value : [];
  return (
    <div className={cx(desk.scroll)}>
      <PeriodBar value={period} onChange={onPeriod}>
        <div className={cx(styles.end)}>
          <Button
            icon="plus"
            isDisabled={purposes.length === 0}
            onPress={() => {
              setDone(null);
              setIsHandingOver(true);
            }}
          >
            {t('charity.handovers.add')}
          </Button>
        </div>
      </PeriodBar>
      <UnpurposedNotice onShow={onPurposes} />
      {done !== null && (
        <Notice
          tone="success"
          action={
            <Button onPress={() => setPrinting(done)}>{t('charity.handovers.printSlip')}</Button>
          }
        >
          {t('charity.handovers.done', { number: done.number, amount: yuan(done.fen) })}
        </Notice>
      )}
      <Table
        label={t('charity.tabs.handovers')}
        columns={useColumns(setPrinting)}
        rows={rows}
        rowKey={({ handoverId }) => handoverId}
        isLoading={days !== null && found.data === undefined}
        empty={
          <EmptyState title={t('charity.handovers.none')}>
            {t('charity.handovers.noneHelp')}
          </EmptyState>
        }
      />
      {isHandingOver && (
        <HandOverDialog
          purposes={purposes}
          onClose={() => setIsHandingOver(false)}
          onDone={(handover) => {
            setIsHandingOver(false);
            setDone(handover);
            setPrinting(handover);
          }}
        />
      )}
      <SlipDialog handover={printing} purposes={purposes} onClose={() => setPrinting(null)} />
    </div>
  );
}

type SlipDialogProps = {
  readonly handover: Handover | null;
  readonly purposes: readonly PurposeRow[];
  readonly onClose: () => void;
};

function SlipDialog({ handover, purposes, onClose }: SlipDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { yuan, day } = useFormat();
  const purpose = purposes.find(({ purposeId }) => purposeId === handover?.purposeId);
  return (
    <PrintSheetDialog
      title={t('charity.handovers.printSlip')}
      paper="a5"
      sheet={handover && handoverSheet(handover, purpose, { t, language, yuan, day })}
      onClose={onClose}
    />
  );
}

function useColumns(onPrint: (handover: Handover) => void): readonly Column<Handover>[] {
  const { t } = useTranslation();
  const { yuan, day } = useFormat();
  const erased = t('charity.handovers.erased');
  return [
    {
      key: 'number',
      title: t('charity.handovers.number'),
      isRowHeader: true,
      width: '11rem',
      cell: ({ number, on }) => (
        <span className={cx(styles.lines)}>
          <span>{number}</span>
          <span className={cx(styles.soft)}>{day(on)}</span>
        </span>
      ),
    },
    {
      key: 'purpose',
      title: t('charity.purpose'),
      cell: ({ purpose, note }) => (
        <span className={cx(styles.lines)}>
          <span>{purpose}</span>
          {note !== null && <span className={cx(styles.soft)}>{note}</span>}
        </span>
      ),
    },
    {
      key: 'amount',
      title: t('charity.handovers.amount'),
      align: 'end',
      width: '8.5rem',
      cell: ({ fen }) => <span className={cx(styles.amount)}>{yuan(fen)}</span>,
    },
    {
      key: 'names',
      title: t('charity.handovers.names'),
      width: '13rem',
      cell: ({ handedBy, receivedBy }) => (
        <span className={cx(styles.lines)}>
          {t('charity.handovers.fromTo', {
            from: handedBy ?? erased,
            to: receivedBy ?? erased,
          })}
        </span>
      ),
    },
    {
      key: 'acts',
      title: '',
      spokenTitle: t('charity.purposes.acts'),
      align: 'end',
      width: '9rem',
      cell: (handover) => (
        <Button
          variant="quiet"
          label={t('charity.handovers.slipOf', { number: handover.number })}
          onPress={() => onPrint(handover)}
        >
          {t('charity.handovers.slip')}
        </Button>
      ),
    },
  ];
}
