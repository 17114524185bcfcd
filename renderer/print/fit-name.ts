const LARGEST_MM = 8;
const SMALLEST_MM = 1.8;
const STEP_MM = 0.2;
const LINES = 2;
/** As in the style sheet. */
const LINE_HEIGHT = 1.2;
/** Print wraps lines by a hair differently than the screen; so much of the width is kept free. */
const SPARE = '97%';

/** Shrinks a name until it fits into two lines of its box. Its font must be loaded. */
export function fitName(element: HTMLElement): void {
  const { style } = element;
  style.maxWidth = SPARE;
  for (let size = LARGEST_MM; size >= SMALLEST_MM; size -= STEP_MM) {
    style.fontSize = `${size.toFixed(1)}mm`;
    if (fits(element)) break;
  }
  style.maxWidth = '100%';
}

function fits(element: HTMLElement): boolean {
  const lineHeight = Number.parseFloat(getComputedStyle(element).fontSize) * LINE_HEIGHT;
  return (
    element.scrollHeight <= LINES * lineHeight + 1 && element.scrollWidth <= element.clientWidth
  );
}
