const MOST_ROW = 1_048_576;
const MOST_COLUMN = 16_384;
const ATTRIBUTES = String.raw`(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*`;
const ROW_OR_CELL = new RegExp(String.raw`<(?:\w+:)?(row|c)(?=[\s/>])(${ATTRIBUTES})(/?)>`, 'g');
const ANY_ROW_OR_CELL = /<(?:\w+:)?(?:row|c)(?=[\s/>])/g;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;

export type SheetExtent = { readonly rows: number; readonly columns: number };

/**
 * How far a sheet's filled cells reach, read before the sheet is parsed: a file of 1 KB may name row
 * 999,999,999. Nothing if a tag is malformed or lies outside a spreadsheet's largest sheet (ECMA-376).
 */
export function sheetExtent(xml: string): SheetExtent | undefined {
  let tags = 0;
  let rows = 0;
  let columns = 0;
  for (const [, tag, attributes = '', selfClosed] of xml.matchAll(ROW_OR_CELL)) {
    tags += 1;
    const address = ADDRESS.exec(attributes)?.[1];
    if (address === undefined) continue;
    const place = tag === 'row' ? placeOf(`A${address}`) : placeOf(address);
    if (!place) return undefined;
    if (tag === 'row' || selfClosed === '/') continue;
    rows = Math.max(rows, place.row);
    columns = Math.max(columns, place.column);
  }
  return tags === (xml.match(ANY_ROW_OR_CELL)?.length ?? 0) ? { rows, columns } : undefined;
}

function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const row = Number(digits);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return row >= 1 && row <= MOST_ROW && column <= MOST_COLUMN ? { row, column } : undefined;
}
