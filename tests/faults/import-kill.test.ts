import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countEvents } from '../fixtures/hall-journal.ts';
import { enrol } from '../fixtures/hall-people.ts';
import {
  closeHalls,
  newFolder,
  openHall,
  removeHalls,
  reopen,
  standOnDisk,
  twinOf,
} from '../fixtures/hall.ts';
import { acquaint, tell } from '../fixtures/halls-meet.ts';
import { startStore } from '../fixtures/store-process.ts';

beforeAll(standOnDisk);
afterEach(closeHalls);
afterAll(removeHalls);

const PEOPLE = 1500;
const KILLS = 8;
const LONGEST_MS = 600;

describe('a store that is killed again and again while it takes a bundle in', () => {
  it(
    'has whole events alone after each, and all of them once it is let be',
    { timeout: 120_000 },
    async () => {
      const seed = Math.floor(Math.random() * LONGEST_MS);
      const one = await openHall();
      const two = twinOf(one);
      acquaint(one, two);
      await tell(two, one);
      await one.store.journal.batch(async () => {
        for (let n = 0; n < PEOPLE; n += 1) await enrol(one, { name: '王小明' });
      });
      const passphrase = '红领巾 2026 中孚';
      await one.value('sync.export', { folder: newFolder(), all: true, passphrase });
      await one.store.exchange.jobs.rest();
      const job = await one.value('sync.job', {});
      if (job.state !== 'exported') throw new Error(job.state);
      const request = { path: job.files[0]?.path ?? '', passphrase };
      const administrator = two.staff.administrator.actor;
      let hall = two;
      const counts: number[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        hall.close();
        const store = await startStore(hall);
        if (store === null) throw new Error('not started');
        await store.call('sync.import', request, administrator);
        // Spread over the reading, the checking and the taking in, from another beginning in each run.
        await pause((seed + (kill * LONGEST_MS) / KILLS) % LONGEST_MS);
        store.kill();
        hall = reopen(hall);
        expect(hall.verify(), `seed ${seed}`).toMatchObject({
          findings: [],
          projectionsMatch: true,
        });
        counts.push(countEvents(hall));
      }
      expect(counts, `seed ${seed}`).toEqual(counts.toSorted((a, b) => a - b));
      await hall.value('sync.import', request);
      await hall.store.exchange.jobs.rest();
      expect(await hall.value('sync.job', {})).toMatchObject({
        state: 'imported',
        gaps: 0,
        forks: 0,
      });
      await tell(hall, one);
      await tell(one, hall);
      expect(hall.digest(), `seed ${seed}`).toBe(one.digest());
    },
  );
});
