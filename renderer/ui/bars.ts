export type Bar = { readonly key: string; readonly label: string; readonly count: number };

/** How long each bar is, in percent of the longest; whatever counts at all can be seen. */
export function lengths(bars: readonly Bar[]): ReadonlyMap<string, number> {
  const most = Math.max(0, ...bars.map(({ count }) => count));
  return new Map(
    bars.map(({ key, count }) => [
      key,
      most === 0 || count <= 0 ? 0 : Math.max(1, Math.round((count / most) * 100)),
    ]),
  );
}

/** In the order of `known`, those that nothing was counted for as 0; what isn't known comes last, and only if it counts. */
export function inOrderOf(
  known: readonly string[],
  counted: readonly { readonly key: string; readonly count: number }[],
): readonly { readonly key: string; readonly count: number }[] {
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  const others = counted.filter(({ key, count }) => !known.includes(key) && count > 0);
  return [...known.map((key) => ({ key, count: counts.get(key) ?? 0 })), ...others];
}
