const STORED_UNDER = 'qinlin.stocktake';

/** The shelf that was counted here last, if it was in this stock-take: the count goes on there after a pause. */
export function lastShelf(stocktakeId: string): string | null {
  return readPlace(localStorage.getItem(STORED_UNDER), stocktakeId);
}

export function rememberShelf(stocktakeId: string, shelf: string): void {
  localStorage.setItem(STORED_UNDER, placeText(stocktakeId, shelf));
}

/** Ids have no blank in them; a shelf's name may have, or be empty. */
export const placeText = (stocktakeId: string, shelf: string) => `${stocktakeId} ${shelf}`;

export function readPlace(stored: string | null, stocktakeId: string): string | null {
  const start = placeText(stocktakeId, '');
  return stored?.startsWith(start) ? stored.slice(start.length) : null;
}
