/** What a movement of goods may be. */
export const MOST_GOODS = 9_999;

/** A count of goods as it is typed; undefined for what is none from `least` on. */
export function readCount(text: string, least: number, most = MOST_GOODS): number | undefined {
  const typed = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (!/^[0-9]{1,6}$/.test(typed)) return undefined;
  const count = Number(typed);
  return count >= least && count <= most ? count : undefined;
}
