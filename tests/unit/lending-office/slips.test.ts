import { describe, expect, test } from 'vitest';
import { byReader } from '../../../renderer/features/lending-office/late-readers.ts';
import { slipOf, type SlipWords } from '../../../renderer/features/lending-office/slips.ts';
import { tabbed } from '../../../renderer/features/lending-office/tabbed.ts';
import { printJob } from '../../../shared/contract/print.ts';
import { lateRow } from './late-rows.ts';

const words: SlipWords = {
  heading: '还书提醒',
  to: ({ reader }) => reader?.name ?? '',
  door: ({ building, unit }) => (building === null ? null : `${building} ${unit ?? ''}`),
  book: ({ title, code }) => `《${title}》 ${code}`,
  more: (count) => `另有 ${String(count)} 本`,
  please: '方便时请带来还。',
  open: null,
};

function slipFor(rows: Parameters<typeof byReader>[0], said: SlipWords = words) {
  const [late] = byReader(rows);
  if (late === undefined) throw new Error('nobody is late');
  return slipOf(late, said);
}

const accepts = (slip: ReturnType<typeof slipOf>) =>
  printJob.safeParse({
    document: {
      kind: 'slips',
      layout: 'sheet',
      hallName: '亲邻之家',
      language: 'zh-CN',
      slips: [slip],
    },
    printer: null,
  }).success;

describe('a reminder', () => {
  test('says the door, every late book and what to do', () => {
    const slip = slipFor([lateRow({ title: '西游记' }), lateRow({ title: '水浒传' })]);
    expect(slip).toMatchObject({ heading: '还书提醒', to: '王小明' });
    expect(slip.lines).toHaveLength(4);
    expect(slip.lines[0]).toBe('3栋 502');
    expect(slip.lines.at(-1)).toBe(words.please);
  });

  test('says when the hall is open, where that is known', () => {
    const open = '开放时间：周二至周日 09:00–17:00';
    const { lines } = slipFor([lateRow({})], { ...words, open });
    expect(lines.slice(-2)).toEqual([words.please, open]);
  });

  test('of two copies of one title due on one day names both', () => {
    const slip = slipFor([lateRow({}), lateRow({})]);
    expect(slip.lines.filter((line) => line.includes('西游记'))).toHaveLength(2);
  });

  test('with more books than a slip holds says how many more', () => {
    const slip = slipFor(Array.from({ length: 50 }, (_, nth) => lateRow({ title: `第${nth}册` })));
    expect(slip.lines).toContain('另有 30 本');
    expect(accepts(slip)).toBe(true);
  });

  test('with names and titles as long as they may be is still printed', () => {
    const slip = slipFor([lateRow({ who: '𠮷'.repeat(80), title: '长'.repeat(400) })]);
    expect(accepts(slip)).toBe(true);
    expect(slip.to.isWellFormed()).toBe(true);
    expect(slip.to.endsWith('…')).toBe(true);
  });
});

test('a copied table keeps its cells apart and runs no formula', () => {
  expect(
    tabbed([
      ['书名', '次数'],
      ['=1+1', 3],
      ['上\t下\n册', 0],
    ]),
  ).toBe("书名\t次数\n'=1+1\t3\n上 下 册\t0");
});
