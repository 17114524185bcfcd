/** One line of the bench: `ratio` is value / floor, both measured in the same run. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number;
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
};

/** A rate: the more the better, at least `least` of the floor. */
export const rateRow = (name: string, unit: string, value: number, floor: number, least: number) =>
  row(name, unit, value, floor, `>= ${least}`, (ratio) => ratio >= least);

/** A duration: the less the better, at most `most` times the floor. */
export const timeRow = (name: string, unit: string, value: number, floor: number, most: number) =>
  row(name, unit, value, floor, `<= ${most}`, (ratio) => ratio <= most);

/** A value with a limit of its own, such as what fits on a stick; the floor says what the same would be at its barest. */
export const limitRow = (
  name: string,
  unit: string,
  value: number,
  floor: number,
  goal: string,
  meets: (value: number) => boolean,
): Row => row(name, unit, value, floor, `${goal} ${unit}`, () => meets(value));

function row(
  name: string,
  unit: string,
  value: number,
  floor: number,
  goal: string,
  meets: (ratio: number) => boolean,
): Row {
  const ratio = value / floor;
  return { name, value, unit, floor, ratio, goal, met: meets(ratio) };
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(q * sorted.length));
  return sorted[at] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
