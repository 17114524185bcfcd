import { shelfKeyOf } from './call-number.ts';
import type { CopyState } from './words.ts';

/** One copy that a stock-take expects or has found. */
export type CountedCopy = {
  /** Where it belongs. */
  readonly home: string;
  /** The shelf that was to hold it when its count began; null where no shelf was. */
  readonly expectedOn: string | null;
  /** Where it was found last, and when (ms since 1970). */
  readonly found: { readonly shelf: string; readonly at: number } | null;
  readonly state: CopyState;
  /** Since when it is lent, ms since 1970; null where it is not. */
  readonly lentAt: number | null;
  /** It passed the desk since the count of its shelf began: returned, or read in the hall. */
  readonly handled: boolean;
};

export const stocktakeBuckets = [
  'missing',
  'wrong-shelf',
  /** It stands on a shelf, and its loan was never ended. */
  'found-lent',
  /** Withdrawn, and yet on a shelf. */
  'withdrawn',
  'lent',
  'here',
] as const;
export type StocktakeBucket = (typeof stocktakeBuckets)[number];

/**
 * Where one copy of a stock-take stands; null for one that was expected and has been written off since. A loan is told
 * before a shelf: a book that was counted and lent afterwards is lent. A book that came back over the desk after its
 * shelf was counted is here, and nobody has to look for it.
 */
export function bucketOf(copy: CountedCopy): StocktakeBucket | null {
  const { found, state, lentAt } = copy;
  if (lentAt !== null) return found !== null && found.at > lentAt ? 'found-lent' : 'lent';
  if (found !== null) {
    if (state === 'withdrawn') return 'withdrawn';
    return found.shelf === copy.home ? 'here' : 'wrong-shelf';
  }
  if (copy.expectedOn === null || state === 'withdrawn' || state === 'lost') return null;
  return copy.handled && state !== 'missing' ? 'here' : 'missing';
}

/** Every copy in the one bucket that it belongs to, each bucket in the order given. */
export function bucketsOf<C extends CountedCopy>(
  copies: Iterable<C>,
): Readonly<Record<StocktakeBucket, readonly C[]>> {
  const buckets: Record<StocktakeBucket, C[]> = {
    missing: [],
    'wrong-shelf': [],
    'found-lent': [],
    withdrawn: [],
    lent: [],
    here: [],
  };
  for (const copy of copies) {
    const bucket = bucketOf(copy);
    if (bucket !== null) buckets[bucket].push(copy);
  }
  return buckets;
}

/** What the close of a stock-take has to write, from where each copy stands. */
export function differencesOf<C extends CountedCopy>(
  copies: Iterable<C>,
): {
  /** To be noted missing: those that are noted so already stay as they are. */
  readonly missing: readonly C[];
  /** Noted lost or missing, and found. */
  readonly foundAgain: readonly C[];
  readonly wrongShelf: readonly C[];
} {
  const buckets = bucketsOf(copies);
  const standing = [...buckets.here, ...buckets['wrong-shelf']];
  return {
    missing: buckets.missing.filter((copy) => copy.state !== 'missing'),
    foundAgain: standing.filter((copy) => copy.state === 'missing' || copy.state === 'lost'),
    wrongShelf: buckets['wrong-shelf'],
  };
}

/** As one walks along the shelves: by shelf, by call number, then by name; books without a call number come last. */
export function inShelfOrder<C extends Placed>(copies: readonly C[]): readonly C[] {
  const keyed = copies.map((copy) => ({ copy, keys: keysOf(copy) }));
  return keyed
    .toSorted((a, b) => byShelf(a.copy.location, b.copy.location) || byKeys(a.keys, b.keys))
    .map(({ copy }) => copy);
}

/** Shelf 2 before shelf 10. */
export const byShelf = new Intl.Collator('zh-CN', { numeric: true }).compare;

type Placed = {
  readonly location: string;
  readonly callNumber: string | null;
  readonly title: string;
  readonly code: string;
};

/** The order of `compareCallNumbers`, with its keys made once for each copy. */
const keysOf = ({ location, callNumber, title, code }: Placed) => [
  callNumber === null ? LAST : shelfKeyOf(callNumber),
  callNumber ?? '',
  title,
  code,
  location,
];

/** After every key of a call number. */
const LAST = '\u{10FFFF}';

function byKeys(a: readonly string[], b: readonly string[]): number {
  for (const [n, key] of a.entries()) {
    const other = b[n] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
