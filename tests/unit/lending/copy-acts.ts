import { addDays, isoDate } from '../../../shared/domain/calendar.ts';
import type {
  LendAct,
  NoteAct,
  RenewAct,
  ReturnAct,
  UseAct,
} from '../../../shared/domain/lending/loan-acts.ts';

const start = isoDate('2026-11-01');

/** An act on the day `day`; at one moment the ids decide the order. */
const act = (actId: string, day: number) => ({
  actId,
  at: day,
  on: addDays(start, day),
  stamp: `${String(day).padStart(3, '0')}-${actId}`,
  undone: false,
});
export const lend = (id: string, day: number, more: Partial<LendAct> = {}): LendAct => ({
  ...act(id, day),
  kind: 'lend',
  dueOn: addDays(start, day + 10),
  category: 'adult',
  source: 'desk',
  ...more,
});
export const renew = (id: string, day: number, loanId: string): RenewAct => ({
  ...act(id, day),
  kind: 'renew',
  loanId,
  dueOn: addDays(start, day + 10),
});
export const giveBack = (id: string, day: number, more: Partial<ReturnAct> = {}): ReturnAct => ({
  ...act(id, day),
  kind: 'return',
  condition: 'good',
  forgiven: false,
  ...more,
});
export const note = (
  id: string,
  day: number,
  condition: NoteAct['condition'],
  resolution: NoteAct['resolution'] = null,
): NoteAct => ({ ...act(id, day), kind: 'note', condition, resolution });
export const use = (id: string, day: number): UseAct => ({ ...act(id, day), kind: 'use' });
