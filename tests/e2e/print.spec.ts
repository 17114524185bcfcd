import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { PrintJob } from '../../shared/contract/print.ts';
import { cardCodeOf } from '../../shared/domain/card-code.ts';
import { copyCodeOf } from '../../shared/domain/lending/copy-code.ts';
import { decode, loadSecondLook } from '../../renderer/scan/decode.ts';
import { CARD, cardCorner } from '../../renderer/print/sheet-geometry.ts';
import { labelsOfRoll, labelsOfSheets } from '../fixtures/printed-labels.ts';
import { cut, printedPages } from '../fixtures/printed-pages.ts';
import { startKiosk, type Kiosk } from './kiosk-app.ts';
import {
  addPost,
  expectSize,
  print as printAt,
  PRINT_HALL,
  setUpHall,
  signInAt,
} from './printing-desk.ts';

const PIN = '482915';
const DPI = 200;
const pixels = (mm: number) => Math.round((mm / 25.4) * DPI);

const names = ['王小明', '一二三四五六七八九十'.repeat(3), 'Alexandria Montgomery-Smithson'];
const cards = Array.from({ length: 11 }, (_, index) => ({
  name: names[index % names.length] ?? '',
  number: String(1000 + index),
  teams: index % 2 === 0 ? ['护苗队', '环境清洁志愿服务队', '夕阳红合唱团'] : [],
  code: cardCodeOf(String(index).repeat(30).slice(0, 30)),
}));

function job(layout: 'card' | 'sheet', printer: string | null = null): PrintJob {
  const hallName = PRINT_HALL;
  return { document: { kind: 'cards', layout, hallName, language: 'zh-CN', cards }, printer };
}

const LIBRARIAN_PIN = '975310';

const copies = Array.from({ length: 8 }, (_, index) => ({
  callNumber: index === 0 ? null : `I287.8/${index}`,
  title: index === 1 ? '一本书名很长的书'.repeat(12) : '小蝌蚪找妈妈',
  code: copyCodeOf(1, index + 1),
}));

function labelJob(layout: 'label' | 'sheet', skip = 0): PrintJob {
  const hallName = PRINT_HALL;
  const document = { kind: 'labels', layout, hallName, language: 'zh-CN', skip } as const;
  return { document: { ...document, labels: copies }, printer: null };
}

function slipJob(layout: 'slip' | 'sheet'): PrintJob {
  const slips = Array.from({ length: 7 }, (_, index) => ({
    heading: '预约待取',
    to: `王*${index}`,
    lines: ['保留到 2026年3月9日星期一', '《红楼梦》'],
  }));
  const hallName = PRINT_HALL;
  return {
    document: { kind: 'slips', layout, hallName, language: 'zh-CN', slips },
    printer: null,
  };
}

let kiosk: Kiosk;
let spool: string;

const print = (wanted: PrintJob) => printAt(kiosk, wanted);

test.beforeAll(async () => {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await loadSecondLook(Uint8Array.from(readFileSync(wasm)).buffer);
  // Stands for the queue of the system's printers: it keeps what it was told.
  spool = test.info().outputPath('spool.txt');
  const lp = test.info().outputPath('lp');
  writeFileSync(lp, `#!/bin/sh\n[ "$2" = cards ] || exit 1\nprintf '%s\\n' "$@" > '${spool}'\n`);
  chmodSync(lp, 0o755);
  const path = `${test.info().outputPath()}${delimiter}${process.env['PATH'] ?? ''}`;
  kiosk = await startKiosk({ env: { PATH: path } });
  await setUpHall(kiosk, PIN);
});
test.afterAll(() => kiosk.stop());

test('the public prints nothing', async () => {
  await expect(print(job('card'))).rejects.toThrow('not-allowed');
  expect(readdirSync(kiosk.exportsDir)).toEqual([]);
});

test.describe('the administrator', () => {
  test.beforeAll(() => signInAt(kiosk, '', PIN));

  test('prints cards of the right size, each with a code that reads as its own', async () => {
    const { path, printed } = await print(job('card'));
    expect(printed).toBeNull();
    expect(path).toMatch(/cards-\d{8}-\d{6}\.pdf$/);
    const pages = await printedPages(path, DPI);
    expect(pages).toHaveLength(cards.length);
    for (const [index, page] of pages.entries()) {
      expect(Math.abs(page.widthMm - CARD.width)).toBeLessThan(0.2);
      expect(Math.abs(page.heightMm - CARD.height)).toBeLessThan(0.2);
      expect(await decode(page.picture)).toBe(cards[index]?.code);
    }
  });

  test('prints A4 sheets of ten cards, each in its place', async () => {
    const { path } = await print(job('sheet'));
    const pages = await printedPages(path, DPI);
    expect(pages).toHaveLength(2);
    for (const [index, card] of cards.entries()) {
      const page = pages[Math.floor(index / 10)];
      const { x, y } = cardCorner(index % 10);
      expect(Math.abs((page?.heightMm ?? 0) - 297)).toBeLessThan(0.5);
      const place = {
        x: pixels(x),
        y: pixels(y),
        width: pixels(CARD.width),
        height: pixels(CARD.height),
      };
      expect(page && (await decode(cut(page.picture, place)))).toBe(card.code);
    }
  });

  test('keeps printed codes from other users of the machine', async () => {
    const { path } = await print(job('card'));
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('hands the file to the printer that was named, and hears when there is none', async () => {
    test.skip(process.platform !== 'linux', 'CUPS is the way of Linux');
    const { path, printed } = await print(job('card', 'cards'));
    expect(printed).toBe(true);
    const told = readFileSync(spool, 'utf8').trim().split('\n');
    expect(told).toEqual(['-d', 'cards', '-o', 'media=Custom.85.6x54mm', '--', path]);
    expect((await print(job('card', 'gone'))).printed).toBe(false);
  });

  test('prints one after the other, and never over an earlier file', async () => {
    const before = readdirSync(kiosk.exportsDir).length;
    await Promise.all([print(job('card')), print(job('card')), print(job('sheet'))]);
    expect(readdirSync(kiosk.exportsDir)).toHaveLength(before + 3);
    expect(readdirSync(kiosk.exportsDir).every((name) => name.endsWith('.pdf'))).toBe(true);
    expect(kiosk.app.windows()).toHaveLength(1);
  });

  test('leaves no card code in any log', () => {
    const logs = join(kiosk.dataDir, 'logs');
    for (const name of readdirSync(logs)) {
      expect(readFileSync(join(logs, name), 'utf8')).not.toMatch(/71\d{32}/);
    }
  });

  test('is signed out when the page is loaded again', async () => {
    const { page } = kiosk;
    expect(await page.evaluate(() => window.qinlin.call('shell.session', null))).not.toBeNull();
    await page.reload();
    expect(await page.evaluate(() => window.qinlin.call('shell.session', null))).toBeNull();
  });
});

test.describe('the librarian', () => {
  test.beforeAll(async () => {
    await signInAt(kiosk, '', PIN);
    await addPost(kiosk, { label: '图书角', role: 'librarian', pin: LIBRARIAN_PIN });
    await signInAt(kiosk, '图书角', LIBRARIAN_PIN);
  });

  test('prints no cards', async () => {
    await expect(print(job('card'))).rejects.toThrow('not-allowed');
  });

  test('prints labels on a roll, each with its own code', async () => {
    const { path } = await print(labelJob('label'));
    expect(path).toMatch(/labels-\d{8}-\d{6}\.pdf$/);
    const { pages, codes } = await labelsOfRoll(path);
    for (const page of pages) expectSize(page, 50, 30);
    expect(codes).toEqual(copies.map(({ code }) => code));
  });

  test('prints labels on a sheet that is begun, each in its place', async () => {
    const skip = 19;
    const { path } = await print(labelJob('sheet', skip));
    const { pages, codes } = await labelsOfSheets(path, skip + copies.length);
    expect(pages).toHaveLength(2);
    for (const page of pages) expectSize(page, 210, 297);
    const used = Array.from({ length: skip }, () => null);
    expect(codes).toEqual([...used, ...copies.map(({ code }) => code)]);
  });

  test('prints slips on a roll, and six to a sheet', async () => {
    const roll = await printedPages((await print(slipJob('slip'))).path, DPI);
    expect(roll).toHaveLength(7);
    for (const page of roll) expectSize(page, 80, 120);
    const sheets = await printedPages((await print(slipJob('sheet'))).path, DPI);
    expect(sheets).toHaveLength(2);
    for (const page of sheets) expectSize(page, 210, 297);
  });
});
