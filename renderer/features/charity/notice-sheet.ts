import type { TFunction } from 'i18next';
import type { Notice } from '../../../shared/contract/charity.ts';
import { tenderKinds } from '../../../shared/domain/sale/words.ts';
import type { SheetContent } from '../printing/sheet-content.ts';

export type NoticeWords = {
  readonly t: TFunction;
  readonly yuan: (fen: number) => string;
  readonly count: (count: number) => string;
  /** The days that it is about, in words. */
  readonly period: string;
  /** The till days that are not closed yet, each in words; empty where there is none. */
  readonly openDays: string;
};

type Fact = SheetContent['facts'][number];
type SheetTable = SheetContent['tables'][number];

/** What is made public of a sale, the same on the screen and on the wall. */
export function noticeSheet(notice: Notice, words: NoticeWords): Omit<SheetContent, 'layout'> {
  const { t } = words;
  return {
    heading: t('charity.notice.heading'),
    facts: factsOf(notice, words),
    tables: [
      tenderTable(notice, words),
      purposeTable(notice, words),
      productTable(notice, words),
      shareTable(notice.classes, words, {
        heading: t('charity.notice.byClass'),
        column: t('charity.by.class'),
        none: t('charity.notice.noClass'),
      }),
      shareTable(notice.makers, words, {
        heading: t('charity.notice.byMaker'),
        column: t('charity.by.maker'),
        none: t('charity.notice.otherMakers'),
      }),
    ].filter(({ rows }) => rows.length > 0),
    notes: notesOf(notice, words),
    signatures: [t('charity.notice.signClerk'), t('charity.notice.signHead')],
  };
}

function factsOf(notice: Notice, { t, yuan, count, period }: NoticeWords): Fact[] {
  return [
    ...(notice.eventName === null ? [] : [fact(t('charity.notice.event'), notice.eventName)]),
    fact(t('charity.period.label'), period),
    fact(t('charity.notice.days'), count(notice.days)),
    fact(t('charity.notice.sales'), count(notice.sales)),
    fact(t('charity.sums.goods'), yuan(notice.goodsFen)),
    fact(t('charity.sums.donations'), yuan(notice.donationsFen)),
    fact(t('charity.sums.refunded'), yuan(notice.refundedFen)),
    fact(t('charity.sums.total'), yuan(notice.takingsFen)),
    fact(t('charity.notice.variance'), yuan(notice.varianceFen)),
  ];
}

const fact = (name: string, value: string): Fact => ({ name, value });

/** The order that everything comes in: what agrees is said as plainly as what does not. */
function notesOf(notice: Notice, words: NoticeWords): string[] {
  const { t, yuan, openDays } = words;
  const { journal, taken, varianceFen, purposes } = notice;
  const donated = notice.takingsFen - sumOf(notice.products, ({ takingsFen }) => takingsFen);
  const isHandedOver = purposes.some(({ handedOverFen }) => handedOverFen !== 0);
  return [
    journal.equal
      ? t('charity.notice.agrees')
      : t('charity.notice.differs', {
          takings: yuan(notice.takingsFen),
          journal: yuan(journal.takingsFen),
        }),
    ...(notice.openDays > 0
      ? [`${t('charity.notice.daysOpen', { count: notice.openDays })} ${openDays}`.trim()]
      : []),
    ...(donated === 0 ? [] : [t('charity.notice.donationsApart', { amount: yuan(donated) })]),
    ...toDoNotes(notice, words),
    ...(taken.points === 0 ? [] : [t('charity.notice.pointsApart')]),
    ...(isHandedOver ? [t('charity.notice.handedHelp')] : []),
    ...(varianceFen === 0 ? [] : [t('charity.notice.varianceHelp')]),
  ];
}

/** Those of its notes that somebody has to do something about. */
export function toDoNotes(
  { purposes }: Notice,
  { t, yuan }: Pick<NoticeWords, 't' | 'yuan'>,
): readonly string[] {
  const withoutPurpose = purposes.find(({ name }) => name === null)?.takingsFen ?? 0;
  if (withoutPurpose === 0) return [];
  return [t('charity.notice.unpurposed', { amount: yuan(withoutPurpose) })];
}

function tenderTable({ taken, takingsFen }: Notice, { t, yuan }: NoticeWords): SheetTable {
  const used = tenderKinds.filter((kind) => taken[kind] !== 0);
  return {
    heading: t('charity.notice.byTender'),
    columns: [t('charity.notice.tender'), t('charity.notice.amount')],
    rows: [
      ...used.map((kind) => [t(`receipt.tender.${kind}`), yuan(taken[kind])]),
      [t('charity.sums.total'), yuan(takingsFen)],
    ],
    numbers: [1],
  };
}

function purposeTable({ purposes }: Notice, { t, yuan }: NoticeWords): SheetTable {
  return {
    heading: t('charity.notice.byPurpose'),
    columns: [
      t('charity.purpose'),
      t('charity.purposes.partner'),
      t('charity.purposes.filingNumber'),
      t('charity.notice.amount'),
      t('charity.notice.handedOver'),
    ],
    rows: [
      ...unnamedLast(purposes).map(({ name, partner, filingNumber, takingsFen, handedOverFen }) => [
        name ?? t('charity.none.purpose'),
        partner ?? '',
        filingNumber ?? '',
        yuan(takingsFen),
        name === null ? '' : yuan(handedOverFen),
      ]),
      [
        t('charity.notice.together'),
        '',
        '',
        yuan(sumOf(purposes, ({ takingsFen }) => takingsFen)),
        yuan(sumOf(purposes, ({ handedOverFen }) => handedOverFen)),
      ],
    ],
    numbers: [3, 4],
  };
}

function productTable({ products }: Notice, { t, yuan, count }: NoticeWords): SheetTable {
  return {
    heading: t('charity.notice.byProduct'),
    columns: [t('charity.notice.product'), t('charity.notice.pieces'), t('charity.notice.amount')],
    rows: [
      ...products.map(({ name, quantity, takingsFen }) => [
        name ?? t('charity.notice.otherGoods'),
        count(quantity),
        yuan(takingsFen),
      ]),
      [
        t('charity.notice.together'),
        count(sumOf(products, ({ quantity }) => quantity)),
        yuan(sumOf(products, ({ takingsFen }) => takingsFen)),
      ],
    ],
    numbers: [1, 2],
  };
}

type ShareWords = {
  readonly heading: string;
  readonly column: string;
  readonly none: string;
};

/** Empty where there is nobody to tell apart. */
function shareTable(
  shares: Notice['classes'],
  { t, yuan }: NoticeWords,
  { heading, column, none }: ShareWords,
): SheetTable {
  const rows = shares.every(({ name }) => name === null) ? [] : unnamedLast(shares);
  return {
    heading,
    columns: [column, t('charity.notice.amount')],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows.map(({ name, takingsFen }) => [name ?? none, yuan(takingsFen)]),
            [t('charity.notice.together'), yuan(sumOf(rows, ({ takingsFen }) => takingsFen))],
          ],
    numbers: [1],
  };
}

const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

const unnamedLast = <Row extends { readonly name: string | null }>(shares: readonly Row[]) => [
  ...shares.filter(({ name }) => name !== null),
  ...shares.filter(({ name }) => name === null),
];
