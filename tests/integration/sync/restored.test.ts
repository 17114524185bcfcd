import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { enrol } from '../../fixtures/hall-people.ts';
import {
  closeHalls,
  idsOf,
  newFolder,
  openFolder,
  openHall,
  removeHalls,
  reopen,
  twinOf,
  type Hall,
} from '../../fixtures/hall.ts';
import { acquaint, gift, hear, take, tell } from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const deviceOf = (hall: Hall) => hall.store.exchange.membership.introduce().deviceId;
const names = async (hall: Hall) =>
  (await hall.value('people.search', { query: '' })).rows.map(({ name }) => name).toSorted();

/** A hall, and its whole folder, keys and all, as it was before it enrolled one more that its other kiosk heard of. */
async function setBack() {
  const hall = await openHall();
  const other = twinOf(hall);
  await hear(hall, other);
  await tell(other, hall);
  hall.close();
  const dataDir = join(newFolder(), 'data');
  cpSync(hall.dataDir, dataDir, { recursive: true });
  const later = reopen(hall);
  await enrol(later, { name: '王小明' });
  await tell(later, other);
  const witness = twinOf(later);
  const lost = deviceOf(later);
  later.close();
  return { other, witness, lost, restored: openFolder(dataDir, idsOf(hall), hall.clock) };
}

describe('a kiosk whose folder was set back with its keys', () => {
  it('gets its own lost events back, and goes on under a new name', async () => {
    const { other, lost, restored } = await setBack();
    expect(deviceOf(restored)).toBe(lost);
    const { added, forks } = await tell(other, restored);
    expect({ added: added > 0, forks }).toEqual({ added: true, forks: [] });
    expect(deviceOf(restored)).not.toBe(lost);
    await enrol(restored, { name: '李华' });
    acquaint(other, restored);
    await hear(restored, other);
    expect(await names(other)).toEqual(['李华', '王小明'].toSorted());
    expect(await names(restored)).toEqual(await names(other));
    expect(restored.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    expect(deviceOf(reopen(restored))).not.toBe(lost);
  });

  it('that wrote something else meanwhile is frozen under the old name, here and there, and loses nothing of its own', async () => {
    const { other, witness, lost, restored } = await setBack();
    // Two against one: it is noticed by whoever is given an event that goes on from another than the last here.
    await enrol(restored, { name: '李华' });
    await enrol(restored, { name: '单小明' });
    const fork = [{ deviceId: lost, seq: expect.any(Number) }];
    expect((await tell(restored, other)).forks).toEqual(fork);
    expect((await take(restored, await gift(witness, restored, new Map()))).forks).toEqual(fork);
    expect(deviceOf(restored)).not.toBe(lost);
    expect(await names(restored)).toEqual(['单小明', '李华'].toSorted());
    expect(await names(other)).toEqual(['王小明']);
    await enrol(restored, { name: '欧阳娜娜' });
    acquaint(other, restored);
    await hear(restored, other);
    expect(await names(other)).toEqual(['欧阳娜娜', '王小明'].toSorted());
  });
});
