import { eachOnce, type KnownMaker, type MakerNames } from './maker-names.ts';
import type { TakingLine } from './takings-store.ts';

export type StandingMakers = ReturnType<typeof createStandingMakers>;

/** Makers of many lines by the records that stand for them since two were merged, each looked up once. */
export function createStandingMakers(names: Pick<MakerNames, 'known'>) {
  const found = new Map<string, KnownMaker | null>();
  const known = (personId: string): KnownMaker | null => {
    const before = found.get(personId);
    if (before !== undefined) return before;
    const maker = names.known(personId);
    found.set(personId, maker);
    return maker;
  };
  const all = (personIds: readonly string[]): KnownMaker[] => eachOnce(personIds, known);
  return {
    /** Each person once; who is no longer known is nobody. */
    all,
    /** A line with its makers so. */
    of: (line: TakingLine): TakingLine => ({
      ...line,
      makerIds: all(line.makerIds).map(({ person }) => person.personId),
    }),
    /** As the public may see somebody; null where no name may be shown. */
    shownName: (personId: string): string | null => known(personId)?.shownName ?? null,
  };
}

/** Those of them who are children, as texts for the public may not name them. */
export const childrenAmong = (
  makers: readonly KnownMaker[],
): readonly { readonly name: string }[] =>
  makers.filter(({ isChild }) => isChild).map(({ person }) => person);
