import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTypedDate } from '../../../renderer/ui/typed-date.ts';

test.each([
  '2026-01-02',
  '20260102',
  '2026/1/2',
  '2026.1.2',
  '2026 1 2',
  '2026年1月2日',
  '２０２６－０１－０２',
  ' 2026-1-02 ',
])('%s is the second of January 2026', (typed) => {
  expect(parseTypedDate(typed)).toBe('2026-01-02');
});

test.each(['', '2026', '2026-13-01', '2026-02-29', '26-1-2', '2026-1', '202612', 'tomorrow'])(
  '%s is no day',
  (typed) => {
    expect(parseTypedDate(typed)).toBeUndefined();
  },
);

test('every day that is shown can be typed again', () => {
  const days = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(parseTypedDate(iso)).toBe(iso);
      expect(parseTypedDate(iso.replaceAll('-', ''))).toBe(iso);
    }),
  );
});
