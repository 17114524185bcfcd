import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { enrol } from '../../fixtures/hall-people.ts';
import {
  ANYONE,
  closeHalls,
  openEmpty,
  openFolder,
  openHall,
  NO_IDS,
  PINS,
  removeHalls,
  twinOf,
  type Hall,
} from '../../fixtures/hall.ts';
import { acquaint, headsOf, openOtherHall, take, gift, tell } from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const deviceOf = (hall: Hall) => hall.store.exchange.membership.introduce().deviceId;

const invite = async (hall: Hall, kioskNumber: number) =>
  (await hall.value('sync.invite', { kioskNumber })).slip;

/** A new machine that was shown the slip. */
async function joinBy(slip: string): Promise<Hall> {
  const hall = openEmpty();
  const { staffId } = await hall.value(
    'hall.join',
    { slip, kioskName: '二楼', pin: PINS.administrator },
    ANYONE,
  );
  return openAs(hall, staffId);
}

function openAs(hall: Hall, administrator: string): Hall {
  hall.close();
  return openFolder(hall.dataDir, { ...NO_IDS, administrator }, hall.clock);
}

describe('a new kiosk of a hall', () => {
  it('joins by the slip of an invitation, and both have all that either wrote', async () => {
    const first = await openHall();
    await enrol(first, { name: '王小明' });
    const second = await joinBy(await invite(first, 8));
    expect(await second.value('hall.state', {}, ANYONE)).toMatchObject({
      hallName: '中孚亲邻之家',
      kioskName: '二楼',
      kioskNumber: 8,
    });
    await tell(first, second);
    expect((await tell(second, first)).unknown).toEqual([]);
    expect(second.digest()).toBe(first.digest());
    expect((await second.value('people.search', { query: '王小明' })).rows).toHaveLength(1);
  });

  it('counts for the hall’s other kiosks, and for other halls that know one of it', async () => {
    const first = await openHall();
    const far = await openOtherHall('中沙馆');
    acquaint(far, first);
    const second = await joinBy(await invite(first, 8));
    await tell(second, first);
    await tell(first, far);
    expect(headsOf(far).has(deviceOf(second))).toBe(true);
  });

  it('takes a place that is kept once: a second machine with the same slip counts nowhere', async () => {
    const first = await openHall();
    const slip = await invite(first, 8);
    const [second, third] = [await joinBy(slip), await joinBy(slip)];
    await tell(second, first);
    const { unknown } = await tell(third, first);
    const both = [deviceOf(second), deviceOf(third)];
    expect(unknown.map(({ deviceId }) => deviceId)).toHaveLength(1);
    expect(both).toContain(unknown[0]?.deviceId);
  });

  it('is not let in by a slip that nobody gave out', async () => {
    const first = await openHall();
    const other = await openHall();
    const second = await joinBy(await invite(other, 8));
    await expect(tell(second, first)).resolves.toMatchObject({
      unknown: [{ deviceId: deviceOf(second) }],
    });
  });

  it('is refused a slip that is none, and stays as it was', async () => {
    const hall = openEmpty();
    const request = { kioskName: '二楼', pin: PINS.administrator };
    for (const slip of ['', 'QINLIN1.', 'QINLIN1.e30', 'hello', `QINLIN1.${'A'.repeat(500)}`])
      expect(await hall.refusal('hall.join', { ...request, slip }, ANYONE)).toBe(
        'not-an-invitation',
      );
    const { slip } = await (await openHall()).value('sync.introduction', {});
    expect(await hall.refusal('hall.join', { ...request, slip }, ANYONE)).toBe('not-an-invitation');
    expect((await hall.value('hall.state', {}, ANYONE)).setUp).toBe(false);
  });

  it('does not get a number that another kiosk of the hall has', async () => {
    const hall = await openHall();
    expect(await hall.refusal('sync.invite', { kioskNumber: 7 })).toBe('kiosk-number-taken');
  });
});

describe('a kiosk of another hall', () => {
  it('is admitted by the slip that it shows, after its fingerprint was compared', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    const shown = await there.value(
      'sync.introduction',
      {},
      there.store.callerOf(await postOf(there)),
    );
    const read = await here.value('sync.readSlip', { slip: shown.slip });
    expect(read).toMatchObject({ hallName: '中沙馆', fingerprint: shown.fingerprint });
    expect(read.fingerprint).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/);
    expect(await here.value('sync.admit', { slip: shown.slip })).toEqual(read);
    expect(await here.refusal('sync.admit', { slip: shown.slip })).toBe('already-admitted');
    expect(await here.value('sync.devices', {})).toMatchObject([
      { isThis: true, standing: 'counts' },
      { hallName: '中沙馆', isOwnHall: false, standing: 'counts', events: 0, newestAt: null },
    ]);
  });

  it('can’t pass for a kiosk of this hall', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    const { hallId } = here.store.exchange.membership.introduce();
    const told = { ...there.store.exchange.membership.introduce(), hallId };
    const slip = `QINLIN1.${Buffer.from(JSON.stringify(told)).toString('base64url')}`;
    expect(await here.refusal('sync.admit', { slip })).toBe('not-a-slip');
  });
});

const postOf = async (hall: Hall): Promise<string> =>
  (await hall.value('staff.posts', {}, ANYONE))[0]?.staffId ?? '';

describe('a kiosk that was retired', () => {
  it('counts as far as its hall had heard of it, and everywhere the same', async () => {
    const one = await openHall();
    const [two, three] = [twinOf(one), twinOf(one)];
    acquaint(one, two, three);
    await enrol(two, { name: '王小明' });
    await tell(two, one);
    await one.value('sync.retire', { deviceId: deviceOf(two), reason: 'lost' });
    await enrol(two, { name: '李华' });
    // The third hears the late news before it hears that they count no more, the first after.
    await tell(two, three);
    await tell(one, three);
    await tell(three, one);
    for (const hall of [one, three]) {
      expect((await hall.value('people.search', { query: '李华' })).rows).toEqual([]);
      expect((await hall.value('people.search', { query: '王小明' })).rows).toHaveLength(1);
      expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    }
    expect(three.digest()).toBe(one.digest());
    expect(await one.value('sync.devices', {})).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ deviceId: deviceOf(two), standing: 'retired' }),
      ]),
    );
  });

  it('is another one of this hall', async () => {
    const [here, there] = [await openHall(), await openOtherHall('中沙馆')];
    acquaint(here, there);
    await take(here, await gift(there, here));
    const retire = (deviceId: string) => here.refusal('sync.retire', { deviceId, reason: 'lost' });
    expect(await retire(deviceOf(there))).toBe('unknown-device');
    expect(await retire('nobody')).toBe('unknown-device');
    expect(await retire(deviceOf(here))).toBe('device-is-this');
  });
});
