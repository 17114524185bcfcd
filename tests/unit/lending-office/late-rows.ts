import type { OverdueRow } from '../../../shared/contract/lending-office.ts';

let loans = 0;

/** A late loan as the store lists it; what isn't given is of no matter. */
export function lateRow(given: Partial<OverdueRow> & { readonly who?: string | null }): OverdueRow {
  loans += 1;
  const { who = '王小明', ...rest } = given;
  return {
    loanId: `loan-${String(loans)}`,
    reader: who === null ? null : { personId: `person ${who}`, name: who },
    phone: '13812345678',
    guardianName: null,
    guardianPhone: null,
    building: '3栋',
    unit: '502',
    title: '西游记',
    code: `21001${String(loans).padStart(7, '0')}0`,
    dueOn: '2026-02-20',
    daysLate: 8,
    pauseDays: 8,
    ...rest,
  };
}
