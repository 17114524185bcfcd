import type { SidecarComparison } from '../store/sale/sidecar-compare.ts';

/** The second copy of the sales against the database, in numbers and names. */
export type SidecarSummary = ReturnType<typeof summaryOf>;

export const summaryOf = (found: SidecarComparison) => ({
  ...found,
  databaseLacks: found.databaseLacks.map(({ id, type }) => `${type} of event ${id}`),
});

export const sidecarRows = (found: SidecarSummary): readonly (readonly [string, string])[] => [
  ['second copy', found.folder],
  ['entries there', `${found.inSidecar}, in the database ${found.inDatabase}`],
  ...(found.torn === 0 ? [] : ([['torn lines', String(found.torn)]] as const)),
];

export const sidecarProblems = (found: SidecarSummary): readonly string[] => [
  ...(found.databaseLacks.length === 0
    ? []
    : [
        `the database lacks ${found.databaseLacks.length} entries of the second copy of the sales: ` +
          `run qinlin recover`,
      ]),
  ...(found.sidecarLacks.length === 0
    ? []
    : [
        `the second copy of the sales lacks ${found.sidecarLacks.length} entries: ` +
          `it is written when the app rests; is its folder there?`,
      ]),
  ...unreadLines(found),
];

/** Lines that hold something which can't be recovered. */
export const unreadLines = ({
  damaged,
  unreadable,
}: Pick<SidecarComparison, 'damaged' | 'unreadable'>): readonly string[] => [
  ...damaged.map((where) => `changed since it was written: ${where}`),
  ...unreadable.map((where) => `not understood by this version: ${where}`),
];
