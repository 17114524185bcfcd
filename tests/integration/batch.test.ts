import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { countEvents } from '../fixtures/hall-journal.ts';
import { closeHalls, openHall, removeHalls, reopen, type Hall } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/** What a call does that breaks after its first event. */
function failHalfWay({ store: { journal } }: Hall): void {
  journal.transaction(() => {
    journal.append('team.edited', { teamId: 'half-a-team', edits: [] }, { actor: 'test' });
    throw new Error('half-way');
  });
}

const names = ['在职党员', '退休党员', '楼长'];

describe('a batch of calls', () => {
  it('is on disk as a whole, and signed no further than that', async () => {
    const hall = await openHall();
    await hall.store.journal.batch(async () => {
      for (const name of names) await hall.value('people.saveTeam', { name });
      hall.store.journal.checkpoint();
      hall.store.rest();
    });
    const again = reopen(hall);
    expect(await again.value('people.teams', {})).toHaveLength(names.length);
    expect(again.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('leaves nothing behind if its work throws, and the store goes on', async () => {
    const hall = await openHall();
    const before = [hall.digest(), countEvents(hall)];
    const broken = hall.store.journal.batch(async () => {
      for (const name of names) await hall.value('people.saveTeam', { name });
      throw new Error('enough');
    });
    await expect(broken).rejects.toThrow('enough');
    expect([hall.digest(), countEvents(hall)]).toEqual(before);
    await hall.value('people.saveTeam', { name: '青少年' });
    expect(reopen(hall).verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('keeps the other calls where one fails half-way: that one leaves nothing', async () => {
    const hall = await openHall();
    await hall.store.journal.batch(async () => {
      await hall.value('people.saveTeam', { name: '楼长' });
      expect(() => failHalfWay(hall)).toThrow('half-way');
      await hall.value('people.saveTeam', { name: '青少年' });
    });
    const teams = await hall.value('people.teams', {});
    expect(teams.map(({ name }) => name).toSorted()).toEqual(['楼长', '青少年'].toSorted());
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});
