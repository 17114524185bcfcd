import { v7 as uuidv7 } from 'uuid';
import { addDays, type IsoDate } from '../../../shared/domain/calendar.ts';
import { inventName, inventTitle } from './invented.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

type Lent = { readonly copyId: string; readonly reader: Visitor };

export type BulkCorner = {
  /** Copies come back that day, and so many more are lent; answers how many were. */
  readonly day: (date: IsoDate, loans: number) => Promise<number>;
};

/** One title for so many people: a few thousand books for twenty thousand residents. */
const PEOPLE_OF_A_TITLE = 5;
const OPENS = 9 * 3600;
const HOURS = 9 * 3600;
/** Back before any book is due, so that nobody is kept from borrowing. */
const MOST_DAYS = 13;
const TRIES = 20;

export const titlesFor = (people: number): number =>
  Math.max(1, Math.round(people / PEOPLE_OF_A_TITLE));

/** Catalogues invented titles, every third of them twice over; answers the ids of the copies. */
export async function addInventedBooks(
  stage: Stage,
  random: Random,
  date: IsoDate,
  count: number,
  done: (added: number) => void,
): Promise<readonly string[]> {
  stage.goTo(date, OPENS);
  const copyIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { name, clc } = inventTitle(random);
    const fields = { name, clc, authors: [inventName(random)], language: 'chi' };
    const { titleId } = await stage.staff('catalogue.saveTitle', { fields });
    const { copies } = await stage.staff('catalogue.addCopies', {
      titleId,
      count: n % 3 === 0 ? 2 : 1,
      fields: {
        location: `${random.int(1, 12)}号架`,
        source: 'bought',
        donorId: null,
        donorOrg: null,
        priceFen: random.int(15, 90) * 100,
        onSiteOnly: false,
      },
    });
    copyIds.push(...copies.map(({ copyId }) => copyId));
    done(n + 1);
  }
  return copyIds;
}

/** Lends the copies to the readers, one at a time to each, by the calls of the desk. */
export function createBulkCorner(
  stage: Stage,
  random: Random,
  readers: readonly Visitor[],
  copyIds: readonly string[],
): BulkCorner {
  const shelf = [...copyIds];
  const busy = new Set<string>();
  const backOn = new Map<IsoDate, Lent[]>();

  const takeCopy = (): string | undefined => {
    const at = random.int(0, shelf.length - 1);
    const last = shelf.pop();
    const taken = shelf[at] ?? last;
    if (at < shelf.length && last !== undefined) shelf[at] = last;
    return taken;
  };
  const freeReader = (): Visitor | undefined => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reader = readers[random.int(0, readers.length - 1)];
      if (reader !== undefined && !busy.has(reader.personId)) return reader;
    }
    return undefined;
  };

  const takeBack = async ({ copyId, reader }: Lent) => {
    await stage.staff('lending.return', { actId: uuidv7(), copyId });
    busy.delete(reader.personId);
    shelf.push(copyId);
  };

  const lend = async (date: IsoDate): Promise<boolean> => {
    const reader = freeReader();
    const copyId = reader === undefined ? undefined : takeCopy();
    if (reader === undefined || copyId === undefined) return false;
    const { personId } = reader;
    const { kind } = await stage.staff('lending.lend', { actId: uuidv7(), copyId, personId });
    if (kind !== 'lent') throw new Error(`an invented book was not lent: ${kind}`);
    busy.add(personId);
    const day = addDays(date, random.int(1, MOST_DAYS));
    backOn.set(day, [...(backOn.get(day) ?? []), { copyId, reader }]);
    return true;
  };

  return {
    async day(date, loans) {
      const back = backOn.get(date) ?? [];
      backOn.delete(date);
      const step = HOURS / Math.max(1, back.length + loans);
      let acts = 0;
      const next = () => {
        stage.goTo(date, OPENS + Math.floor(step * acts));
        acts += 1;
      };
      for (const one of back) {
        next();
        await takeBack(one);
      }
      let lent = 0;
      for (let n = 0; n < loans; n += 1) {
        next();
        lent += (await lend(date)) ? 1 : 0;
      }
      return lent;
    },
  };
}
