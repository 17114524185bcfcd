import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY } from '../../fixtures/hall-clock.ts';
import { enrol } from '../../fixtures/hall-people.ts';
import {
  closeHalls,
  newFolder,
  openHall,
  removeHalls,
  twinOf,
  type Hall,
} from '../../fixtures/hall.ts';
import { acquaint } from '../../fixtures/halls-meet.ts';
import { writeBundle } from '../../fixtures/second-kiosk.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const LOCKED = { passphrase: '中福社区的一把钥匙' };

/** One person on each of three days; each evening the kiosk rested, and signed. */
async function threeDays() {
  const one = await openHall();
  const two = twinOf(one);
  acquaint(one, two);
  for (const name of ['王一', '李二', '张三']) {
    await enrol(one, { name });
    one.store.rest();
    one.clock.pass(DAY);
  }
  return { one, two };
}

const names = async (hall: Hall): Promise<readonly string[]> =>
  (await hall.value('people.search', { query: '' })).rows.map(({ name }) => name);

const read = async (hall: Hall, path: string) => {
  await hall.value('sync.import', { path, ...LOCKED });
  await hall.store.exchange.jobs.rest();
  return hall.value('sync.job', {});
};

describe('a bundle of some days', () => {
  it('holds these days and no others, and waits for what was before', async () => {
    const { one, two } = await threeDays();
    const span = { from: '2026-03-03', to: '2026-03-03' };
    const middle = await writeBundle(one, { ...LOCKED, span });
    expect(await read(two, middle)).toMatchObject({ state: 'imported', gaps: 1 });
    expect(await names(two)).toEqual([]);
    const first = await writeBundle(one, {
      ...LOCKED,
      span: { from: '2026-03-02', to: '2026-03-02' },
    });
    expect(await read(two, first)).toMatchObject({ state: 'imported', gaps: 0 });
    expect((await names(two)).toSorted()).toEqual(['王一', '李二'].toSorted());
  });

  it('does not count as given: the next bundle holds all that no whole one did', async () => {
    const { one, two } = await threeDays();
    const span = { from: '2026-03-04', to: '2026-03-04' };
    await writeBundle(one, { ...LOCKED, span });
    expect(await read(two, await writeBundle(one, LOCKED))).toMatchObject({ gaps: 0 });
    expect(await names(two)).toHaveLength(3);
  });

  it('is none where nothing was written then, or where it ends before it begins', async () => {
    const { one } = await threeDays();
    const folder = newFolder();
    await one.value('sync.export', {
      folder,
      ...LOCKED,
      span: { from: '2026-01-01', to: '2026-01-31' },
    });
    await one.store.exchange.jobs.rest();
    expect(await one.value('sync.job', {})).toEqual({ state: 'refused', refusal: 'nothing-new' });
    const span = { from: '2026-03-03', to: '2026-03-02' };
    expect(await one.refusal('sync.export', { folder, span })).toBe('ends-before-start');
  });
});
