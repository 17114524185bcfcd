import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import type { Notice as PublicNotice } from '../../../shared/contract/charity.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { RefusalNotice } from '../../app/RefusalNotice.tsx';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { PrintSheetDialog } from '../printing/PrintSheetDialog.tsx';
import desk from '../staff/desk.module.css';
import styles from './charity.module.css';
import { daysOfSale, spanOf, type SaleDay } from './notice-days.ts';
import { noticeSheet, toDoNotes } from './notice-sheet.ts';
import { ALWAYS, isAlways, periodOf, thisYear, type Period } from './period.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { SheetView } from './SheetView.tsx';

const EVERY_SALE = 'every';

type NoticeTabProps = { readonly today: IsoDate } & Pick<NoticeOfProps, 'onPurposes'>;

/** What is put up on the wall of a sale event or a period: every sum, and whether it agrees with the journal. */
export function NoticeTab({ today, onPurposes }: NoticeTabProps) {
  const { t } = useTranslation();
  const [period, setPeriod] = useState(thisYear);
  const [event, setEvent] = useState<string>(EVERY_SALE);
  const days = periodOf(period, today);
  const activities = useCallQuery('activities.list', {});
  const ever = useCallQuery('till.days', ALWAYS);
  const soldAt = new Set(ever.data?.ok ? ever.data.value.map(({ eventName }) => eventName) : []);
  const events = (activities.data?.ok ? activities.data.value : []).filter(({ name }) =>
    soldAt.has(name),
  );
  const chosen = events.find(({ activityId }) => activityId === event);
  return (
    <div className={cx(desk.scroll)}>
      <PeriodBar
        value={period}
        onChange={setPeriod}
        before={
          <Select
            label={t('charity.notice.event')}
            options={[
              { value: EVERY_SALE, label: t('charity.notice.everySale') },
              ...events.map(({ activityId, name }) => ({ value: activityId, label: name })),
            ]}
            value={chosen === undefined ? EVERY_SALE : event}
            onChange={(next) => {
              setEvent(next);
              // All of an event, whenever it was.
              if (next !== EVERY_SALE) setPeriod({ ...period, choice: 'all' });
            }}
          />
        }
      />
      {days === null ? (
        <p className={cx(styles.soft)}>{t('charity.period.needed')}</p>
      ) : (
        <NoticeOf
          period={days}
          event={chosen ?? null}
          onPurposes={onPurposes}
          days={daysOfSale(ever.data?.ok ? ever.data.value : [], days, chosen?.name ?? null)}
        />
      )}
    </div>
  );
}

type NoticeOfProps = {
  readonly period: Period;
  readonly event: Value<'activities.list'>[number] | null;
  readonly days: readonly SaleDay[];
  /** Goes to where money is given a purpose. */
  readonly onPurposes: () => void;
};

function NoticeOf({ event, ...shown }: NoticeOfProps) {
  const { t } = useTranslation();
  const { data } = useCallQuery('charity.notice', {
    ...shown.period,
    eventId: event?.activityId ?? null,
  });
  if (data === undefined) return <Busy label={t('common.loading')} />;
  if (data.ok) return <NoticeShown notice={data.value} {...shown} />;
  if (data.refusal === 'no-sales')
    return <EmptyState title={t('refused.no-sales')}>{t('charity.notice.noSalesHelp')}</EmptyState>;
  return <RefusalNotice answer={data} />;
}

type NoticeShownProps = Pick<NoticeOfProps, 'days' | 'period' | 'onPurposes'> & {
  readonly notice: PublicNotice;
};

function NoticeShown({ notice, days, period, onPurposes }: NoticeShownProps) {
  const { t } = useTranslation();
  const { yuan, count, day, shortDay, list } = useFormat();
  const [isPrinting, setIsPrinting] = useState(false);
  const open = days.filter(({ closedAt }) => closedAt === null);
  const openDays = list(
    open.map(({ on, number, kioskNumber }) =>
      t('charity.notice.openDay', { on: shortDay(on), number, kiosk: kioskNumber }),
    ),
  );
  const words = (span: Period) =>
    span.from === span.to ? day(span.from) : t('charity.period.span', span);
  const sheet = noticeSheet(notice, {
    t,
    yuan,
    count,
    openDays,
    period: words((isAlways(period) ? spanOf(days) : null) ?? period),
  });
  const { journal } = notice;
  const toDo = toDoNotes(notice, { t, yuan });
  return (
    <>
      <Notice
        tone={journal.equal ? 'success' : 'problem'}
        action={<Button onPress={() => setIsPrinting(true)}>{t('charity.notice.print')}</Button>}
      >
        {sheet.notes[0]}
      </Notice>
      {open.length > 0 && (
        <Notice tone="look" title={t('charity.notice.daysOpen', { count: open.length })}>
          {openDays}
        </Notice>
      )}
      {toDo.map((note) => (
        <Notice
          key={note}
          tone="look"
          action={
            <Button variant="quiet" onPress={onPurposes}>
              {t('charity.unpurposed.show')}
            </Button>
          }
        >
          {note}
        </Notice>
      ))}
      <SheetView sheet={sheet} />
      <ul className={cx(styles.soft)}>
        {sheet.notes
          .slice(1)
          .filter((note) => !toDo.includes(note))
          .map((note) => (
            <li key={note}>{note}</li>
          ))}
      </ul>
      <PrintSheetDialog
        title={t('charity.notice.print')}
        sheet={isPrinting ? sheet : null}
        onClose={() => setIsPrinting(false)}
      />
    </>
  );
}
