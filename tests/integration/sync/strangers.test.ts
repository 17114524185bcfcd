import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countEvents } from '../../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, twinOf, type Hall } from '../../fixtures/hall.ts';
import {
  acquaint,
  headsOf,
  openOtherHall,
  strangerOf,
  take,
  tell,
} from '../../fixtures/halls-meet.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('a device that nobody here knows', () => {
  it('is named with what it says of itself, and nothing of it is taken until it is admitted', async () => {
    const hall = await openHall();
    const stranger = strangerOf('another-hall');
    stranger.write('clock.jumped', { date: '2026-03-02', at: 1, jump: 1 });
    const before = countEvents(hall);
    const { added, unknown } = await take(hall, [stranger.all()]);
    expect({ added, unknown }).toMatchObject({
      added: 0,
      unknown: [
        {
          deviceId: stranger.introduction.deviceId,
          first: 1,
          last: 2,
          says: { kioskNumber: 9, publicKey: stranger.introduction.publicKey },
        },
      ],
    });
    expect(countEvents(hall)).toBe(before);
    hall.store.exchange.membership.admit(stranger.introduction, 'own-hall', 'clerk');
    expect(await take(hall, [stranger.all()])).toMatchObject({ added: 2, unknown: [] });
  });

  it('counts where a kiosk that counts speaks for it, in one and the same gift', async () => {
    const [here, there] = [await openOtherHall('中沙馆'), await openHall()];
    const second = twinOf(there);
    here.store.exchange.membership.admit(
      there.store.exchange.membership.introduce(),
      'own-hall',
      'clerk',
    );
    acquaint(there, second);
    await tell(second, there);
    expect((await tell(there, here)).unknown).toEqual([]);
    expect(headsOf(here).has(second.store.exchange.membership.introduce().deviceId)).toBe(true);
  });

  it('is not let in by a kiosk of yet another hall', async () => {
    const [here, there, far] = [
      await openHall(),
      await openOtherHall('中沙馆'),
      await openOtherHall('白沙馆'),
    ];
    for (const [a, b] of [
      [here, there],
      [there, far],
    ] as const)
      a.store.exchange.membership.admit(
        b.store.exchange.membership.introduce(),
        'own-hall',
        'clerk',
      );
    await tell(far, there);
    const { unknown } = await tell(there, here);
    expect(unknown).toMatchObject([
      { deviceId: far.store.exchange.membership.introduce().deviceId },
    ]);
  });
});

describe('a device that goes on from one event in two ways', () => {
  it('is frozen and named: what came first stays, and nothing more is taken of it', async () => {
    const hall = await openHall();
    const [left, right] = forkOf(hall);
    const taken = await take(hall, [left.all()]);
    expect(taken.forks).toEqual([]);
    const digest = hall.digest();
    const { added, forks } = await take(hall, [right.all()]);
    expect({ added, forks }).toEqual({
      added: 0,
      forks: [{ deviceId: left.introduction.deviceId, seq: 2 }],
    });
    left.write('clock.jumped', { date: '2026-03-03', at: 9, jump: 9 });
    expect((await take(hall, [left.all()])).added).toBe(0);
    expect(hall.digest()).toBe(digest);
  });
});

/** One device, twice: each goes on from its first event in its own way. */
function forkOf(hall: Hall) {
  const stranger = strangerOf('another-hall');
  hall.store.exchange.membership.admit(stranger.introduction, 'own-hall', 'clerk');
  const other = stranger.copy();
  stranger.write('clock.jumped', { date: '2026-03-02', at: 1, jump: 1 });
  other.write('clock.jumped', { date: '2026-03-02', at: 2, jump: 2 });
  other.write('clock.jumped', { date: '2026-03-02', at: 3, jump: 3 });
  return [stranger, other] as const;
}
