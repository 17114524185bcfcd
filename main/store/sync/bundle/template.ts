import { MAX_NUMBER } from './limits.ts';

/** JSON text cut at its values: `pieces` has one more than `holes`. */
export type Template = {
  readonly shape: string;
  readonly pieces: readonly string[];
  readonly holes: readonly (string | number)[];
};

// A string with what may make it a key, or a number. Runs of plain letters first, so that a long one needs no backtracking.
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")([ \t\n\r]*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Cuts JSON text at its strings and whole numbers. What would not come back letter for letter (odd escapes, fractions)
 * stays in the pieces, as do keys and spaces: pieces and values together always give the same text again.
 */
export function cut(json: string): Template {
  const pieces: string[] = [];
  const holes: (string | number)[] = [];
  let shape = '';
  let from = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [token, text, colon] = match;
    const value = colon === undefined ? valueOf(token, text !== undefined) : null;
    if (value === null) continue;
    const piece = json.slice(from, match.index);
    pieces.push(piece);
    holes.push(value);
    shape += piece + (text === undefined ? '0' : '""');
    from = match.index + token.length;
  }
  const last = json.slice(from);
  pieces.push(last);
  return { shape: shape + last, pieces, holes };
}

function valueOf(token: string, isText: boolean): string | number | null {
  if (!isText) {
    const number = Number(token);
    return String(number) === token && isExact(number) ? number : null;
  }
  const value: unknown = JSON.parse(token);
  return typeof value === 'string' && value.isWellFormed() && JSON.stringify(value) === token
    ? value
    : null;
}

export const isExact = (number: number): boolean =>
  Number.isInteger(number) && Math.abs(number) <= MAX_NUMBER;

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
