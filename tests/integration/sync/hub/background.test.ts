import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cuttingProxy } from '../../../fixtures/cutting-proxy.ts';
import { enrol, member, scan } from '../../../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../../fixtures/hall.ts';
import { acquaint } from '../../../fixtures/halls-meet.ts';
import { closeHubs, openTestHub, type TestHub } from '../../../fixtures/hub.ts';

let at: TestHub;
const linked = new Set<Hall>();
beforeEach(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(async () => {
  await Promise.all([...linked].map((hall) => hall.store.exchange.link.stop()));
  linked.clear();
  await closeHubs();
  closeHalls();
});
afterAll(removeHalls);

async function loginOf(hall: Hall): Promise<string> {
  const { hallId, hallName, kioskNumber } = hall.store.exchange.membership.introduce();
  // Every test hall is the same hall, and a login's name comes once in a server.
  const role = `kiosk_${randomBytes(6).toString('hex')}`;
  return (await at.admit({ role, hall: { hallId, kioskNumber, name: hallName } })).url;
}

function link(hall: Hall, url: string): void {
  linked.add(hall);
  hall.store.exchange.link.use({ address: { url }, isSealed: false });
}

const standing = (hall: Hall) => hall.value('sync.standing', {});

/** The hub's word once a round has ended, however it went. */
const afterRound = (hall: Hall) =>
  vi.waitFor(
    async () => {
      const { hub } = await standing(hall);
      if (hub === null || hub.isExchanging || hub.nextAt === null) throw new Error('not yet');
      return hub;
    },
    { timeout: 20_000, interval: 20 },
  );

describe('a hub that this kiosk was told of', () => {
  it('has its news without being asked, and staff see how far', async () => {
    const hall = await openHall();
    await enrol(hall, { name: '王小明' });
    expect(await standing(hall)).toMatchObject({ exported: 0, acknowledged: null, hub: null });
    expect(await hall.refusal('sync.hasten', {})).toBe('no-hub');
    const url = await loginOf(hall);
    link(hall, url);
    expect(await afterRound(hall)).toMatchObject({
      host: new URL(url).host,
      login: new URL(url).username,
      isSealed: false,
      failure: null,
      lastAt: expect.any(Number),
    });
    const { saved, acknowledged, halls } = await standing(hall);
    expect(acknowledged).toBe(saved);
    expect(halls).toHaveLength(1);
  });

  it('brings two kiosks to one state, each on its own', async () => {
    const one = await openHall();
    const two = twinOf(one);
    acquaint(one, two);
    await enrol(one, { name: '王小明' });
    await enrol(two, { name: '李华' });
    const url = await loginOf(one);
    link(one, url);
    await afterRound(one);
    link(two, url);
    await afterRound(two);
    await one.value('sync.hasten', {});
    await afterRound(one);
    expect(one.digest()).toBe(two.digest());
    expect(one.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('that refuses the login is named, and another one is taken in its place', async () => {
    const hall = await openHall();
    const right = await loginOf(hall);
    const wrong = new URL(right);
    wrong.password = 'wrong';
    link(hall, wrong.href);
    expect(await afterRound(hall)).toMatchObject({ failure: 'hub-refused-login', lastAt: null });
    link(hall, right);
    expect(await afterRound(hall)).toMatchObject({ failure: null });
    link(hall, 'https://example.org');
    expect(await afterRound(hall)).toMatchObject({ failure: 'bad-hub-address' });
  });

  it('has all in the end where the line breaks again and again', async () => {
    const hall = await openHall();
    for (let n = 0; n < 30; n += 1)
      await enrol(hall, { name: '王小明', phone: `1391234${1000 + n}` });
    const url = await loginOf(hall);
    const places = [2500, 4000, 9000, 6000];
    const proxy = await cuttingProxy(at.port, () => places.shift() ?? Infinity);
    try {
      link(hall, url.replace(`:${at.port}/`, `:${proxy.port}/`));
      const failures: (string | null)[] = [];
      for (let last: string | null = ''; last !== null; failures.push(last)) {
        if (failures.length > 0) await hall.value('sync.hasten', {});
        last = (await afterRound(hall)).failure;
      }
      expect(failures.slice(0, -1)).toEqual(failures.slice(0, -1).map(() => 'hub-offline'));
      expect(failures.length).toBeGreaterThan(2);
      const { saved, acknowledged } = await standing(hall);
      expect(acknowledged).toBe(saved);
    } finally {
      await proxy.close();
    }
  });

  it('never keeps a scan waiting, and can be left in the middle of a round', async () => {
    const [hall, other] = [await openHall(), await openHall()];
    for (let n = 0; n < 300; n += 1)
      await enrol(other, { name: '王小明', phone: `139123${10_000 + n}` });
    acquaint(hall, other);
    const { code } = await member(hall, { name: '李华' });
    const url = await loginOf(other);
    link(other, url);
    await afterRound(other);
    link(hall, url);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in' });
    expect((await standing(hall)).hub).toMatchObject({ isExchanging: true });
    await hall.store.exchange.link.stop();
    expect((await standing(hall)).hub).toBeNull();
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});
