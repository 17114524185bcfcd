import type { Value } from '../../../shared/contract/calls.ts';

type Day = Value<'attendance.day'>;

/** The same day with a word for those who are not on file here: erased, or of another hall. Their hours count. */
export function nameEverybody(day: Day, notOnFile: string): Day {
  const named = <T extends { readonly name: string }>(row: T): T =>
    row.name === '' ? { ...row, name: notOnFile } : row;
  return { ...day, sessions: day.sessions.map(named), forgotten: day.forgotten.map(named) };
}
