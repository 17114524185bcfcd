import { ageOn, type IsoDate } from '../calendar.ts';

/** The ages that loans are counted by, youngest first: wide enough to name nobody. */
export const ageBands = ['0-6', '7-13', '14-17', '18-44', '45-59', '60+', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

export function ageBandOf(birthYear: number | null, today: IsoDate): AgeBand {
  if (birthYear === null) return 'unknown';
  const age = ageOn(birthYear, today);
  if (age < 7) return '0-6';
  if (age < 14) return '7-13';
  if (age < 18) return '14-17';
  if (age < 45) return '18-44';
  return age < 60 ? '45-59' : '60+';
}
