import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { SampleBook } from './sample-books.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visits.ts';

/** A copy on the shelf, with what readers go by. */
export type ShelfCopy = {
  readonly copyId: string;
  readonly code: string;
  readonly titleId: string;
  readonly onSiteOnly: boolean;
};

/** Children whose books stand on a parent's card. */
const FAMILIES = [
  ['陈浩然', '陈静'],
  ['马若溪', '马晓燕'],
] as const;
/** They put the shelves in order, and may borrow more. */
const HELPERS = ['胡秀兰', '杨国华'] as const;

const SECONDS_A_TITLE = 40;

/** Catalogues books in the order of the list, from a second of the day on; answers their copies. */
export async function addBooks(
  stage: Stage,
  books: readonly SampleBook[],
  people: readonly Visitor[],
  { date, second }: { readonly date: IsoDate; readonly second: number },
): Promise<readonly ShelfCopy[]> {
  const added: ShelfCopy[] = [];
  for (const [n, book] of books.entries()) {
    stage.goTo(date, second + n * SECONDS_A_TITLE);
    const { copies: count, location, onSiteOnly, donor, authors, ...fields } = book;
    const { titleId } = await stage.staff('catalogue.saveTitle', {
      fields: { ...fields, authors: [...authors], language: 'chi' },
    });
    const source = donor === null ? 'bought' : 'donated';
    const donorId = donor !== null && 'person' in donor ? idOf(people, donor.person) : null;
    const donorOrg = donor !== null && 'organisation' in donor ? donor.organisation : null;
    const { copies } = await stage.staff('catalogue.addCopies', {
      titleId,
      count,
      fields: { location, source, donorId, donorOrg, priceFen: null, onSiteOnly },
    });
    added.push(...copies.map((copy) => ({ ...copy, titleId, onSiteOnly })));
  }
  return added;
}

/** Decides the rules as they are, with the hours of the corner: closed on Mondays. */
export async function decideHours(stage: Stage, from: number, until: number): Promise<void> {
  const rules = await stage.staff('lending.rules', {});
  const hours = [2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, until }));
  await stage.staff('lending.saveRules', { ...rules, hours });
}

/** Ties the families together, and lets helpers borrow as volunteers. */
export async function registerReaders(stage: Stage, people: readonly Visitor[]): Promise<void> {
  const plain = { category: null, until: null, guardianId: null, seen: {} } as const;
  for (const [child, parent] of FAMILIES)
    await stage.staff('lending.saveReader', {
      ...plain,
      personId: idOf(people, child),
      guardianId: idOf(people, parent),
    });
  for (const name of HELPERS)
    await stage.staff('lending.saveReader', {
      ...plain,
      personId: idOf(people, name),
      category: 'volunteer',
    });
}

function idOf(people: readonly Visitor[], name: string): string {
  const found = people.find((person) => person.name === name);
  if (found === undefined) throw new Error(`${name} is not in the sample`);
  return found.personId;
}
