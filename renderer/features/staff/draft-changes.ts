/** The fields whose values differ, with the values of `after`. */
export function changesOf<Fields extends object>(before: Fields, after: Fields): Partial<Fields>;
export function changesOf(before: object, after: object): object {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => !isSame(was.get(field), value)),
  );
}

/** What was typed over `base`, laid over `newer`. */
export function rebase<Draft extends object>(draft: Draft, base: Draft, newer: Draft): Draft {
  const was = new Map<string, unknown>(Object.entries(base));
  const typed = Object.entries(draft).filter(([field, value]) => !isSame(was.get(field), value));
  return { ...newer, ...Object.fromEntries(typed) };
}

/** The fields that both changed since `base`, to something else each. */
export function conflictsOf<Draft extends object>(
  draft: Draft,
  base: Draft,
  newer: Draft,
): readonly string[] {
  const was = new Map<string, unknown>(Object.entries(base));
  const mine = new Map<string, unknown>(Object.entries(draft));
  return Object.entries(newer)
    .filter(([field, value]) => !isSame(was.get(field), value))
    .filter(
      ([field, value]) =>
        !isSame(was.get(field), mine.get(field)) && !isSame(mine.get(field), value),
    )
    .map(([field]) => field);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value) => other.includes(value));
  return one === other;
}
