import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import en from '../../../renderer/i18n/en.json';
import {
  formatCount,
  formatDay,
  formatMinutes,
  formatMoment,
  formatSpan,
  formatTime,
} from '../../../renderer/i18n/format.ts';
import type { Language } from '../../../renderer/i18n/language.ts';
import zh from '../../../renderer/i18n/zh-CN.json';

const i18n = createInstance();
const minutes = (language: Language, total: number) =>
  formatMinutes(i18n.getFixedT(language), language, total);

beforeAll(async () => {
  await i18n.init({
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    lng: 'zh-CN',
  });
});

test('a duration is written in hours and minutes', () => {
  expect(minutes('zh-CN', 85)).toBe('1 小时 25 分');
  expect(minutes('en', 85)).toBe('1 h 25 min');
});

test('a part of a duration that is nothing is left out', () => {
  expect(minutes('zh-CN', 0)).toBe('0 分钟');
  expect(minutes('zh-CN', 59)).toBe('59 分钟');
  expect(minutes('zh-CN', 60)).toBe('1 小时');
  expect(minutes('en', 120)).toBe('2 h');
});

test('many hours keep their groups of three', () => {
  expect(minutes('en', 75_001)).toBe('1,250 h 1 min');
  expect(formatCount('zh-CN', 1_234_567)).toBe('1,234,567');
});

test('a day is the same day on a machine in any time zone', () => {
  expect(formatDay('zh-CN', '2026-11-23')).toBe('2026年11月23日星期一');
  expect(formatDay('en', '2026-11-23')).toMatch(/^Monday,? 23 November 2026$/);
});

test('a moment is shown on the hall’s clock, midnight as 00', () => {
  const moment = Date.parse('2026-11-22T16:05:00Z');
  expect(formatTime('zh-CN', 'Asia/Shanghai', moment)).toBe('00:05');
  expect(formatTime('en', 'Asia/Shanghai', moment)).toBe('00:05');
  expect(formatMoment('en', 'Asia/Shanghai', moment)).toBe('23/11/2026, 00:05');
  expect(formatMoment('zh-CN', 'Asia/Shanghai', moment)).toBe('2026/11/23 00:05');
});

test('a shift may end with the day', () => {
  expect(formatSpan(540, 690)).toBe('09:00–11:30');
  expect(formatSpan(1_200, 1_440)).toBe('20:00–24:00');
});
