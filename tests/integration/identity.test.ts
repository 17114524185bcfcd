import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { enrol } from '../fixtures/hall-people.ts';
import {
  closeHalls,
  idsOf,
  newFolder,
  openFolder,
  openHall,
  removeHalls,
  reopen,
  type Hall,
} from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** The devices that wrote this journal, in the order in which they were registered. */
const writers = (hall: Hall) => {
  const registered = eventsOf(hall)
    .filter(({ header }) => header.type === 'device.registered')
    .toSorted((a, b) => (a.header.hlc < b.header.hlc ? -1 : 1));
  return registered.map(({ header, body }) => ({ device: header.device, body }));
};

const lastWriter = (hall: Hall) => eventsOf(hall).toSorted(byHlc).at(-1)?.header.device;
const byHlc = (a: { header: { hlc: string } }, b: { header: { hlc: string } }) =>
  a.header.hlc < b.header.hlc ? -1 : 1;

const keyFile = (hall: Hall) => join(hall.dataDir, 'keys', 'device.json');

/** What became of a hall whose device was `before`: who wrote on, and whether all of it holds. */
async function goingOn(hall: Hall, before: string | undefined) {
  const devices = writers(hall);
  const successor = devices.at(-1);
  await enrol(hall, { name: '后来人' });
  const verified = hall.verify();
  const again = reopen(hall);
  return {
    hall: again,
    isNew: successor?.device !== before && lastWriter(again) === successor?.device,
    registered: successor?.body,
    found: [...verified.findings, ...again.verify().findings],
    matches: verified.projectionsMatch && again.verify().projectionsMatch,
    isStable: writers(again).length === devices.length,
  };
}

/** A new device that names the old one; everything is kept, and all of it verifies. */
const asSuccessorOf = (before: string | undefined) => ({
  isNew: true,
  registered: { predecessor: before, kioskNumber: 7 },
  found: [],
  matches: true,
  isStable: true,
});

describe('the device that writes a journal', () => {
  it('is the same after a restart, and after one without a close', async () => {
    const hall = await openHall();
    const [first] = writers(hall);
    await enrol(hall);
    let again = reopen(hall);
    await enrol(again);
    again.store.db.close();
    again = reopen(again);
    await enrol(again);
    expect(writers(again)).toHaveLength(1);
    expect(lastWriter(again)).toBe(first?.device);
    expect(again.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('keeps its key where only its own account can read it', async () => {
    const hall = await openHall();
    hall.close();
    rmSync(join(hall.dataDir, 'keys'), { recursive: true });
    reopen(hall).close();
    expect(statSync(keyFile(hall)).mode & 0o777).toBe(0o600);
    expect(statSync(join(hall.dataDir, 'keys')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(hall.dataDir, 'qinlin.db')).includes('PRIVATE KEY')).toBe(false);
  });

  it('is a new one where the database was copied without its keys', async () => {
    const hall = await openHall();
    await enrol(hall, { name: '先来人' });
    const before = lastWriter(hall);
    hall.close();
    const dataDir = join(newFolder(), 'data');
    mkdirSync(dataDir, { recursive: true });
    cpSync(join(hall.dataDir, 'qinlin.db'), join(dataDir, 'qinlin.db'));
    const gone = await goingOn(openFolder(dataDir, idsOf(hall)), before);
    expect(gone).toMatchObject(asSuccessorOf(before));
    const { rows } = await gone.hall.value('people.search', { query: '来人' });
    expect(rows.map((row) => row.name).toSorted()).toEqual(['先来人', '后来人']);
  });

  it('is a new one where the whole folder came from another machine', async () => {
    const hall = await openHall();
    const before = lastWriter(hall);
    hall.close();
    const text = readFileSync(keyFile(hall), 'utf8');
    const otherMachine = text.replace(/"machine":"[0-9a-f]{64}"/, `"machine":"${'5'.repeat(64)}"`);
    expect(otherMachine).not.toBe(text);
    writeFileSync(keyFile(hall), otherMachine);
    expect(await goingOn(reopen(hall), before)).toMatchObject(asSuccessorOf(before));
  });

  it('is a new one where the file was restored from an older copy', async () => {
    const hall = await openHall();
    await enrol(hall);
    const before = lastWriter(hall);
    hall.close();
    const backup = join(newFolder(), 'qinlin.db');
    cpSync(join(hall.dataDir, 'qinlin.db'), backup);
    const later = reopen(hall);
    await enrol(later, { name: '备份之后' });
    later.close();
    cpSync(backup, join(hall.dataDir, 'qinlin.db'));
    expect(await goingOn(reopen(hall), before)).toMatchObject(asSuccessorOf(before));
  });

  it('is a new one where a copy from before a power cut was restored', async () => {
    const hall = await openHall();
    await enrol(hall);
    const before = lastWriter(hall);
    hall.close();
    const backup = join(newFolder(), 'qinlin.db');
    cpSync(join(hall.dataDir, 'qinlin.db'), backup);
    const later = reopen(hall);
    await enrol(later, { name: '备份之后' });
    later.store.db.close();
    reopen(later).store.db.close();
    cpSync(backup, join(hall.dataDir, 'qinlin.db'));
    expect(await goingOn(reopen(hall), before)).toMatchObject(asSuccessorOf(before));
  });

  it.each([
    ['is gone', (file: string) => rmSync(file)],
    ['is empty', (file: string) => writeFileSync(file, '')],
    ['holds no key', (file: string) => writeFileSync(file, '{"privateKey":"?"}')],
    [
      'holds a key that is none',
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/PRIVATE KEY-----[^-]*/, 'KEY-----'),
        ),
    ],
  ])('is a new one where the key file %s', async (_, spoil) => {
    const hall = await openHall();
    const before = lastWriter(hall);
    hall.close();
    spoil(keyFile(hall));
    expect(await goingOn(reopen(hall), before)).toMatchObject(asSuccessorOf(before));
  });
});
