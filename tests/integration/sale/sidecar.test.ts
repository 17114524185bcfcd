import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readLine } from '../../../main/store/sale/sidecar-line.ts';
import { DAY } from '../../fixtures/hall-clock.ts';
import {
  closeHalls,
  idsOf,
  newFolder,
  openFolder,
  removeHalls,
  reopen,
  standOnDisk,
} from '../../fixtures/hall.ts';
import {
  byPoints,
  closing,
  earner,
  openTill,
  tillOf,
  type Till,
} from '../../fixtures/till-days.ts';

beforeAll(standOnDisk);
afterEach(closeHalls);
afterAll(removeHalls);

const folderOf = ({ sidecarDir }: Till) => join(sidecarDir, readdirSync(sidecarDir)[0] ?? '');
const filesOf = (till: Till) =>
  readdirSync(folderOf(till)).map((name) => join(folderOf(till), name));
const linesOf = (till: Till) =>
  filesOf(till)
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '');
const typesOf = (till: Till) =>
  linesOf(till).map((line) => {
    const read = readLine(line);
    return read.kind === 'entry' ? read.entry.type : read.kind;
  });

describe('the second copy of the sales', () => {
  it('has a line for each entry before the call is answered, in a file for each day', async () => {
    const till = await openTill();
    const tillDayId = await till.open(10_00);
    const sale = await till.sell(5_00);
    await till.takeBack(sale);
    await till.value('till.moveCash', { moveId: 'move-0001', fen: 50, reason: 'other' });
    till.hall.clock.pass(DAY);
    await till.value('till.close', closing(tillDayId, 10_50));
    expect(filesOf(till).map((file) => file.slice(-25))).toEqual([
      'till-007-2026-03-02.jsonl',
      'till-007-2026-03-03.jsonl',
    ]);
    expect(typesOf(till)).toEqual([
      'till.opened',
      'sale.made',
      'sale.refunded',
      'till.cash-moved',
      'till.closed',
    ]);
    expect(JSON.parse(linesOf(till)[1] ?? '')).toMatchObject({
      id: expect.stringMatching(/\.7\.[0-9a-f]+\/\d+$/),
      type: 'sale.made',
      actor: till.hall.staff.seller.actor,
      payload: { saleId: sale.saleId, totalFen: 5_00, tenders: [{ kind: 'cash', fen: 5_00 }] },
      points: null,
      purpose: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await till.value('till.state', {})).sidecar).toBe('written');
  });

  it('has the points with their sale, and nothing of what was rolled back', async () => {
    const till = await openTill();
    await till.open();
    const personId = await earner(till.hall);
    const { saleId } = await till.value('till.pay', byPoints(personId, 1_00));
    const [, sale = ''] = linesOf(till);
    expect(JSON.parse(sale)).toMatchObject({ points: { personId, entryId: saleId, points: 2 } });
    const cutOff = till.hall.store.journal.batch(async () => {
      await till.sell(1);
      throw new Error('the power goes');
    });
    await expect(cutOff).rejects.toThrow('the power goes');
    await till.sell(2);
    expect(linesOf(till)).toHaveLength(3);
  });

  it('goes on after a restart where it ended, and after a torn line', async () => {
    const till = await openTill();
    await till.open();
    await till.sell(1);
    const [file = ''] = filesOf(till);
    appendFileSync(file, linesOf(till)[1]?.slice(0, 90) ?? '');
    const again = tillOf(reopen(till.hall));
    await again.sell(2);
    again.hall.store.rest();
    expect(typesOf(again)).toEqual(['till.opened', 'sale.made', 'torn', 'sale.made']);
    expect(again.hall.store.sidecar.compare()).toMatchObject({
      inSidecar: 3,
      inDatabase: 3,
      databaseLacks: [],
      sidecarLacks: [],
      torn: 1,
      damaged: [],
    });
  });

  it('never stops a sale; what was missed is caught up once the folder is there', async () => {
    const till = await openTill();
    const { sidecarDir, hall } = till;
    writeFileSync(sidecarDir, 'a file where the folder should be');
    const state = async () => (await till.value('till.state', {})).sidecar;
    const said = () => hall.log.filter((line) => line.includes('sidecar')).length;
    const tillDayId = await till.open();
    await till.sell(1_00);
    expect([await state(), said()]).toEqual(['failing', 1]);
    hall.store.rest();
    expect([await state(), said()]).toEqual(['failing', 1]);
    rmSync(sidecarDir);
    await till.sell(2_00);
    expect(existsSync(sidecarDir)).toBe(false);
    const told = hall.announced.length;
    hall.store.rest();
    expect(hall.announced.slice(told)).toEqual(['till']);
    hall.store.rest();
    expect(hall.announced).toHaveLength(told + 1);
    expect(typesOf(till)).toEqual(['till.opened', 'sale.made', 'sale.made']);
    expect([await state(), said()]).toEqual(['written', 2]);
    expect(await till.value('till.report', { tillDayId })).toMatchObject({ sales: 2 });
  });

  it('says that it fails before the first sale, and writes everything to a new stick', async () => {
    const till = await openTill();
    const stick = till.sidecarDir;
    writeFileSync(stick, '');
    expect((await till.value('till.state', {})).sidecar).toBe('failing');
    rmSync(stick);
    till.hall.store.rest();
    await till.open();
    await till.sell(1);
    rmSync(stick, { recursive: true });
    mkdirSync(stick);
    await till.sell(2);
    expect(typesOf(till)).toEqual(['till.opened', 'sale.made', 'sale.made']);
  });

  it('loses nothing where a restored file gives numbers of events out anew', async () => {
    const till = await openTill();
    await till.open();
    const { hall } = till;
    hall.store.db.pragma('wal_checkpoint(TRUNCATE)');
    const copy = join(newFolder(), 'data');
    cpSync(hall.dataDir, copy, { recursive: true });
    const { saleId: lost } = await till.sell(1);
    hall.store.db.close();
    rmSync(hall.dataDir, { recursive: true });
    cpSync(copy, hall.dataDir, { recursive: true });

    const again = tillOf(openFolder(hall.dataDir, idsOf(hall), hall.clock));
    const { saleId: made } = await again.sell(2);
    const ids = linesOf(again).map(
      (line) => z.object({ id: z.string() }).parse(JSON.parse(line)).id,
    );
    expect(ids[2]).toBe(ids[1]);
    expect(linesOf(again)[2]).toContain(made);
    expect(again.hall.store.sidecar.compare().databaseLacks).toMatchObject([
      { payload: { saleId: lost } },
    ]);
    expect(again.hall.store.sidecar.recover()).toBe(1);
    expect(again.hall.store.sidecar.compare()).toMatchObject({
      databaseLacks: [],
      sidecarLacks: [],
    });
    expect((await again.value('till.state', {})).day).toMatchObject({ sales: 2 });
  });

  it('shows which lines are not as they were written, and which it lacks', async () => {
    const till = await openTill();
    await till.open();
    await till.sell(5_00);
    const { saleId: lost } = await till.sell(7_00);
    const [file = ''] = filesOf(till);
    const [opened = '', sale = ''] = linesOf(till);
    writeFileSync(file, `${opened}\n${sale.replaceAll('500', '100')}\n`);
    const found = till.hall.store.sidecar.compare();
    expect(found).toMatchObject({ inSidecar: 1, inDatabase: 3, databaseLacks: [] });
    expect(found.damaged).toEqual([`${file}:2`]);
    expect(found.sidecarLacks).toContain(`sale.made ${lost}`);
  });
});
