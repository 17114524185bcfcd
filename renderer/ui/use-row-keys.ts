import { useEffect, type RefObject } from 'react';

const OPENERS = '[data-row-opener]';
type Step = (at: number, last: number) => number;
const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowDown', (at, last) => Math.min(at + 1, last)],
  ['ArrowUp', (at) => at - 1],
  ['Home', () => 0],
  ['End', (_, last) => last],
]);

/**
 * Arrow keys from row to row of a table whose rows open. Arrow down in a search field of the same page
 * enters the rows, arrow up in the first row goes back to it. A table that is shown again gets its focus back.
 */
export function useRowKeys(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const table = frame.current;
    const page = table?.closest('main') ?? table;
    if (!table || !page) return undefined;
    const stopping = new AbortController();
    const listen = { signal: stopping.signal };
    table.querySelector<HTMLElement>('[data-row-last]')?.focus();
    page.addEventListener('keydown', (event) => step(event, table, page), listen);
    table.addEventListener('focusin', (event) => remember(event, table), listen);
    return () => stopping.abort();
  }, [frame]);
}

function step(event: KeyboardEvent, table: HTMLElement, page: HTMLElement): void {
  const next = STEPS.get(event.key);
  if (next === undefined || event.isComposing || !(event.target instanceof HTMLElement)) return;
  const openers = [...table.querySelectorAll<HTMLElement>(OPENERS)];
  const at = openers.indexOf(event.target);
  const entersFromSearch = at < 0 && event.key === 'ArrowDown' && isSearch(event.target);
  if (openers.length === 0 || (at < 0 && !entersFromSearch)) return;
  event.preventDefault();
  const to = next(at, openers.length - 1);
  const target = to < 0 ? page.querySelector<HTMLElement>('input[type="search"]') : openers[to];
  target?.focus();
}

function isSearch(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.type === 'search';
}

function remember(event: FocusEvent, table: HTMLElement): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches(OPENERS)) return;
  table.querySelector('[data-row-last]')?.removeAttribute('data-row-last');
  event.target.setAttribute('data-row-last', '');
}
