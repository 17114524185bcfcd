import { readFileSync } from 'node:fs';
import { readTable } from '../../../main/store/tables/read-table.ts';
import type { Screen } from './screen.ts';

/** Every fact of the page with what it says, as in a report or a notice. */
export async function factsOf({ page }: Screen): Promise<Readonly<Record<string, string>>> {
  const found = await page
    .getByRole('main')
    .locator('dt')
    .evaluateAll((names) =>
      names.map((name): [string, string] => [
        name.textContent ?? '',
        name.nextElementSibling?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(found);
}

/** The rows of a table of the page, each as its cells. */
export async function rowsOf({ page }: Screen, label: string | RegExp): Promise<string[][]> {
  const rows = page.getByRole('table', { name: label }).locator('tbody').getByRole('row');
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );
}

/** A file of the accounts: its rows by their headings, and what a column comes to in fen. */
export async function accountsIn(path: string) {
  const table = await readTable(readFileSync(path));
  if (!table.ok) throw new Error(`${path}: ${table.refusal}`);
  const [head, ...rows] = table.value.rows.map(({ cells }) => cells);
  const columnOf = (heading: string): number => {
    const at = head?.indexOf(heading) ?? -1;
    if (at < 0) throw new Error(`${path} has no column ${heading}`);
    return at;
  };
  const cellOf = (row: readonly string[], heading: string) => row[columnOf(heading)] ?? '';
  return {
    rows,
    cellOf,
    fen: (heading: string, which: (row: readonly string[]) => boolean = () => true): number =>
      rows
        .filter(which)
        .reduce((sum, row) => sum + Math.round(Number(cellOf(row, heading)) * 100), 0),
  };
}
