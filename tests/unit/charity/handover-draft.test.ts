import { describe, expect, test } from 'vitest';
import {
  noHandover,
  readHandover,
  type HandoverDraft,
} from '../../../renderer/features/charity/handover-draft.ts';
import { textsIn } from './texts.ts';
import { handoverSheet } from '../../../renderer/features/charity/handover-sheet.ts';
import { formatYuan } from '../../../renderer/i18n/yuan.ts';

const whole: HandoverDraft = {
  purposeId: 'p-1',
  amount: '１２．５０',
  handedBy: ' 王小明 ',
  receivedBy: '李秀英',
  note: ' ',
};

const problemsOf = (typed: Partial<HandoverDraft>, left = 100_00) => {
  const read = readHandover({ ...whole, ...typed }, left);
  return 'problems' in read ? Object.fromEntries(read.problems) : {};
};

describe('a hand-over', () => {
  test('is read as it was typed', () => {
    expect(readHandover(whole, 12_50)).toEqual({
      handover: {
        purposeId: 'p-1',
        fen: 12_50,
        handedBy: '王小明',
        receivedBy: '李秀英',
        note: null,
      },
    });
  });

  test('needs a purpose, an amount and two names', () => {
    const read = readHandover(noHandover, 0);
    expect('problems' in read && Object.fromEntries(read.problems)).toEqual({
      purposeId: 'missing',
      amount: 'no-amount',
      handedBy: 'missing',
      receivedBy: 'missing',
    });
  });

  test('is of something, and of no more than is left', () => {
    expect(problemsOf({ amount: '0' })).toEqual({ amount: 'no-amount' });
    expect(problemsOf({ amount: '12.51' }, 12_50)).toEqual({ amount: 'too-much' });
    expect(problemsOf({ amount: '1' }, -5)).toEqual({ amount: 'too-much' });
  });

  test('is never from somebody to themselves', () => {
    expect(problemsOf({ handedBy: 'Wang Min', receivedBy: 'wang  min' })).toEqual({
      receivedBy: 'same',
    });
  });
});

test('its slip is signed by both, with the amount in capital figures in Chinese alone', async () => {
  const made = {
    handoverId: 'h',
    number: 'H007-2026-001',
    on: '2026-06-02',
    purposeId: 'p',
    purpose: '助学金',
    fen: 12_50,
    handedBy: '王小明',
    receivedBy: null,
    note: null,
  };
  const slipIn = async (language: 'zh-CN' | 'en') =>
    handoverSheet(
      made,
      { partner: '慈善会', filingNumber: null },
      { t: await textsIn(language), language, yuan: formatYuan, day: String },
    );
  const chinese = await slipIn('zh-CN');
  const values = chinese.facts.map(({ value }) => value);
  expect(values).toContain('壹拾贰元伍角整');
  expect(values).toContain('姓名已删除');
  expect(chinese.signatures).toHaveLength(2);
  expect((await slipIn('en')).facts.map(({ value }) => value)).not.toContain('壹拾贰元伍角整');
});
