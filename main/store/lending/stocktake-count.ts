import type { Answer, Checked } from '../../../shared/contract/calls.ts';
import { readCopyCode } from '../../../shared/domain/lending/copy-code.ts';
import { readScannerLines } from '../../../shared/domain/lending/scanner-file.ts';
import { bucketOf } from '../../../shared/domain/lending/stocktake.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import type { StoreContext } from '../context.ts';
import { sha256 } from '../journal/header.ts';
import type { StocktakeStore } from './stocktake-store.ts';

const MOST_BYTES = 4 * 1024 * 1024;
const MOST_LINES = 100_000;
const MOST_PROBLEMS = 500;

type Place = { readonly stocktakeId: string; readonly shelf: string };

/** Scans of a stock-take: one at a time, or the file of a scanner. */
export function createStocktakeCount(context: StoreContext, stocktakes: StocktakeStore) {
  const { append, clock, transaction } = context;

  const obstacle = ({ stocktakeId, shelf }: Place) => {
    const known = stocktakes.get(stocktakeId);
    if (known === null) return refuse('unknown-stocktake');
    if (known.closedAt !== null) return refuse('stocktake-closed');
    return stocktakes.isBegun(stocktakeId, shelf) ? null : refuse('shelf-not-begun');
  };

  /** Writes the scan unless the book was found on that shelf before; answers whether it was written. */
  const write = (place: Place, code: string, actId: string, actor: string): boolean => {
    const { stocktakeId, shelf } = place;
    const copyId = stocktakes.copyOfCode(code)?.copyId ?? null;
    const isRepeat =
      copyId === null
        ? stocktakes.isUnknownCounted(stocktakeId, shelf, code)
        : stocktakes.lastShelf(stocktakeId, copyId, code) === shelf;
    if (isRepeat || stocktakes.counted(actId) !== null) return false;
    const at = Math.floor(clock.wall());
    append(
      'stocktake.counted',
      { actId, stocktakeId, shelf, code, copyId, at },
      { actor, subject: stocktakeId },
    );
    return true;
  };

  const isWritten = ({ stocktakeId, shelf }: Place, code: string, actId: string): boolean => {
    const known = stocktakes.counted(actId);
    return known?.stocktakeId === stocktakeId && known.shelf === shelf && known.code === code;
  };

  const outcomeOf = (shelf: string, code: string) => {
    const copy = stocktakes.copyOfCode(code);
    if (copy === null) return { outcome: 'unknown', title: null, location: null } as const;
    const { title, location, state, lentAt } = copy;
    const found = { shelf, at: clock.wall() };
    const place = { home: location, expectedOn: null, found };
    const bucket = bucketOf({ ...place, state, lentAt, handled: false });
    const isElsewhere = bucket === 'wrong-shelf' || bucket === 'withdrawn';
    const outcome = lentAt !== null ? 'lent' : isElsewhere ? bucket : 'here';
    return { outcome, title, location } as const;
  };

  return {
    one(request: Checked<'stocktake.count'>, actor: string): Answer<'stocktake.count'> {
      return transaction(() => {
        const { actId, text, ...place } = request;
        const read = readCopyCode(text);
        const code = read.ok ? read.value : null;
        // A call that was repeated after a crash is answered as it was.
        if (code !== null && isWritten(place, code, actId)) return ok(outcomeOf(place.shelf, code));
        const refusal = obstacle(place);
        if (refusal !== null) return refusal;
        if (code === null) return refuse('not-a-copy');
        const isNew = write(place, code, actId, actor);
        const { outcome, ...book } = outcomeOf(place.shelf, code);
        return ok({ outcome: isNew ? outcome : 'repeat', ...book });
      });
    },

    file(request: Checked<'stocktake.countFile'>, actor: string): Answer<'stocktake.countFile'> {
      const { bytes, ...place } = request;
      if (bytes.length > MOST_BYTES) return refuse('too-large');
      const lines = readScannerLines(decode(bytes));
      if (lines.length > MOST_LINES) return refuse('too-large');
      return transaction(() => {
        const refusal = obstacle(place);
        if (refusal !== null) return refusal;
        if (lines.length === 0) return refuse('empty-table');
        const answer = { lines: lines.length, added: 0, repeats: 0 };
        const problems: { line: number; text: string }[] = [];
        for (const line of lines) {
          if ('problem' in line) problems.push({ line: line.line, text: line.problem });
          else if (write(place, line.code, actIdOf(place, line.code), actor)) answer.added += 1;
          else answer.repeats += 1;
        }
        return ok({ ...answer, problems: problems.slice(0, MOST_PROBLEMS) });
      });
    },
  };
}

/** The same line of the same file is the same scan, wherever and however often it is given. */
const actIdOf = ({ stocktakeId, shelf }: Place, code: string): string =>
  sha256(`stocktake|${stocktakeId}|${shelf}|${code}`).toString('hex').slice(0, 32);

/** Codes are ASCII, which all encodings but UTF-16 agree on. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
