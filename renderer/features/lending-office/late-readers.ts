import type { OverdueRow } from '../../../shared/contract/lending-office.ts';

/** A reader with every late book: one visit, one call, one slip, one message. */
export type LateReader = {
  readonly key: string;
  /** Null where the record of the reader was erased. */
  readonly reader: OverdueRow['reader'];
  readonly phone: string | null;
  readonly guardianName: string | null;
  readonly guardianPhone: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  /** The longest late first. */
  readonly loans: readonly OverdueRow[];
  readonly mostDaysLate: number;
};

export type LateBuilding = {
  readonly building: string | null;
  readonly readers: readonly LateReader[];
};

/** One entry for each reader, in the order of the rows. Loans without a reader are nobody's, so each stands alone. */
export function byReader(rows: readonly OverdueRow[]): readonly LateReader[] {
  const groups = Map.groupBy(rows, ({ reader, loanId }) => reader?.personId ?? `loan ${loanId}`);
  return [...groups].flatMap(([key, own]) => {
    const loans = own.toSorted((a, b) => b.daysLate - a.daysLate);
    const [first] = loans;
    if (first === undefined) return [];
    const { reader, phone, guardianName, guardianPhone, building, unit, daysLate } = first;
    return [
      {
        key,
        reader,
        phone,
        guardianName,
        guardianPhone,
        building,
        unit,
        loans,
        mostDaysLate: daysLate,
      },
    ];
  });
}

/** From door to door: the rows come in that order, building by building. */
export function byBuilding(readers: readonly LateReader[]): readonly LateBuilding[] {
  const groups = Map.groupBy(readers, ({ building }) => building);
  return [...groups].map(([building, inIt]) => ({ building, readers: inIt }));
}

/** Who to call: those with a number before those without, and of them the longest late first. */
export const forCalls = (readers: readonly LateReader[]): readonly LateReader[] =>
  readers.toSorted(
    (a, b) => Number(canCall(b)) - Number(canCall(a)) || b.mostDaysLate - a.mostDaysLate,
  );

export const canCall = ({ phone, guardianPhone }: LateReader): boolean =>
  phone !== null || guardianPhone !== null;

/** Where to knock; null where it isn't known. */
export const doorOf = ({ building, unit }: LateReader): string | null =>
  building === null && unit === null
    ? null
    : [building, unit].filter((part) => part !== null).join(' ');

/** Those of the chosen readers that still have something late, with what is late now: nobody who has been is reminded. */
export function stillLate(
  now: readonly LateReader[],
  keys: readonly string[],
): readonly LateReader[] {
  const chosen = new Set(keys);
  return now.filter(({ key }) => chosen.has(key));
}
