import { bundle } from './bundle.ts';
import { cart } from './cart.ts';
import { checkInRate } from './check-in-rate.ts';
import { coldStart } from './cold-start.ts';
import { hub } from './hub.ts';
import type { Row } from './row.ts';
import { saleRate } from './sale-rate.ts';
import { scanAtScale } from './scan-at-scale.ts';
import { scanToResult } from './scan-to-result.ts';
import { titleSearch } from './title-search.ts';

const benches = [
  checkInRate,
  saleRate,
  scanToResult,
  cart,
  coldStart,
  scanAtScale,
  titleSearch,
  bundle,
  hub,
];
const asJson = process.argv.includes('--json');

const rows: Row[] = [];
for (const bench of benches) {
  console.error(`measuring: ${bench.name}`);
  rows.push(...[await bench()].flat());
}
if (asJson) console.log(JSON.stringify(rows, null, 2));
else console.table(rows.map((row) => ({ ...row, ...rounded(row) })));

function rounded({ value, floor, ratio }: Row) {
  return { value: three(value), floor: three(floor), ratio: three(ratio) };
}

function three(value: number): number {
  return Number(value.toPrecision(3));
}
