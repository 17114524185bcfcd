import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exchanged } from '../../../../main/store/sync/hub/hub-exchange.ts';
import { countEvents, eventsOf } from '../../../fixtures/hall-journal.ts';
import { enrol } from '../../../fixtures/hall-people.ts';
import {
  closeHalls,
  openHall,
  removeHalls,
  reopen,
  twinOf,
  type Hall,
} from '../../../fixtures/hall.ts';
import { acquaint, headsOf, openOtherHall } from '../../../fixtures/halls-meet.ts';
import { closeHubs, good, hubAt, openTestHub, type TestHub } from '../../../fixtures/hub.ts';
import { qinlin } from '../../../fixtures/qinlin.ts';

let at: TestHub;
beforeEach(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(async () => {
  await closeHubs();
  closeHalls();
});
afterAll(removeHalls);

/** The address by which a hall's kiosk logs in. */
async function loginOf(hall: Hall): Promise<string> {
  const { hallId, hallName, kioskNumber } = hall.store.exchange.membership.introduce();
  return (await at.admit({ hall: { hallId, kioskNumber, name: hallName } })).url;
}

const round = async (hall: Hall, url: string): Promise<Exchanged> =>
  good(await hall.store.exchange.withHub(await hubAt(url)));

describe('a round with a hub', () => {
  it('brings two kiosks of a hall to one state, and the next round has nothing to do', async () => {
    const one = await openHall();
    const url = await loginOf(one);
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    await enrol(two, { name: '李华' });
    expect(await round(one, url)).toMatchObject({ refused: [], unknown: [] });
    await round(two, url);
    await round(one, url);
    expect(one.digest()).toBe(two.digest());
    const before = countEvents(one);
    expect(await round(one, url)).toEqual({
      pushed: 0,
      pulled: 0,
      refused: [],
      unknown: [],
      withdrawn: 0,
      atHub: headsOf(one),
    });
    expect(countEvents(one)).toBe(before);
    expect(one.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('tells another hall of its district what happened, and nothing of the people', async () => {
    const [here, there] = [await openOtherHall('白沙馆'), await openOtherHall('中沙馆')];
    acquaint(here, there);
    await enrol(here, { name: '欧阳娜娜' });
    await round(here, await loginOf(here));
    const { pulled, unknown } = await round(there, await loginOf(there));
    expect({ some: pulled > 0, unknown }).toEqual({ some: true, unknown: [] });
    const enrolled = eventsOf(there).filter(({ header }) => header.type === 'person.enrolled');
    expect(enrolled.map(({ body }) => body)).toEqual([null]);
  });

  it('names a hall that nobody here knows, and takes its news once it is admitted', async () => {
    const [here, there] = [await openOtherHall('白沙馆'), await openOtherHall('中沙馆')];
    const [ours, theirs] = [await loginOf(here), await loginOf(there)];
    await round(there, theirs);
    const { deviceId } = there.store.exchange.membership.introduce();
    const { unknown } = await round(here, ours);
    expect(unknown.map((one) => one.deviceId)).toContain(deviceId);
    const introduction = there.store.exchange.membership.introduce();
    here.store.exchange.membership.admit(introduction, 'own-hall', 'clerk');
    const { pulled } = await round(here, ours);
    expect(pulled).toBeGreaterThan(0);
  });

  it('can be had at the command line', async () => {
    const hall = await openOtherHall('黑沙馆');
    const url = await loginOf(hall);
    hall.close();
    const exchange = (address: string) =>
      qinlin(['--data', hall.dataDir, 'hub', 'exchange', '--url', address]);
    expect(await exchange(url)).toMatchObject({
      out: expect.stringMatching(/^\d+ events brought, \d+ taken\n/),
    });
    const wrong = new URL(url);
    wrong.password = 'wrong';
    expect(await exchange(wrong.href)).toMatchObject({
      code: 1,
      err: expect.stringContaining('hub-refused-login: '),
    });
    expect(reopen(hall).verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});
