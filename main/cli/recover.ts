import type { SidecarEntry } from '../store/sale/sidecar-line.ts';
import { EXIT } from './exit.ts';
import { print } from './output.ts';
import { sayRefused } from './refused.ts';
import { unreadLines } from './sidecar-summary.ts';
import { withStore, type Globals } from './with-store.ts';

export type RecoverOptions = { readonly yes?: true };

/** Told before and after, so that nobody takes a hall for whole that isn't. */
const NOT_KEPT = [
  'Nothing else is in the second copy. Whatever was done since the restored copy was made has to be',
  'entered again:',
  '  - money handed over: until its slips are entered, the accounts offer that money once more',
  '  - purposes that sales were given afterwards, and what a purpose says beside its name',
  '  - products and pieces, goods received, moved or allotted to a till, counted, written off, taken home',
  '  - rules of the sale, payment codes, makers; people, check-ins and loans',
];

export const recoverHelp = `
Every finished sale, refund, cash move, opening and close is also a line in a second folder. After a
database was lost and an older copy of it restored, this finds what the copy lacks. Restore the copy
first; what is put back keeps its ids, numbers and times, and belongs to the till day that it was of.
A purpose that the copy does not know comes back by its name alone.

${NOT_KEPT.join('\n')}`;

/** Shows what stands in the second copy of the sales alone, or with `yes` puts it back. */
export async function runRecover(globals: Globals, { yes }: RecoverOptions): Promise<number> {
  const found = await withStore(
    globals,
    (store) => {
      if (!store.isSetUp()) return null;
      const { databaseLacks, damaged, unreadable, ...rest } = store.sidecar.compare();
      const recovered = yes === true ? store.sidecar.recover() : 0;
      return { ...rest, databaseLacks, damaged, unreadable, recovered };
    },
    { isLooking: yes !== true },
  );
  if (found === null) return sayRefused(globals, { ok: false, refusal: 'not-set-up' });
  const { databaseLacks, purposesLacking, recovered, folder, torn } = found;
  const unread = unreadLines(found);
  print(globals, found, [
    `${folder}: ${found.inSidecar} entries, the database has ${found.inDatabase}`,
    ...databaseLacks.map(lineFor),
    ...purposesLacking.map(({ name }) => `purpose that the database does not know: ${name}`),
    ...unread,
    ...(torn === 0 ? [] : [`${torn} lines were cut short by a power cut`]),
    outcome(databaseLacks.length, recovered),
    ...(databaseLacks.length === 0 ? [] : NOT_KEPT),
  ]);
  const isWhole = databaseLacks.length === recovered && unread.length === 0;
  return isWhole ? EXIT.fine : EXIT.refused;
}

function outcome(lacking: number, recovered: number): string {
  if (lacking === 0) return 'the database lacks nothing';
  if (recovered === 0) return `the database lacks ${lacking} entries; --yes puts them back`;
  return `${recovered} entries put back`;
}

/** When, what, and where it has one its number and its yuan. */
function lineFor({ type, wall, payload }: SidecarEntry): string {
  const fields = new Map(typeof payload === 'object' && payload ? Object.entries(payload) : []);
  const number = fields.get('number');
  const fen = fields.get('totalFen') ?? fields.get('fen') ?? fields.get('floatFen');
  return [
    new Date(wall).toISOString(),
    type,
    ...(typeof number === 'string' ? [number] : []),
    ...(typeof fen === 'number' ? [(fen / 100).toFixed(2)] : []),
  ].join('  ');
}
