import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { enrol } from '../fixtures/hall-people.ts';
import { closeHalls, newFolder, openHall, removeHalls, reopen, twinOf } from '../fixtures/hall.ts';
import { acquaint } from '../fixtures/halls-meet.ts';
import { qinlin } from '../fixtures/qinlin.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('qinlin bundle', () => {
  it('carries a hall’s records from one kiosk to the other, and says what it did', async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    one.close();
    two.close();
    const stick = newFolder();
    const passphrase = join(newFolder(), '口令.txt');
    writeFileSync(passphrase, '红领巾 2026\r\n');
    const lock = ['--passphrase-file', passphrase];
    const first = await qinlin([
      '--data',
      one.dataDir,
      'bundle',
      'export',
      '--out',
      stick,
      ...lock,
    ]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(
      /\.qlb: \d+ bytes, written and read back\n\d+ events; the stick may be/,
    );
    const [file = ''] = readdirSync(stick).filter((name) => name.endsWith('.qlb'));
    const import_ = ['--data', two.dataDir, 'bundle', 'import', join(stick, file)];
    expect(await qinlin(import_)).toMatchObject({
      code: 1,
      err: 'qinlin: passphrase-needed: The bundle is locked by a passphrase.\n',
    });
    expect(await qinlin([...import_, ...lock])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^from 中孚亲邻之家, kiosk 7: \d+ events added, \d+ were here\n$/),
    });
    const search = { query: '王小明' };
    expect((await reopen(two).value('people.search', search)).rows).toHaveLength(1);
  });

  it('says at once what it can’t do', async () => {
    const hall = await openHall();
    hall.close();
    const bundle = (...words: readonly string[]) =>
      qinlin(['--data', hall.dataDir, 'bundle', ...words]);
    const folder = newFolder();
    expect(await bundle('export', '--out', folder, '--for', '白沙馆')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no kiosk of a hall "白沙馆" is known here'),
    });
    expect(await bundle('export', '--out', join(folder, 'none'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('stick-gone: '),
    });
    expect(await bundle('import', join(folder, 'none.qlb'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('bundle-unreadable: '),
    });
    expect(await bundle('export', '--out', folder)).toMatchObject({ code: 0 });
    expect(await bundle('export', '--out', folder)).toMatchObject({
      code: 1,
      err: 'qinlin: nothing-new: There is nothing new to give.\n',
    });
  });
});
