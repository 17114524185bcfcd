/** The minute of the day that somebody typed: 9:30, 09:30, 930, 0930, 9点30分, 24:00, also in full-width digits. */
export function parseTypedTime(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{1,2})(?:[:.：点时h ]\s*(\d{2})?分?|(\d{2}))?$/i.exec(text);
  if (!match) return undefined;
  const [, hours = '', apart, packed] = match;
  const minutes = Number(apart ?? packed ?? 0);
  const minute = Number(hours) * 60 + minutes;
  return minutes < 60 && minute <= 24 * 60 ? minute : undefined;
}
