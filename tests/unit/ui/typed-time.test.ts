import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTypedTime } from '../../../renderer/ui/typed-time.ts';
import { clockOfMinute } from '../../../shared/domain/calendar.ts';

const halfPastNine = ['9:30', '09:30', '930', '0930', '9点30分', '9时30', '９：３０', ' 9.30 '];
const nine = ['9', '09', '9点', '9:00'];
const noTime = ['', '25:00', '24:01', '9:60', '960', '12345', '-1', 'noon', '9:3'];

test.each(halfPastNine)('"%s" is half past nine', (typed) => {
  expect(parseTypedTime(typed)).toBe(570);
});

test.each(nine)('"%s" is nine', (typed) => {
  expect(parseTypedTime(typed)).toBe(540);
});

test.each(noTime)('"%s" is no time of the day', (typed) => {
  expect(parseTypedTime(typed)).toBeUndefined();
});

test('every minute of the day is read back as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
      expect(parseTypedTime(clockOfMinute(minute))).toBe(minute);
    }),
  );
});
