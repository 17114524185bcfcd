import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Request, Value } from '../../../shared/contract/calls.ts';
import { lockBytes } from '../../../main/store/sync/bundle/lock.ts';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import {
  ANYONE,
  closeHalls,
  newFolder,
  openEmpty,
  openFolder,
  openHall,
  NO_IDS,
  PINS,
  removeHalls,
  type Hall,
} from '../../fixtures/hall.ts';
import { acquaint, openOtherHall } from '../../fixtures/halls-meet.ts';
import { mountSmallDisk } from '../../fixtures/small-disk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

type Job = Value<'sync.job'>;

async function jobOf(hall: Hall): Promise<Job> {
  await hall.store.exchange.jobs.rest();
  return hall.value('sync.job', {});
}

async function exportTo(hall: Hall, request: Request<'sync.export'>): Promise<Job> {
  await hall.value('sync.export', request);
  return jobOf(hall);
}

async function importOf(hall: Hall, path: string, passphrase: string | null = null): Promise<Job> {
  await hall.value('sync.import', { path, passphrase });
  return jobOf(hall);
}

/** The one file that came of it. */
function fileOf(job: Job): string {
  const [file] = job.state === 'exported' ? job.files : [];
  if (file === undefined) throw new Error(`not exported: ${JSON.stringify(job)}`);
  return file.path;
}

/** Another kiosk of the hall, which joined by a slip. */
async function joined(first: Hall): Promise<Hall> {
  const { slip } = await first.value('sync.invite', { kioskNumber: 8 });
  const hall = openEmpty();
  const request = { slip, kioskName: '二楼', pin: PINS.administrator };
  const { staffId } = await hall.value('hall.join', request, ANYONE);
  hall.close();
  return openFolder(hall.dataDir, { ...NO_IDS, administrator: staffId }, hall.clock);
}

describe('a stick between two kiosks of a hall', () => {
  it('brings both to one state, and then only what is new', async () => {
    const first = await openHall();
    await enrol(first, { name: '王小明' });
    const second = await joined(first);
    const stick = newFolder();
    // The new kiosk goes first: with what it brings the other learns to whom it locks the next.
    const there = await importOf(first, fileOf(await exportTo(second, { folder: stick })));
    expect(there).toMatchObject({ state: 'imported', kioskNumber: 8, unknown: [], gaps: 0 });
    const back = await exportTo(first, { folder: stick });
    expect(await importOf(second, fileOf(back))).toMatchObject({
      state: 'imported',
      kioskNumber: 7,
    });
    expect(second.digest()).toBe(first.digest());
    expect(await exportTo(first, { folder: stick })).toEqual({
      state: 'refused',
      refusal: 'nothing-new',
    });
    await enrol(first, { name: '李华' });
    const news = await exportTo(first, { folder: stick });
    expect(news).toMatchObject({ events: 1 });
    expect(await importOf(second, fileOf(news))).toMatchObject({ added: 1, had: 0 });
    expect(second.digest()).toBe(first.digest());
  });

  it('can be read by nobody else, and tells a finder nothing', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    await enrol(here, { name: '欧阳娜娜', phone: '13812345678' });
    const file = fileOf(await exportTo(here, { folder: newFolder(), all: true }));
    const beside = readFileSync(`${file}.manifest.json`, 'utf8');
    for (const text of [readFileSync(file, 'latin1'), beside])
      expect(text).not.toMatch(/欧阳|13812345678|person\.|中孚/);
    expect(await refusalOf(there, file)).toBe('bundle-not-for-us');
  });

  it('is locked by a passphrase where no key is known yet', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    acquaint(here, there);
    const { hallId } = there.store.exchange.membership.introduce();
    const folder = newFolder();
    expect(await exportTo(here, { folder, hallId })).toMatchObject({ refusal: 'no-recipient' });
    const passphrase = '红领巾 2026 中孚';
    const file = fileOf(await exportTo(here, { folder, hallId, passphrase }));
    expect(await refusalOf(there, file)).toBe('passphrase-needed');
    expect(await refusalOf(there, file, 'another one')).toBe('wrong-passphrase');
    expect(await importOf(there, file, passphrase)).toMatchObject({ state: 'imported' });
    // The key came with it.
    const own = here.store.exchange.membership.introduce().hallId;
    expect(fileOf(await exportTo(there, { folder, hallId: own }))).toMatch(/qinlin-003-.*\.qlb$/);
  });

  it('names the kiosk that nobody here knows, with the slip to admit it by', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    const passphrase = '红领巾 2026 中孚';
    const folder = newFolder();
    const file = fileOf(await exportTo(there, { folder, passphrase }));
    const job = await importOf(here, file, passphrase);
    const [stranger] = job.state === 'imported' ? job.unknown : [];
    expect(job).toMatchObject({ added: 0, unknown: [{ hallName: '中沙馆', kioskNumber: 3 }] });
    await here.value('sync.admit', { slip: stranger?.slip ?? '' });
    expect(await importOf(here, file, passphrase)).toMatchObject({ unknown: [] });
  });

  it('works at one bundle at a time', async () => {
    const hall = await openHall();
    await hall.value('sync.export', { folder: newFolder(), all: true });
    expect(await hall.refusal('sync.export', { folder: newFolder() })).toBe('job-running');
    expect(await hall.refusal('sync.import', { path: 'any' })).toBe('job-running');
    expect(await jobOf(hall)).toMatchObject({ state: 'exported' });
  });
});

const refusalOf = async (hall: Hall, file: string, passphrase: string | null = null) => {
  const job = await importOf(hall, file, passphrase);
  return job.state === 'refused' ? job.refusal : job.state;
};

describe('a bundle that is not as it was written', () => {
  it('is refused with its own sentence wherever it was cut or changed, and leaves the database as it was', async () => {
    const hall = await openHall();
    const file = fileOf(await exportTo(hall, { folder: newFolder(), all: true }));
    const whole = readFileSync(file);
    const manifest = `${file}.manifest.json`;
    const before = [hall.digest(), countEvents(hall)];
    const places = [0, 10, 60, 150, 250, whole.length - 40, whole.length - 1];
    for (const hasManifest of [true, false]) {
      if (!hasManifest) rmSync(manifest);
      for (const at of places) {
        writeFileSync(file, whole.subarray(0, at));
        expect(await refusalOf(hall, file)).toMatch(
          hasManifest ? /^bundle-truncated$/ : /^(not-a-bundle|bundle-damaged|bundle-not-for-us)$/,
        );
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 0x20;
        writeFileSync(file, changed);
        expect(await refusalOf(hall, file)).toMatch(
          hasManifest ? /^bundle-damaged$/ : /^(not-a-bundle|bundle-damaged|bundle-not-for-us)$/,
        );
      }
    }
    expect([hall.digest(), countEvents(hall)]).toEqual(before);
    writeFileSync(file, whole);
    expect(await importOf(hall, file)).toMatchObject({ state: 'imported', added: 0 });
  });

  it('is refused where it is none, or would fill the memory', async () => {
    const hall = await openHall();
    const folder = newFolder();
    const at = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const locked = async (bytes: Uint8Array) => lockBytes(bytes, { passphrase: 'passphrase' });
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, ' '));
    const lines = (text: string) => locked(gzipSync(text));
    const newer = '{"format":"qinlin-bundle","version":2}\n';
    expect(await refusalOf(hall, at('照片.jpg', Buffer.from('JFIF')))).toBe('not-a-bundle');
    expect(await refusalOf(hall, join(folder, 'none.qlb'))).toBe('bundle-unreadable');
    expect(await refusalOf(hall, folder)).toBe('bundle-unreadable');
    const open = async (bytes: Buffer) => refusalOf(hall, at('a.qlb', bytes), 'passphrase');
    expect(await open(await locked(bomb))).toBe('bundle-too-large');
    expect(await open(await lines('hello\n'))).toBe('not-a-bundle');
    expect(await open(await lines(newer))).toBe('bundle-newer');
    expect(await open(await locked(Buffer.from('not packed')))).toBe('bundle-damaged');
  });
});

describe('a stick that can’t take it', () => {
  it('is said not to be there', async () => {
    const hall = await openHall();
    const stick = join(newFolder(), '亲邻 U盘');
    expect(await exportTo(hall, { folder: stick })).toMatchObject({ refusal: 'stick-gone' });
    writeFileSync(stick, 'a file, no folder');
    expect(await exportTo(hall, { folder: stick })).toMatchObject({ refusal: 'stick-gone' });
  });

  it('is said to be full or locked, no half file stays, and the next export has all of it', async ({
    skip,
  }) => {
    const disk = mountSmallDisk(1);
    if ('cannot' in disk) {
      skip(disk.cannot);
      return;
    }
    try {
      const hall = await openHall();
      const { folder } = disk;
      disk.fill();
      expect(await exportTo(hall, { folder })).toMatchObject({ refusal: 'stick-full' });
      disk.empty();
      expect(readdirSync(folder)).toEqual([]);
      disk.makeReadOnly();
      expect(await exportTo(hall, { folder })).toMatchObject({ refusal: 'stick-read-only' });
      const elsewhere = await exportTo(hall, { folder: newFolder() });
      expect(elsewhere).toMatchObject({ state: 'exported', events: countEvents(hall) });
    } finally {
      disk.remove();
    }
  });
});
