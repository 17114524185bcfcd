import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND, timeOf } from '../fixtures/hall-clock.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { member, scan, sessionsOn } from '../fixtures/hall-people.ts';
import { ANYONE, closeHalls, openEmpty, openHall, removeHalls } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

describe('the clocks', () => {
  it('both stand in every event, with the boot that the monotonic one counts from', async () => {
    const hall = await openHall();
    const { code } = await member(hall);
    await scan(hall, code);
    const { header } = eventsOf(hall).at(-1) ?? {};
    expect(header).toMatchObject({
      wall: hall.clock.wall(),
      mono: hall.clock.monotonic(),
      boot: hall.clock.bootId,
    });
  });

  it('set forward or back is recorded and shown for the day', async () => {
    const hall = await openHall();
    const watch = hall.store.watchClock();
    const jump = async () => (await hall.value('hall.state', {}, ANYONE)).clockJump;
    hall.clock.pass(3 * HOUR);
    watch.look();
    expect(await jump()).toBe(null);
    hall.clock.setWall(hall.clock.wall() + HOUR);
    watch.look();
    expect(await jump()).toBe(HOUR);
    hall.clock.setWall(hall.clock.wall() - 2 * HOUR);
    watch.look();
    watch.look();
    expect(await jump()).toBe(-2 * HOUR);
    expect(hall.announced).toContain('hall');
    hall.clock.pass(MINUTE);
    hall.clock.setWall(hall.clock.wall() + 90 * SECOND);
    watch.look();
    expect(await jump()).toBe(90 * SECOND);
    hall.clock.pass(DAY);
    watch.look();
    expect(await jump()).toBe(null);
    watch.stop();
    expect(eventsOf(hall).filter(({ header }) => header.type === 'clock.jumped')).toHaveLength(3);
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('may be set before the hall is: a new machine often finds the time first', () => {
    const hall = openEmpty();
    const watch = hall.store.watchClock();
    hall.clock.setWall(hall.clock.wall() + DAY);
    expect(watch.look).not.toThrow();
    watch.stop();
    expect(hall.log).toEqual([]);
  });

  it('whose jump can’t be written is not the end of the store: it is written later', async () => {
    const hall = await openHall();
    const watch = hall.store.watchClock();
    hall.store.db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON clock_jump
      BEGIN SELECT RAISE(ABORT, 'full'); END`);
    hall.clock.setWall(hall.clock.wall() + HOUR);
    expect(watch.look).not.toThrow();
    hall.store.db.exec('DROP TRIGGER full');
    watch.look();
    watch.stop();
    expect(await hall.value('hall.state', {}, ANYONE)).toMatchObject({ clockJump: HOUR });
  });

  it('set back over a check-in never makes minutes out of nothing', async () => {
    const hall = await openHall();
    const { code } = await member(hall);
    await scan(hall, code);
    hall.clock.setWall(timeOf('2026-03-02', '06:00'));
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutes: 0 });
    expect(await sessionsOn(hall, '2026-03-02')).toMatchObject([{ minutes: 0, status: 'done' }]);
  });
});
