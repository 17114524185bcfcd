const MM_PER_PIXEL = 25.4 / 96;
/** Print wraps lines by a hair differently than the screen; measured a little narrower it is never too short. */
const SPARE_PIXELS = 3;

/** Set on the one page that is as long as its content: its width in millimetres. */
export const ROLL = 'data-roll-width';

/** Makes the page of a roll exactly as long as what stands on it, and gives that in millimetres; null for other paper. */
export function fitRoll(root: HTMLElement): number | null {
  const roll = root.querySelector<HTMLElement>(`[${ROLL}]`);
  if (roll === null) return null;
  const width = Number(roll.getAttribute(ROLL));
  roll.style.maxWidth = `calc(${String(width)}mm - ${String(SPARE_PIXELS)}px)`;
  const height = Math.ceil(roll.getBoundingClientRect().height * MM_PER_PIXEL) + 1;
  roll.style.removeProperty('max-width');
  const style = document.createElement('style');
  style.textContent = `@page roll { size: ${String(width)}mm ${String(height)}mm; margin: 0; }`;
  document.head.append(style);
  return height;
}
