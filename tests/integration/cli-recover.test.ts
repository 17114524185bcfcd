import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { addPurpose, handingOver } from '../fixtures/charity-stall.ts';
import { HOUR } from '../fixtures/hall-clock.ts';
import { closeHalls, idsOf, openFolder, removeHalls } from '../fixtures/hall.ts';
import { qinlin } from '../fixtures/qinlin.ts';
import { donationLine, sell } from '../fixtures/sale-till.ts';
import { byPoints, closing, earner, openTill, tillOf } from '../fixtures/till-days.ts';

afterEach(closeHalls);
afterAll(removeHalls);

/**
 * A hall that lost what its till did since the morning: an older copy of the database stands in its place, and the
 * second copy of the sales has it all.
 */
async function restoredHall() {
  const till = await openTill();
  const { hall, sidecarDir } = till;
  const morning = await till.open(100_00);
  const personId = await earner(hall);
  await till.sell(5_00);
  hall.store.db.pragma('wal_checkpoint(TRUNCATE)');
  const copy = join(hall.dataDir, '..', 'copy.db');
  cpSync(join(hall.dataDir, 'qinlin.db'), copy);

  hall.clock.pass(HOUR);
  await till.takeBack(await till.sell(7_00));
  await till.value('till.pay', byPoints(personId, 1_00));
  await till.value('till.moveCash', { moveId: 'move-0001', fen: -10_00, reason: 'banked' });
  await till.value('till.close', closing(morning, 95_00));
  const afternoon = await till.open(100_00);
  await till.sell(3_00);
  hall.close();
  cpSync(copy, join(hall.dataDir, 'qinlin.db'));

  const folders = ['--data', hall.dataDir, '--sidecar', sidecarDir];
  const [hallId = ''] = readdirSync(sidecarDir);
  const file = join(sidecarDir, hallId, readdirSync(join(sidecarDir, hallId))[0] ?? '');
  return {
    morning,
    afternoon,
    file,
    run: (...words: readonly string[]) => qinlin([...words, ...folders]),
    reopen() {
      return tillOf(openFolder(hall.dataDir, idsOf(hall), hall.clock));
    },
  };
}

describe('qinlin recover', () => {
  it('shows what a restored database lacks, puts it back once, and the days are whole again', async () => {
    const hall = await restoredHall();
    const doctor = await hall.run('doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(/^entries there +9, in the database 2$/m);
    expect(doctor.out).toContain('PROBLEM: the database lacks 7 entries');

    const shown = await hall.run('recover');
    expect(shown.code).toBe(1);
    expect(shown.out.split('\n').slice(1, 8)).toEqual([
      expect.stringMatching(/sale\.made {2}007-260302-0002 {2}7\.00$/),
      expect.stringMatching(/sale\.refunded {2}007-260302-0003 {2}7\.00$/),
      expect.stringMatching(/sale\.made {2}007-260302-0004 {2}1\.00$/),
      expect.stringMatching(/till\.cash-moved {2}-10\.00$/),
      expect.stringMatching(/till\.closed$/),
      expect.stringMatching(/till\.opened {2}100\.00$/),
      expect.stringMatching(/sale\.made {2}007-260302-0005 {2}3\.00$/),
    ]);
    expect(shown.out).toContain('--yes puts them back');
    expect((await hall.run('recover', '--json')).out).toContain('"recovered":0');

    const recovered = await hall.run('recover', '--yes');
    expect(recovered).toMatchObject({
      code: 0,
      out: expect.stringContaining('7 entries put back'),
    });
    const again = await hall.run('recover', '--yes');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('lacks nothing') });
    const well = await hall.run('doctor');
    expect(well.out).toMatch(/^entries there +9, in the database 9$/m);
    expect(well.code).toBe(0);

    const till = hall.reopen();
    expect(await till.value('till.report', { tillDayId: hall.morning })).toMatchObject({
      sales: 3,
      refunds: 1,
      taken: { cash: 5_00, points: 1_00 },
      expected: { cash: 95_00 },
      close: { variance: { cash: 0, points: 0 }, bankedFen: 95_00 },
      lateFen: 0,
    });
    expect((await till.value('till.state', {})).day).toMatchObject({
      tillDayId: hall.afternoon,
      number: 2,
      sales: 1,
    });
    const points = till.hall.store.db.prepare('SELECT sum(points) FROM points_spent').pluck();
    expect(points.get()).toBe(2);
    till.hall.close();
    expect((await hall.run('verify')).code).toBe(0);
  }, 60_000);

  it('puts sales back for their purposes, also for one that the restored copy never knew', async () => {
    const till = await openTill();
    const { hall, sidecarDir } = till;
    const known = await addPurpose(hall, '山区图书室');
    const tillDayId = await till.open();
    hall.store.db.pragma('wal_checkpoint(TRUNCATE)');
    const copy = join(hall.dataDir, '..', 'copy.db');
    cpSync(join(hall.dataDir, 'qinlin.db'), copy);
    const given = await addPurpose(hall, '助老午餐');
    for (const [fen, purposeId] of [
      [5_00, known],
      [7_00, given],
      [2_00, null],
    ] as const)
      await sell(hall, [donationLine(fen)], fen, { purposeId });
    await till.value('charity.handOver', handingOver(given, 6_00), hall.staff.clerk);
    hall.close();
    cpSync(copy, join(hall.dataDir, 'qinlin.db'));

    const run = (...words: readonly string[]) =>
      qinlin([...words, '--data', hall.dataDir, '--sidecar', sidecarDir]);
    for (const ran of [await run('recover'), await run('recover', '--yes')]) {
      expect(ran.out).toContain('purpose that the database does not know: 助老午餐');
      expect(ran.out).not.toContain('山区图书室');
      expect(ran.out).toContain('entered again:');
      expect(ran.out).toMatch(/money handed over.*\n.*purposes.*\n.*allotted to a till/);
    }
    expect((await run('recover')).out).not.toContain('entered again:');
    expect((await run('verify')).code).toBe(0);

    const again = tillOf(openFolder(hall.dataDir, idsOf(hall), hall.clock));
    const asked = { from: '2026-03-01', to: '2026-03-31', by: 'purpose' } as const;
    const takings = await again.value('charity.takings', asked, hall.staff.clerk);
    expect(takings.rows).toMatchObject([
      { id: given, name: '助老午餐', takingsFen: 7_00 },
      { id: known, name: '山区图书室', takingsFen: 5_00 },
      { id: null, name: null, takingsFen: 2_00 },
    ]);
    const slip = handingOver(given, 6_00);
    await again.value('charity.handOver', slip, hall.staff.clerk);
    expect(await again.value('charity.purposes', {})).toMatchObject([
      { purposeId: known, takingsFen: 5_00, handedOverFen: 0 },
      { purposeId: given, active: true, takingsFen: 7_00, handedOverFen: 6_00 },
    ]);
    const report = await again.value('till.report', { tillDayId });
    expect(report).toMatchObject({ sales: 3, unpurposedFen: 2_00 });
  }, 60_000);

  it('puts back what comes before and after a torn line, and says what was changed', async () => {
    const hall = await restoredHall();
    const lines = readFileSync(hall.file, 'utf8').trim().split('\n');
    const changed = lines.map((line, index) =>
      index === 2 ? line.replaceAll('700', '100') : line,
    );
    writeFileSync(hall.file, `${changed.join('\n')}\n`);
    appendFileSync(hall.file, '{"id":"torn');
    const recovered = await hall.run('recover', '--yes');
    expect(recovered.code).toBe(1);
    expect(recovered.out).toContain(`changed since it was written: ${hall.file}:3`);
    expect(recovered.out).toContain('1 lines were cut short');
    expect(recovered.out).toContain('6 entries put back');
  }, 60_000);

  it('leaves both sides alone while it only shows, and is documented', async () => {
    const hall = await restoredHall();
    const before = readFileSync(hall.file, 'utf8');
    await hall.run('recover');
    await hall.run('doctor');
    await hall.run('verify');
    expect(readFileSync(hall.file, 'utf8')).toBe(before);
    const help = await qinlin(['recover', '--help']);
    expect(help.out).toContain('--yes');
    expect(help.out).toContain('keeps its ids');
    expect((await qinlin(['--help'])).out).toContain('QINLIN_SIDECAR');
  }, 60_000);
});
