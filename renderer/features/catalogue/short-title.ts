const MOST_LETTERS = 40;

/** A title as it stands in a headline: the beginning of a very long one. */
export function shortTitle(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= MOST_LETTERS) return name;
  return `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}
