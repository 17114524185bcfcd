/** Everything in millimetres, from the top left corner of an A4 page. */
export const CARD = { width: 85.6, height: 54 } as const;
const SHEET = { width: 210, height: 297, columns: 2, rows: 5 } as const;
const GAP = { x: 4, y: 2 } as const;
const MARK = { away: 1.5, long: 5 } as const;

export const CARDS_PER_SHEET = SHEET.columns * SHEET.rows;

type Point = { readonly x: number; readonly y: number };
export type Mark = { readonly from: Point; readonly to: Point };

const block = {
  width: SHEET.columns * CARD.width + (SHEET.columns - 1) * GAP.x,
  height: SHEET.rows * CARD.height + (SHEET.rows - 1) * GAP.y,
};
const start: Point = {
  x: (SHEET.width - block.width) / 2,
  y: (SHEET.height - block.height) / 2,
};

/** The top left corner of the card at that place of a sheet: from left to right, then down. */
export function cardCorner(place: number): Point {
  const column = place % SHEET.columns;
  const row = Math.floor(place / SHEET.columns);
  return {
    x: start.x + column * (CARD.width + GAP.x),
    y: start.y + row * (CARD.height + GAP.y),
  };
}

/** Crop marks in the sheet's margins, at both ends of every cut. */
export function cropMarks(): readonly Mark[] {
  const columns = Array.from({ length: SHEET.columns }, (_, column) => cardCorner(column).x);
  const rows = Array.from({ length: SHEET.rows }, (_, row) => cardCorner(row * SHEET.columns).y);
  const end = { x: start.x + block.width, y: start.y + block.height };
  const upright = columns
    .flatMap((x) => [x, x + CARD.width])
    .flatMap((x) => [
      { from: { x, y: start.y - MARK.away - MARK.long }, to: { x, y: start.y - MARK.away } },
      { from: { x, y: end.y + MARK.away }, to: { x, y: end.y + MARK.away + MARK.long } },
    ]);
  const level = rows
    .flatMap((y) => [y, y + CARD.height])
    .flatMap((y) => [
      { from: { x: start.x - MARK.away - MARK.long, y }, to: { x: start.x - MARK.away, y } },
      { from: { x: end.x + MARK.away, y }, to: { x: end.x + MARK.away + MARK.long, y } },
    ]);
  return [...upright, ...level];
}

/** Cuts a list into pages of at most that many. */
export function pagesOf<T>(items: readonly T[], perPage: number): readonly (readonly T[])[] {
  const pages = Math.ceil(items.length / perPage);
  return Array.from({ length: pages }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  );
}
