import { useState } from 'react';
import type { MakerRow } from '../../../shared/contract/crafts.ts';

/** What is told of a maker where one is picked. */
export type KnownMaker = Pick<MakerRow, 'personId' | 'name' | 'number' | 'isChild' | 'shownName'>;

/** The makers of the product as they are known, and those who were found or changed since. */
export function useKnownMakers(makers: readonly KnownMaker[]) {
  const [found, setFound] = useState<ReadonlyMap<string, KnownMaker>>(new Map());
  return {
    of: (personId: string): KnownMaker | undefined =>
      found.get(personId) ?? makers.find((one) => one.personId === personId),
    learn: (maker: KnownMaker) => setFound(new Map(found).set(maker.personId, maker)),
  };
}
