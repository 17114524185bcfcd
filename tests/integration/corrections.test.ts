import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readTable } from '../../main/store/tables/read-table.ts';
import type { Request } from '../../shared/contract/calls.ts';
import { DAY, HOUR, MINUTE, timeOf } from '../fixtures/hall-clock.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { member, nobody, planShift, scan, sessionsOn } from '../fixtures/hall-people.ts';
import { closeHalls, newScanId, openHall, removeHalls, type Hall } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const TODAY = '2026-03-02';
const minute = (clock: string) => (timeOf(TODAY, clock) - timeOf(TODAY, '00:00')) / MINUTE;

type Correction = Request<'attendance.correct'>;
const correction = (personId: string, more: Partial<Correction>): Correction => ({
  sessionId: null,
  personId,
  date: TODAY,
  shiftId: null,
  inMinute: minute('09:00'),
  outMinute: minute('10:00'),
  reason: 'wrong-time',
  ...more,
});

/** Somebody who was here from nine to ten, at eleven. */
async function visitor(hall: Hall) {
  const someone = await member(hall, { name: '王小明', phone: '13812345678' });
  const scanId = newScanId();
  await scan(hall, someone.code, { scanId });
  hall.clock.pass(HOUR);
  await scan(hall, someone.code);
  hall.clock.pass(HOUR);
  return { ...someone, sessionId: scanId };
}

describe('a correction', () => {
  it('is an added entry with its reason; the scans stay', async () => {
    const hall = await openHall();
    const { personId, sessionId } = await visitor(hall);
    const scans = () => eventsOf(hall).filter(({ header }) => header.type === 'attendance.scanned');
    const before = scans();
    await hall.value(
      'attendance.correct',
      correction(personId, { sessionId, outMinute: minute('10:30') }),
      hall.staff.clerk,
    );
    expect(scans()).toEqual(before);
    expect(await sessionsOn(hall, TODAY)).toMatchObject([
      { sessionId, minutes: 90, provenance: 'staff', reason: 'wrong-time' },
    ]);
    const last = eventsOf(hall).at(-1);
    expect(last?.header).toMatchObject({
      type: 'attendance.corrected',
      actor: hall.staff.clerk.actor,
    });
  });

  it('of a forgotten check-out counts its hours, and the person can come again', async () => {
    const hall = await openHall();
    const { code, personId } = await member(hall);
    const sessionId = newScanId();
    await scan(hall, code, { scanId: sessionId });
    hall.clock.pass(3 * HOUR);
    const fix = { sessionId, reason: 'forgot-check-out' } as const;
    await hall.value('attendance.correct', correction(personId, fix));
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-in', minutesThisYear: 60 });
    hall.clock.pass(HOUR);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutesThisYear: 120 });
  });

  it('of yesterday’s forgotten check-out takes it off the list', async () => {
    const hall = await openHall();
    const { code, personId } = await member(hall);
    const sessionId = newScanId();
    await scan(hall, code, { scanId: sessionId });
    hall.clock.pass(DAY);
    const fix = { sessionId, reason: 'forgot-check-out' } as const;
    await hall.value('attendance.correct', correction(personId, fix));
    const { forgotten } = await hall.value('attendance.day', { date: '2026-03-03' });
    expect(forgotten).toEqual([]);
    expect(await sessionsOn(hall, TODAY)).toMatchObject([{ minutes: 60, status: 'done' }]);
  });

  it('checks in who forgot the card, who then leaves with it', async () => {
    const hall = await openHall();
    const { code, personId } = await member(hall);
    hall.clock.pass(HOUR);
    const here = { outMinute: null, reason: 'forgot-card' } as const;
    await hall.value('attendance.correct', correction(personId, here));
    hall.clock.pass(HOUR);
    expect(await scan(hall, code)).toMatchObject({ kind: 'checked-out', minutes: 120 });
  });

  it('makes a session void, and takes it back', async () => {
    const hall = await openHall();
    const { personId, sessionId } = await visitor(hall);
    const year = async () => (await hall.value('people.get', { personId })).minutesThisYear;
    const wrong = { sessionId, void: true, reason: 'not-here' } as const;
    await hall.value('attendance.correct', correction(personId, wrong));
    expect(await year()).toBe(0);
    expect(await sessionsOn(hall, TODAY)).toMatchObject([{ status: 'void', minutes: 0 }]);
    await hall.value('attendance.correct', correction(personId, { sessionId }));
    expect(await year()).toBe(60);
  });

  it('of a session over eight and over twelve hours marks it for review', async () => {
    const hall = await openHall();
    const { personId, sessionId } = await visitor(hall);
    hall.clock.goTo(timeOf(TODAY, '22:00'));
    const status = async (outMinute: number) => {
      await hall.value('attendance.correct', correction(personId, { sessionId, outMinute }));
      return (await sessionsOn(hall, TODAY)).map((session) => session.status);
    };
    expect(await status(minute('17:00'))).toEqual(['done']);
    expect(await status(minute('17:01'))).toEqual(['long']);
    expect(await status(minute('21:00'))).toEqual(['long']);
    expect(await status(minute('21:01'))).toEqual(['too-long']);
  });

  it.each<
    [string, string, (ids: { sessionId: string; shiftOfTomorrow: string }) => Partial<Correction>]
  >([
    ['ends before it starts', 'ends-before-start', () => ({ outMinute: minute('08:59') })],
    ['is no minute long', 'ends-before-start', () => ({ outMinute: minute('09:00') })],
    ['ends in the future', 'in-the-future', () => ({ outMinute: minute('11:01') })],
    [
      'begins in the future',
      'in-the-future',
      () => ({ inMinute: minute('12:00'), outMinute: null }),
    ],
    ['is of another day', 'in-the-future', () => ({ date: '2026-03-03' })],
    ['overlaps what was scanned', 'overlaps', () => ({ inMinute: minute('09:30') })],
    ['is of no session', 'unknown-session', () => ({ sessionId: newScanId() })],
    [
      'moves a session to another day',
      'unknown-session',
      ({ sessionId }) => ({ sessionId, date: '2026-03-01' }),
    ],
    ['is of no shift', 'unknown-shift', () => ({ shiftId: newScanId() })],
    [
      'is of a shift of another day',
      'unknown-shift',
      ({ shiftOfTomorrow }) => ({ shiftId: shiftOfTomorrow }),
    ],
    ['is of nobody', 'unknown-person', () => ({ personId: newScanId() })],
    ['has no reason', 'invalid-request', () => JSON.parse('{"reason":"because"}')],
  ])('that %s is refused', async (_, refusal, more) => {
    const hall = await openHall();
    const { personId, sessionId } = await visitor(hall);
    const { shiftId } = await planShift(hall, { date: '2026-03-03', start: 540, end: 600 });
    const digest = hall.digest();
    const given = correction(personId, more({ sessionId, shiftOfTomorrow: shiftId }));
    expect(await hall.refusal('attendance.correct', given)).toBe(refusal);
    expect(hall.digest()).toBe(digest);
  });

  it('of somebody else’s session is refused', async () => {
    const hall = await openHall();
    const { sessionId } = await visitor(hall);
    const { personId } = await member(hall, { name: '李华' });
    expect(await hall.refusal('attendance.correct', correction(personId, { sessionId }))).toBe(
      'unknown-session',
    );
  });
});

async function exported(hall: Hall, format: 'csv' | 'xlsx') {
  const { path, rows } = await hall.value('attendance.export', { date: TODAY, format });
  const bytes = readFileSync(path);
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.refusal);
  const [headings, ...lines] = table.value.rows.map((row) => row.cells);
  const records = lines.map((cells) =>
    Object.fromEntries((headings ?? []).map((heading, n) => [heading, cells[n] ?? ''])),
  );
  return { path, rows, bytes, records };
}

describe('the day’s export', () => {
  it.each(['csv', 'xlsx'] as const)('as %s, opened again, is what happened', async (format) => {
    const hall = await openHall();
    const { teamId } = await hall.value('people.saveTeam', { name: '红马甲' });
    await planShift(hall, { name: '清洁楼道', date: TODAY, start: 540, end: 660 });
    const person = {
      ...nobody,
      phone: '013812345678'.slice(1),
      teamIds: [teamId],
      zhiyuanhuiNo: '00123456789012345678',
    };
    const { code, number } = await member(hall, person);
    const formula = await member(hall, { name: '=1+1王' });
    await scan(hall, code);
    await scan(hall, formula.code);
    hall.clock.pass(90 * MINUTE);
    await scan(hall, code);
    const { path, rows, records } = await exported(hall, format);
    expect(rows).toBe(2);
    expect(basename(path)).toBe(`签到表-${TODAY}-1030.${format}`);
    expect(records.find((record) => record['志愿者编号'] === number)).toMatchObject({
      姓名: '王小明',
      联系电话: '13812345678',
      志愿汇编号: '00123456789012345678',
      所属队伍: '红马甲',
      活动名称: '清洁楼道',
      服务类别: '环境保护',
      服务地点: '3号楼',
      服务日期: TODAY,
      签到时间: '09:00',
      签退时间: '10:30',
      '服务时长（分钟）': '90',
      '服务时长（小时）': '1.5',
      时长来源: '扫码实录',
      状态: '已确认',
    });
    expect(records.find((record) => record['志愿者编号'] === formula.number)).toMatchObject({
      姓名: '=1+1王',
      签退时间: '',
      状态: '在场',
    });
  });

  it('as CSV begins with a BOM, ends lines as Windows does, and runs no formula', async () => {
    const hall = await openHall();
    const { code } = await member(hall, { name: '=cmd王', notes: '@x' });
    await scan(hall, code);
    const { bytes } = await exported(hall, 'csv');
    const text = bytes.toString('utf8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain("'=cmd王");
    expect(text).not.toMatch(/(^|,)"?[=@+]/m);
  });

  it('of a day on which nobody came is refused', async () => {
    const hall = await openHall();
    expect(await hall.refusal('attendance.export', { date: TODAY, format: 'csv' })).toBe(
      'nothing-to-export',
    );
  });
});
