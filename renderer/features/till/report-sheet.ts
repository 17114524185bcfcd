import type { TFunction } from 'i18next';
import type { DayReport, MoneyBy } from '../../../shared/contract/till-shapes.ts';
import type { SheetContent } from '../printing/sheet-content.ts';
import { denominations, tenderKinds } from '../../../shared/domain/sale/words.ts';

export type SheetParts = Omit<SheetContent, 'layout'>;

export type ReportWords = {
  readonly t: TFunction;
  readonly yuan: (fen: number) => string;
  readonly day: (date: string) => string;
  readonly moment: (epochMs: number) => string;
  readonly time: (epochMs: number) => string;
  /** The label of a post. */
  readonly post: (staffId: string) => string;
};

type Fact = SheetContent['facts'][number];
type SheetTable = SheetContent['tables'][number];

/** A till day in facts and tables, the same on the screen and on paper; signed off once it is closed. */
export function reportSheet(report: DayReport, words: ReportWords): SheetParts {
  const { t } = words;
  const isClosed = report.close !== null;
  const isBlind = isBlindOf(report);
  return {
    heading: t(isClosed ? 'till.report.headingZ' : 'till.report.heading'),
    facts: [
      ...dayFacts(report, words),
      ...countFacts(report, words),
      ...(isBlind ? [] : takingsFacts(report, words)),
      ...closeFacts(report, words),
    ],
    tables: [
      ...(isBlind ? [] : [tenderTable(report, words)]),
      ...(report.cashMoves.length > 0 ? [movesTable(report, words)] : []),
      ...(report.close === null ? [] : [notesTable(report.close, words)]),
    ],
    notes: [...(isBlind ? [t('till.report.blind')] : []), ...toDoNotes(report, words)],
    signatures: isClosed ? [t('till.report.signSeller'), t('till.report.signSecond')] : [],
  };
}

/** Those of its notes that somebody has to do something about. */
export function toDoNotes(
  report: DayReport,
  { t, yuan }: Pick<ReportWords, 't' | 'yuan'>,
): readonly string[] {
  if (isBlindOf(report) || report.unpurposedFen === 0) return [];
  return [t('till.report.unpurposed', { amount: yuan(report.unpurposedFen) })];
}

/** What was taken, with the float, is what is expected: who counts blind reads neither. */
const isBlindOf = ({ close, expected }: DayReport) => close === null && expected === null;

function dayFacts(report: DayReport, { t, day, moment }: ReportWords): Fact[] {
  const { on, number, kioskNumber, eventName, openedAt, closedAt } = report;
  return [
    {
      name: t('till.report.day'),
      value: t('till.report.dayNumber', { on: day(on), number }),
    },
    { name: t('till.report.till'), value: String(kioskNumber) },
    ...(eventName === null ? [] : [{ name: t('till.report.event'), value: eventName }]),
    { name: t('till.report.opened'), value: moment(openedAt) },
    ...(closedAt === null ? [] : [{ name: t('till.report.closed'), value: moment(closedAt) }]),
  ];
}

function countFacts({ sales, refunds }: DayReport, { t }: ReportWords): Fact[] {
  return [
    { name: t('till.report.sales'), value: String(sales) },
    { name: t('till.report.refunds'), value: String(refunds) },
  ];
}

function takingsFacts(report: DayReport, { t, yuan }: ReportWords): Fact[] {
  const { goodsFen, donationsFen, refundedFen, takingsFen, lateFen } = report;
  return [
    { name: t('till.report.goods'), value: yuan(goodsFen) },
    { name: t('till.report.donations'), value: yuan(donationsFen) },
    { name: t('till.report.refunded'), value: yuan(refundedFen) },
    { name: t('till.report.takings'), value: yuan(takingsFen) },
    ...(lateFen === 0 ? [] : [{ name: t('till.report.late'), value: yuan(lateFen) }]),
  ];
}

function closeFacts({ close }: DayReport, { t, yuan, post }: ReportWords): Fact[] {
  if (close === null) return [];
  const { reason, note, leftFen, bankedFen, closedBy, approvedBy, chain } = close;
  const why = [t(`till.close.reasons.${reason}`), note ?? ''].filter(Boolean).join(' · ');
  return [
    { name: t('till.report.why'), value: why },
    { name: t('till.report.left'), value: yuan(leftFen) },
    { name: t('till.report.banked'), value: yuan(bankedFen) },
    { name: t('till.report.closedBy'), value: post(closedBy) },
    ...(approvedBy === null
      ? []
      : [{ name: t('till.report.approvedBy'), value: post(approvedBy) }]),
    { name: t('till.report.chain'), value: chain },
  ];
}

/** Taken, expected and, once it is closed, counted: by each way of paying. */
function tenderTable(report: DayReport, { t, yuan }: ReportWords): SheetTable {
  const { taken, expected, close, floatFen } = report;
  const columns: { readonly title: string; readonly money: MoneyBy }[] = [
    { title: t('till.report.taken'), money: taken },
    ...(expected === null ? [] : [{ title: t('till.report.expected'), money: expected }]),
    ...(close === null
      ? []
      : [
          { title: t('till.report.counted'), money: close.counted },
          { title: t('till.report.difference'), money: close.variance },
        ]),
  ];
  return {
    heading: `${t('till.report.byTender')} (${t('till.report.float')} ${yuan(floatFen)})`,
    columns: [t('till.report.how'), ...columns.map(({ title }) => title)],
    rows: tenderKinds.map((kind) => [
      t(`till.tender.${kind}`),
      ...columns.map(({ money }) => yuan(money[kind])),
    ]),
    numbers: columns.map((_, place) => place + 1),
  };
}

function movesTable({ cashMoves }: DayReport, { t, yuan, time }: ReportWords): SheetTable {
  return {
    heading: t('till.report.drawer'),
    columns: [
      t('till.report.time'),
      t('till.report.reason'),
      t('till.report.note'),
      t('till.report.amount'),
    ],
    rows: cashMoves.map(({ at, reason, note, fen, late }) => [
      time(at),
      t(`till.drawer.reasons.${reason}`),
      [late ? t('till.report.late') : '', note ?? ''].filter(Boolean).join(' · '),
      yuan(fen),
    ]),
    numbers: [3],
  };
}

function notesTable(close: NonNullable<DayReport['close']>, words: ReportWords): SheetTable {
  const { t, yuan } = words;
  const { cash, restFen } = close.denominations;
  const rows = denominations.flatMap((fen) => {
    const count = cash[String(fen)] ?? 0;
    return count === 0 ? [] : [[yuan(fen), String(count), yuan(fen * count)]];
  });
  return {
    heading: t('till.report.notes'),
    columns: [t('till.report.each'), t('till.report.howMany'), t('till.report.amount')],
    rows: [
      ...rows,
      ...(restFen === 0 ? [] : [[t('till.report.rest'), '', yuan(restFen)]]),
      [t('till.report.total'), '', yuan(close.counted.cash)],
    ],
    numbers: [1, 2],
  };
}
