import { describe, expect, test } from 'vitest';
import { noticeSheet } from '../../../renderer/features/charity/notice-sheet.ts';
import { formatYuan } from '../../../renderer/i18n/yuan.ts';
import type { Notice } from '../../../shared/contract/charity.ts';
import { textsIn } from './texts.ts';

const notice: Notice = {
  hallName: '中孚亲邻之家',
  eventName: '六一义卖',
  from: '2026-06-01',
  to: '2026-06-01',
  days: 2,
  openDays: 0,
  sales: 3,
  goodsFen: 120_00,
  donationsFen: 5_00,
  refundedFen: -20_00,
  takingsFen: 105_00,
  taken: { cash: 60_00, wechat: 45_00, alipay: 0, points: 0 },
  varianceFen: -50,
  purposes: [
    {
      name: '助学金',
      partner: '慈善会',
      filingNumber: '123',
      takingsFen: 105_00,
      handedOverFen: 0,
    },
  ],
  products: [
    { name: '泥老虎', quantity: 2, takingsFen: 90_00 },
    { name: null, quantity: 1, takingsFen: 10_00 },
  ],
  classes: [{ name: null, takingsFen: 100_00 }],
  makers: [
    { name: null, takingsFen: 70_00 },
    { name: '乐乐', takingsFen: 30_00 },
  ],
  journal: { takingsFen: 105_00, equal: true },
};

async function sheetOf(changes: Partial<Notice> = {}) {
  const t = await textsIn('zh-CN');
  return noticeSheet(
    { ...notice, ...changes },
    { t, yuan: formatYuan, count: String, period: '2026年6月1日', openDays: '6月1日' },
  );
}

describe('the public notice', () => {
  test('has each tender that was used, and their total', async () => {
    const { tables } = await sheetOf();
    expect(tables[0]?.rows).toEqual([
      ['现金', '¥60.00'],
      ['微信支付', '¥45.00'],
      ['善款合计', '¥105.00'],
    ]);
  });

  test('adds up each of its tables, and says what keeps them from the takings', async () => {
    const { tables, notes } = await sheetOf();
    expect(tables.find(({ heading }) => heading === '按义卖品')?.rows.at(-1)).toEqual([
      '合计',
      '3',
      '¥100.00',
    ]);
    expect(notes.join('')).toContain('不含捐款 ¥5.00');
  });

  test('puts those without a name last, and leaves out a table of nobody', async () => {
    const { tables } = await sheetOf();
    expect(tables.find(({ heading }) => heading === '按作者')?.rows).toEqual([
      ['乐乐', '¥30.00'],
      ['其他小朋友和作者', '¥70.00'],
      ['合计', '¥100.00'],
    ]);
    expect(tables.some(({ heading }) => heading === '按班级')).toBe(false);
  });

  test('says that it agrees with the journal only if it does', async () => {
    const agrees = await sheetOf();
    const differs = await sheetOf({ journal: { takingsFen: 104_99, equal: false } });
    expect(agrees.notes[0]).toContain('分毫不差');
    expect(differs.notes[0]).toContain('¥104.99');
    expect(differs.notes[0]).toContain('不要张贴');
  });

  test('says what has to be known of its figures only where it is so', async () => {
    const plain = { varianceFen: 0, donationsFen: 0, takingsFen: 100_00 };
    expect((await sheetOf(plain)).notes).toHaveLength(1);
    const { notes } = await sheetOf({
      openDays: 1,
      taken: { ...notice.taken, points: 1_00 },
      purposes: notice.purposes.map((purpose) => ({ ...purpose, handedOverFen: 1 })),
    });
    expect(notes).toHaveLength(6);
    expect(notes[1]).toContain('6月1日');
  });
});
