import type { Checked } from '../../../shared/contract/calls.ts';
import type { TakingsRow } from '../../../shared/contract/charity.ts';
import {
  cashSheet,
  daysSheet,
  handoversSheet,
  salesSheet,
  takingsSheet,
} from '../../../shared/domain/sale/accounts-sheet.ts';
import { refuse, ok, type Result } from '../../../shared/domain/result.ts';
import { sumOf } from '../../../shared/domain/sale/tenders.ts';
import { partsBy, takingsByKey } from '../../../shared/domain/sale/takings.ts';
import {
  refundReasons,
  takingsBy,
  type TakingsBy,
  type TenderKind,
} from '../../../shared/domain/sale/words.ts';
import type { StoreContext } from '../context.ts';
import type { Sheet } from '../tables/write-table.ts';
import type { CharityStores } from './charity-stores.ts';
import type { DayReports } from './day-report.ts';
import type { MakerNames } from './maker-names.ts';
import type { SaleFacts } from './sale-facts.ts';
import { createStandingMakers, type StandingMakers } from './standing-makers.ts';
import type { TakingLine } from './takings-store.ts';

type Period = { readonly from: string; readonly to: string };

type What = Checked<'charity.export'>['what'];

export type Accounts = ReturnType<typeof createAccounts>;

/** The accounts of the sale as rows and as tables, from the entries themselves. */
export function createAccounts(
  { kiosk }: Pick<StoreContext, 'kiosk'>,
  stores: CharityStores,
  parts: { readonly names: MakerNames; readonly reports: DayReports },
  facts: Pick<SaleFacts, 'activityName' | 'postLabel'>,
) {
  const { handovers, products, purposes, stock, takings, tills } = stores;
  const { names, reports } = parts;

  const linesOf = (period: Period, makers: StandingMakers): TakingLine[] =>
    takings.lines({ ...period, hallId: kiosk().hallId, eventId: null }).map(makers.of);

  const takingsRows = (period: Period, by: TakingsBy): TakingsRow[] => {
    const makers = createStandingMakers(names);
    const nameOf: Readonly<Record<TakingsBy, (key: string) => string | null>> = {
      purpose: (key) => purposes.get(key)?.name ?? null,
      activity: facts.activityName,
      class: (key) => key,
      maker: makers.shownName,
    };
    return [...takingsByKey(linesOf(period, makers), partsBy[by])]
      .map(([key, sums]) => ({ id: key, name: key === null ? null : nameOf[by](key), ...sums }))
      .toSorted((a, b) => b.takingsFen - a.takingsFen);
  };

  const codeOf = ({ pieceId, productId }: TakingLine): string | null => {
    if (pieceId !== null) return stock.piece(pieceId)?.code ?? null;
    return productId === null ? null : (products.product(productId)?.code ?? null);
  };

  const saleLines = (period: Period) => {
    const tenders = Map.groupBy(
      takings.tenders({ ...period, hallId: kiosk().hallId, eventId: null }),
      ({ entryId }) => entryId,
    );
    const paid = new Set<string>();
    const makers = createStandingMakers(names);
    return linesOf(period, makers).map((line) => {
      const sign = line.entry === 'sale' ? 1 : -1;
      const isFirst = !paid.has(line.entryId);
      paid.add(line.entryId);
      return {
        ...line,
        entry: line.refundKind ?? ('sale' as const),
        post: facts.postLabel(line.by) ?? line.by,
        code: codeOf(line),
        quantity: sign * line.quantity,
        amountFen: sign * line.fen,
        makers: line.makerIds.flatMap((personId) => makers.shownName(personId) ?? []),
        activity: line.activityId === null ? null : facts.activityName(line.activityId),
        purpose: line.purposeId === null ? null : (purposes.get(line.purposeId)?.name ?? null),
        tenders: isFirst ? byTender(tenders.get(line.entryId) ?? [], sign) : {},
        reason: refundReasons.find((one) => one === line.reason) ?? null,
      };
    });
  };

  const dayEntries = ({ from, to }: Period) =>
    tills.days(kiosk().hallId, from, to).map((day) => {
      const { close, ...report } = reports(day, false);
      return {
        ...report,
        cashMovedFen: report.cashMoves.reduce((sum, { fen, late }) => sum + (late ? 0 : fen), 0),
        expectedCashFen: report.expected?.cash ?? null,
        countedCashFen: close?.counted.cash ?? null,
        varianceFen: close === null ? null : sumOf(close.variance),
        bankedFen: close?.bankedFen ?? null,
      };
    });

  const cashEntries = ({ from, to }: Period) =>
    tills.days(kiosk().hallId, from, to).flatMap((day) =>
      reports(day, false).cashMoves.map((move) => ({
        ...move,
        on: day.on,
        kioskNumber: day.kioskNumber,
        number: day.number,
      })),
    );

  type Asked = Period & { readonly zone: string };
  const sheets: Readonly<Record<What, (asked: Asked) => Sheet>> = {
    sales: (asked) => salesSheet(saleLines(asked), asked.zone),
    days: (asked) => daysSheet(dayEntries(asked), asked.zone),
    cash: (asked) => cashSheet(cashEntries(asked), asked.zone),
    takings: (asked) =>
      takingsSheet(
        takingsBy.flatMap((by) => takingsRows(asked, by).map((row) => ({ ...row, by }))),
        asked.zone,
      ),
    handovers: ({ from, to, zone }) =>
      handoversSheet(
        handovers
          .ofHall(kiosk().hallId, from, to)
          .map((record) => ({ ...record, purpose: purposes.get(record.purposeId)?.name ?? '' })),
        zone,
      ),
  };

  return {
    takingsRows,
    sheet(what: What, period: Period): Result<Sheet, 'nothing-to-export'> {
      const sheet = sheets[what]({ ...period, zone: kiosk().zone });
      return sheet.rows.length === 0 ? refuse('nothing-to-export') : ok(sheet);
    },
  };
}

const byTender = (tenders: readonly { kind: TenderKind; fen: number }[], sign: number) => {
  const sums: Partial<Record<TenderKind, number>> = {};
  for (const { kind, fen } of tenders) sums[kind] = (sums[kind] ?? 0) + sign * fen;
  return sums;
};
