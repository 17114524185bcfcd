import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../fixtures/hall-clock.ts';
import { closeHalls, newFolder, NO_IDS, openFolder, removeHalls } from '../fixtures/hall.ts';
import { addBook } from '../fixtures/lending-desk.ts';
import { qinlin } from '../fixtures/qinlin.ts';

const place = newFolder();
const data = join(place, 'data');
const out = (name: string) => join(place, name);
const run = (...words: readonly string[]) => qinlin([...words, '--data', data]);

beforeAll(async () => {
  const setUp = { hallName: '馆', kioskName: '台', kioskNumber: 7, pin: '135790', sample: false };
  await qinlin(['call', 'hall.setUp', JSON.stringify(setUp), '--data', data]);
  const hall = openFolder(data, NO_IDS, testClock(Date.now()));
  await addBook(hall, { name: '红楼梦', authors: ['曹雪芹'], clc: 'I242.4', copies: 2 });
  hall.close();
}, 60_000);
afterAll(() => {
  closeHalls();
  removeHalls();
});

describe('qinlin export marc --encoding', () => {
  it.each(['utf-8', 'gb18030'] as const)(
    '%s writes it so, and import finds out by itself',
    async (encoding) => {
      const path = out(`${encoding}.iso`);
      const { code } = await run('export', 'marc', '--encoding', encoding, '--out', path);
      expect(code).toBe(0);
      expect(new TextDecoder(encoding, { fatal: true }).decode(readFileSync(path))).toContain(
        '红楼梦',
      );
      const read = await run('import', 'titles', path, '--json');
      expect(JSON.parse(read.out)).toMatchObject({
        ok: true,
        format: 'cnmarc',
        known: 1,
        titles: 0,
      });
    },
    60_000,
  );

  it('is told in the help, and knows no other', async () => {
    const help = await run('export', '--help');
    expect(help.out).toMatch(/--encoding <name>[^-]+utf-8[^"]+"utf-8",\s+"gb18030"/);
    const wrong = await run('export', 'marc', '--encoding', 'big5', '--out', out('x.iso'));
    expect([wrong.code, wrong.err]).toEqual([
      2,
      "error: option '--encoding <name>' argument 'big5' is invalid. Allowed choices are utf-8, gb18030.\n",
    ]);
  }, 60_000);

  it('is for CNMARC alone', async () => {
    const words = ['export', 'marc21', '--encoding', 'gb18030', '--out', out('x.mrc')];
    const { code, err } = await run(...words);
    expect([code, err]).toEqual([
      2,
      'qinlin: --encoding is for marc; every other file is in UTF-8\n',
    ]);
  }, 60_000);
});
