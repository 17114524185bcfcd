import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { PeriodDraft } from './period.ts';

/** The days that the tabs of the page are about, and what day it is. */
export type ChosenPeriod = {
  readonly period: PeriodDraft;
  readonly onPeriod: (period: PeriodDraft) => void;
  readonly today: IsoDate;
};
