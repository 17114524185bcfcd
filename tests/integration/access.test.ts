import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Access } from '../../shared/contract/call.ts';
import { calls, callSpecs } from '../../shared/contract/calls.ts';
import { callNames, roles, type CallName, type Role } from '../../shared/contract/names.ts';
import { eventsOf } from '../fixtures/hall-journal.ts';
import { enrol, member, scan } from '../fixtures/hall-people.ts';
import {
  ANYONE,
  closeHalls,
  openEmpty,
  openHall,
  PINS,
  removeHalls,
  reopen,
  type Hall,
  type Post,
} from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const callers = ['anyone', ...roles] as const;

const may = (access: Access, who: 'anyone' | Role): boolean =>
  access === 'public' || (who !== 'anyone' && (access === 'staff' || access.includes(who)));

const allowed = (who: 'anyone' | Role) => callNames.filter((name) => may(calls[name].access, who));

describe('who may call what', () => {
  it('is what the contract says, for every call and every role', async () => {
    const hall = await openHall();
    const wrong: string[] = [];
    for (const name of callNames)
      for (const who of callers) {
        // A request that no call takes: who may call is told that it is invalid, who may not never gets so far.
        const answer = await hall.raw(name, { nothing: 'of ours' }, hall.staff[who]);
        const isAllowed = !answer.ok && answer.refusal === 'invalid-request';
        if (isAllowed !== may(callSpecs[name].access, who)) wrong.push(`${name} as ${who}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each<readonly [Role | 'anyone', readonly CallName[]]>([
    [
      'anyone',
      [
        'hall.state',
        'hall.setUp',
        'hall.join',
        'staff.posts',
        'staff.signIn',
        'activities.today',
        'attendance.scan',
        'attendance.byHand',
        'lending.opening',
        'lending.selfOpen',
        'lending.selfLend',
        'lending.selfReturn',
        'crafts.picture',
        'charity.display',
      ],
    ],
  ])('%s may call no more than these', (who, names) => {
    expect(allowed(who).toSorted()).toEqual(names.toSorted());
  });

  it('leaves staff and hall to administrators, people to administrators and clerks', () => {
    const writesPeople = [
      'people.enrol',
      'people.edit',
      'people.merge',
      'people.disclose',
      'cards.issue',
    ] as const;
    for (const role of ['librarian', 'seller'] as const)
      for (const name of [...writesPeople, 'staff.list'] as const)
        expect(allowed(role)).not.toContain(name);
    expect(allowed('clerk')).toEqual(expect.arrayContaining([...writesPeople]));
    const lends = ['lending.scan', 'catalogue.saveTitle', 'stocktake.close'] as const;
    expect(allowed('librarian')).toEqual(expect.arrayContaining([...lends]));
    for (const name of lends) expect(allowed('seller')).not.toContain(name);
    // What a person read is nobody's business: not the librarian's either.
    for (const role of ['clerk', 'librarian', 'seller'] as const)
      for (const name of ['lending.history', 'lending.export'] as const)
        expect(allowed(role)).not.toContain(name);
    expect(allowed('librarian')).toContain('lending.statistics');
    // Money is counted by whoever sells; where it goes is the office's, and the rules are the administrator's.
    const sells = ['till.pay', 'till.refund', 'till.close', 'charity.purposes'] as const;
    expect(allowed('seller')).toEqual(expect.arrayContaining([...sells, 'crafts.save']));
    for (const name of sells) expect(allowed('librarian')).not.toContain(name);
    const accounts = [
      'charity.savePurpose',
      'charity.takings',
      'charity.unpurposed',
      'charity.assignPurpose',
      'charity.handOver',
      'charity.handovers',
      'charity.notice',
      'charity.export',
    ] as const;
    expect(allowed('clerk')).toEqual(expect.arrayContaining([...accounts]));
    for (const role of ['librarian', 'seller'] as const)
      for (const name of accounts) expect(allowed(role)).not.toContain(name);
    for (const name of ['till.saveRules', 'till.setPaymentCode'] as const)
      expect(allowed('clerk')).not.toContain(name);
    // What can't be taken back.
    for (const name of [
      'people.erase',
      'retention.run',
      'retention.set',
      'staff.add',
      'staff.setPin',
      'staff.edit',
      'hall.edit',
    ] as const) {
      expect(allowed('clerk')).not.toContain(name);
      expect(allowed('administrator')).toContain(name);
    }
  });

  it('refuses what is no call at all', async () => {
    const hall = await openHall();
    for (const name of ['people.drop', '__proto__', 'constructor', 'toString', ''])
      expect(await hall.raw(name, {})).toEqual({ ok: false, refusal: 'invalid-request' });
  });

  it('before the set-up is the set-up alone', async () => {
    const hall = openEmpty();
    for (const name of callNames) {
      const answer = await hall.raw(name, {}, hall.staff.administrator);
      const expected = ['hall.state', 'staff.posts'].includes(name)
        ? { ok: true }
        : {
            ok: false,
            refusal: ['hall.setUp', 'hall.join'].includes(name) ? 'invalid-request' : 'not-set-up',
          };
      expect({ name, ...answer }).toMatchObject({ name, ...expected });
    }
  });
});

const signIn = (hall: Hall, post: Post, pin: string) =>
  hall.raw('staff.signIn', { staffId: hall.staff[post].actor, pin }, ANYONE);

/** Wrong PINs until the lock closes. */
async function lockOut(hall: Hall, post: Post) {
  for (let n = 0; n < 4; n += 1)
    expect(await signIn(hall, post, '000001')).toMatchObject({
      refusal: 'wrong-pin',
      facts: { triesLeft: 4 - n },
    });
  expect(await signIn(hall, post, '000001')).toMatchObject({
    refusal: 'locked',
    facts: { seconds: 60 },
  });
}

describe('a PIN', () => {
  it.each(['administrator', 'clerk', 'librarian', 'seller'] as const)(
    'lets a %s in',
    async (post) => {
      const hall = await openHall();
      expect(await signIn(hall, post, PINS[post])).toMatchObject({
        ok: true,
        value: { role: post },
      });
    },
  );

  it('is locked after five wrong ones, longer each time, the right one too', async () => {
    const hall = await openHall();
    await lockOut(hall, 'clerk');
    expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ refusal: 'locked' });
    for (const seconds of [120, 240, 480]) {
      hall.clock.pass(seconds * 500 - 1000);
      expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ refusal: 'locked' });
      hall.clock.pass(1000);
      expect(await signIn(hall, 'clerk', '000001')).toMatchObject({
        refusal: 'locked',
        facts: { seconds },
      });
    }
    hall.clock.pass(480_000);
    expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ ok: true });
    expect(await signIn(hall, 'clerk', '000001')).toMatchObject({ facts: { triesLeft: 4 } });
  });

  it('stays locked over a restart, and other posts are not', async () => {
    const hall = await openHall();
    await lockOut(hall, 'clerk');
    const again = reopen(hall);
    expect(await signIn(again, 'clerk', PINS.clerk)).toMatchObject({ refusal: 'locked' });
    expect(await signIn(again, 'seller', PINS.seller)).toMatchObject({ ok: true });
  });

  it('is not locked for longer than its step where the clock is set back', async () => {
    const hall = await openHall();
    await lockOut(hall, 'clerk');
    hall.clock.setWall(hall.clock.wall() - 365 * 24 * 60 * 60_000);
    expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ facts: { seconds: 60 } });
  });

  it('that an administrator sets anew opens the lock, and the old one is dead', async () => {
    const hall = await openHall();
    await lockOut(hall, 'clerk');
    const staffId = hall.staff.clerk.actor;
    expect(await hall.refusal('staff.setPin', { staffId, pin: '123456' })).toBe('pin-too-simple');
    await hall.value('staff.setPin', { staffId, pin: '290417' });
    expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ refusal: 'wrong-pin' });
    expect(await signIn(hall, 'clerk', '290417')).toMatchObject({ ok: true });
  });

  it('stands nowhere in the file', async () => {
    const hall = await openHall();
    const bytes = hall.store.db.serialize();
    for (const pin of Object.values(PINS)) expect(bytes.includes(pin)).toBe(false);
  });
});

describe('a post', () => {
  it('that is deactivated loses its rights at once, and gets them back', async () => {
    const hall = await openHall();
    const staffId = hall.staff.clerk.actor;
    expect(hall.store.callerOf(staffId)).toEqual({ actor: staffId, role: 'clerk' });
    await hall.value('staff.edit', { staffId, active: false });
    expect(hall.store.callerOf(staffId)).toEqual(ANYONE);
    expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ refusal: 'unknown-post' });
    const posts = await hall.value('staff.posts', {}, ANYONE);
    expect(posts.map((post) => post.staffId)).not.toContain(staffId);
    await hall.value('staff.edit', { staffId, active: true });
    expect(await signIn(hall, 'clerk', PINS.clerk)).toMatchObject({ ok: true });
  });

  it('has the rights of its role of now', async () => {
    const hall = await openHall();
    const staffId = hall.staff.clerk.actor;
    await hall.value('staff.edit', { staffId, role: 'seller' });
    const now = hall.store.callerOf(staffId);
    expect(await hall.refusal('people.saveTeam', { name: '队' }, now)).toBe('not-allowed');
  });

  it('that is the last administrator can’t be removed', async () => {
    const hall = await openHall();
    const staffId = hall.staff.administrator.actor;
    for (const changes of [{ active: false }, { role: 'clerk' as const }])
      expect(await hall.refusal('staff.edit', { staffId, ...changes })).toBe('last-administrator');
    const other = hall.staff.clerk.actor;
    await hall.value('staff.edit', { staffId: other, role: 'administrator' });
    await hall.value('staff.edit', { staffId, active: false });
    expect(await hall.refusal('staff.edit', { staffId: other, active: false })).toBe(
      'last-administrator',
    );
  });

  it('has a label of its own', async () => {
    const hall = await openHall();
    const post = { label: '前台', role: 'clerk', pin: '290417' } as const;
    expect(await hall.refusal('staff.add', post)).toBe('label-taken');
    const staffId = hall.staff.seller.actor;
    expect(await hall.refusal('staff.edit', { staffId, label: '前台' })).toBe('label-taken');
    await hall.value('staff.edit', { staffId, label: '义卖台' });
  });

  it('of nobody gives no rights', async () => {
    const hall = await openHall();
    expect(hall.store.callerOf('00000000-0000-4000-8000-000000000000')).toEqual(ANYONE);
    expect(hall.store.callerOf(null)).toEqual(ANYONE);
    expect(
      await hall.refusal('staff.signIn', {
        staffId: '00000000-0000-4000-8000-000000000000',
        pin: '1',
      }),
    ).toBe('unknown-post');
  });
});

describe('who did it', () => {
  it('stands in the header of every event', async () => {
    const hall = await openHall();
    const { personId } = await enrol(hall);
    await hall.value('cards.issue', { personIds: [personId] }, hall.staff.clerk);
    const { code } = await member(hall, { name: '李华' });
    await scan(hall, code);
    const actors = eventsOf(hall).map(({ header }) => [header.type, header.actor]);
    expect(actors).toContainEqual(['device.registered', 'set-up']);
    expect(actors).toContainEqual(['person.enrolled', hall.staff.administrator.actor]);
    expect(actors).toContainEqual(['card.issued', hall.staff.clerk.actor]);
    expect(actors).toContainEqual(['attendance.scanned', 'public']);
  });
});

describe('the first set-up', () => {
  const setUp = {
    hallName: '馆',
    kioskName: '台',
    kioskNumber: 3,
    pin: '135790',
    sample: false,
  };

  it('is done once, by whoever stands there', async () => {
    const hall = openEmpty();
    expect(await hall.value('hall.state', {}, ANYONE)).toMatchObject({ setUp: false });
    expect(await hall.refusal('hall.setUp', { ...setUp, pin: '111111' }, ANYONE)).toBe(
      'pin-too-simple',
    );
    await hall.value('hall.setUp', setUp, ANYONE);
    expect(await hall.value('hall.state', {}, ANYONE)).toMatchObject({
      setUp: true,
      hallName: '馆',
      kioskName: '台',
      kioskNumber: 3,
      zone: 'Asia/Shanghai',
      clockJump: null,
    });
    expect(await hall.refusal('hall.setUp', setUp, ANYONE)).toBe('already-set-up');
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it('is whole or not at all: no hall without an administrator', async () => {
    const hall = openEmpty();
    // The last thing that a set-up writes can't be written.
    hall.store.db.exec(`CREATE TEMP TRIGGER cut BEFORE INSERT ON local_pin
      BEGIN SELECT RAISE(ABORT, 'cut'); END`);
    expect(await hall.refusal('hall.setUp', setUp, ANYONE)).toBe('unexpected');
    hall.store.db.exec('DROP TRIGGER cut');
    expect(await hall.value('hall.state', {}, ANYONE)).toMatchObject({ setUp: false });
    const { staffId } = await hall.value('hall.setUp', setUp, ANYONE);
    expect(hall.store.callerOf(staffId).role).toBe('administrator');
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });
});
