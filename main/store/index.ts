import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Topic } from '../../shared/contract/names.ts';
import { dateIn, DEFAULT_ZONE } from '../../shared/domain/calendar.ts';
import { errorFields, type Log } from '../log.ts';
import { createActivityCalls } from './service/activity-calls.ts';
import { createActivityStore } from './service/activity-store.ts';
import { createAttendanceCalls } from './attendance/attendance-calls.ts';
import { createAttendanceStore } from './attendance/attendance-store.ts';
import { createCardCalls } from './cards/card-calls.ts';
import { cardIdOf, createCardStore } from './cards/card-store.ts';
import { travellingClock, type Clock, type TravellingClock } from './clock.ts';
import type { Caller, Handlers, StoreContext } from './context.ts';
import { openDatabase } from './db/open.ts';
import { closeDatabase, moveLogIntoFile } from './db/upkeep.ts';
import { createDispatch } from './dispatch.ts';
import { createDevice } from './hall/device.ts';
import { createHallCalls } from './hall/hall-calls.ts';
import { createHallStore } from './hall/hall-store.ts';
import { watchClock } from './hall/clock-watch.ts';
import { createDetachedStore } from './journal/detached-store.ts';
import { createErasure } from './journal/erasure.ts';
import { createFieldEdits } from './journal/field-edits.ts';
import { KeyFolder } from './journal/identity.ts';
import { createJournal } from './journal/journal.ts';
import { createProjection } from './journal/projector.ts';
import { replayLearnt } from './journal/replay.ts';
import { createDiscloseCalls } from './people/disclose-calls.ts';
import { createImportCalls } from './people/import-calls.ts';
import { createBookCorner } from './lending/book-corner.ts';
import { createLendingStores } from './lending/lending-stores.ts';
import { createKnownPeople } from './people/known-people.ts';
import { createPeopleCalls } from './people/people-calls.ts';
import { createPersonStore } from './people/person-store.ts';
import { createRetentionStore } from './people/retention-store.ts';
import { createTeamStore } from './people/team-store.ts';
import { createCharitySale } from './sale/charity-sale.ts';
import { createSaleSidecar } from './sale/sale-sidecar.ts';
import { createSaleStores } from './sale/sale-stores.ts';
import { defaultSidecarDir } from './sale/sidecar-file.ts';
import { createShred } from './shred.ts';
import { createLocks } from './staff/lock-store.ts';
import { createPosts } from './staff/posts.ts';
import { createStaffCalls } from './staff/staff-calls.ts';
import { createStaffStore } from './staff/staff-store.ts';
import { createDeviceStore } from './sync/device-store.ts';
import { createExchange } from './sync/exchange.ts';
import { conflictCalls, createConflictStores } from './wire-conflicts.ts';
import { erasureCalls } from './wire-erasure.ts';
import { saleFactsOf } from './wire-sale.ts';

export type StoreOptions = {
  readonly dataDir: string;
  readonly exportsDir: string;
  /** Where the second copy of the sales goes; beside the exports unless told otherwise. */
  readonly sidecarDir?: string | undefined;
  /** Whoever only looks leaves the second copy as it is. */
  readonly isLooking?: boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChanged?: (topics: readonly Topic[]) => void;
  /** Fills a new hall with a sample through the store's own calls; answers how many people. */
  readonly fillSample?: (
    store: Pick<Store, 'call' | 'journal'>,
    caller: Caller,
    clock: TravellingClock,
  ) => Promise<number>;
};

export type Store = ReturnType<typeof openStore>;

/**
 * The composition root: opens the hall's file and wires every feature, for the app, the command line, the tests
 * and the benchmarks alike. Throws `OpenError` where the file can't be opened.
 */
export function openStore(options: StoreOptions) {
  const { log, exportsDir } = options;
  const clock = travellingClock(options.clock);
  const db = openDatabase(options.dataDir);
  const keys = new KeyFolder(options.dataDir);

  const fieldEdits = createFieldEdits(db);
  const hall = createHallStore(db, fieldEdits);
  const staff = createStaffStore(db, fieldEdits);
  const teams = createTeamStore(db, fieldEdits);
  const people = createPersonStore(db, fieldEdits);
  const cards = createCardStore(db);
  const activities = createActivityStore(db, fieldEdits);
  const attendance = createAttendanceStore(db, people);
  const lending = createLendingStores(db, fieldEdits);
  const sale = createSaleStores(db, fieldEdits);
  // Attendance after people and cards: its sessions follow from them.
  const devices = createDeviceStore(db);
  const conflicts = createConflictStores(db);
  const retention = createRetentionStore(db);
  const stores = [fieldEdits, hall, devices, staff, teams, people, cards, activities, attendance];
  const erasure = createErasure(db, {
    localDevice: hall.localDevice,
    ofOnePerson: people.ofOnePerson,
    projection: () => projection,
  });
  const projection = createProjection([
    ...stores.map((store) => store.projector),
    ...lending.projectors,
    ...sale.projectors,
    ...conflicts.projectors,
    retention.projector,
    // Last: a merge is projected before it is asked whose records it joined.
    erasure.projector,
  ]);
  const journal = createJournal({
    db,
    clock,
    projection,
    onCheckpoint: (identity, seq) => keys.noteHead(identity, seq),
  });

  const kiosk = () => {
    const found = hall.kiosk();
    if (found === null) throw new Error('the hall is not set up');
    return found;
  };
  const journaled: StoreContext = {
    db,
    clock,
    append: journal.append,
    transaction: journal.transaction,
    fieldEdits,
    // In the order of time: new rows stand together, so that a scan among a million finds its pages in memory.
    newId: () => uuidv7(),
    kiosk,
    today: () => dateIn(hall.kiosk()?.zone ?? DEFAULT_ZONE, clock.wall()),
  };
  const sidecar = createSaleSidecar(journaled, {
    dir: options.sidecarDir ?? defaultSidecarDir(exportsDir),
    log,
  });
  const { append, transaction } = sidecar;
  const context: StoreContext = { ...journaled, append, transaction };
  const device = createDevice(journal, hall, keys, journal.transaction);
  device.resume();
  replayLearnt(db, projection);
  const detached = createDetachedStore(db);
  const exchange = createExchange(context, {
    exportsDir,
    dataDir: options.dataDir,
    journal,
    projection,
    devices,
    detached,
    localDevice: hall.localDevice,
    renew: device.renew,
    register: device.register,
    onChange: () => onChanged([...journal.takeTouched(), 'sync']),
    onError: (error) => log.error('bundle failed', errorFields(error)),
  });

  const knownPeople = createKnownPeople(people);
  const holder = (personId: string) => {
    const person = knownPeople.person(personId);
    return person === null ? null : { ...person, teams: people.teamNames(person.personId) };
  };
  const locks = createLocks(db, clock.wall);
  const posts = createPosts(context, staff, locks);

  const bookCorner = createBookCorner(context, lending, {
    cardIdOf,
    findCard: cards.find,
    person: knownPeople.person,
    residentNamed: (name) => {
      const [only, ...others] = people.named(name);
      return others.length === 0 ? (only?.person_id ?? null) : null;
    },
    exportsDir,
  });

  const charitySale = createCharitySale(context, sale, {
    ...saleFactsOf(context, {
      activities,
      attendance,
      cards,
      hall,
      journal,
      knownPeople,
      posts,
      staff,
    }),
    exportsDir,
    sidecar: sidecar.state,
  });

  const shred = createShred(db, erasure, options);
  const isCheckedIn = (personId: string): boolean =>
    attendance
      .sessionsOf(personId, context.today())
      .some((session) => session.outAt === null && !session.void);

  const handlers: Handlers = {
    ...bookCorner.handlers,
    ...charitySale.handlers,
    ...exchange.handlers,
    ...conflictCalls(
      context,
      { lending, sale, knownPeople, people, activities, attendance, teams },
      conflicts,
    ),
    ...createHallCalls(
      context,
      hall,
      {
        register: device.register,
        join: exchange.membership.join,
        addAdministrator: (pin) =>
          posts.add({ label: '管理员', role: 'administrator', pin }, SET_UP),
        fillSample: async (staffId) =>
          (await options.fillSample?.(store, { actor: staffId, role: 'administrator' }, clock)) ??
          0,
      },
      { selfService: () => lending.rules.of(kiosk().hallId).rules.selfService },
    ),
    ...createStaffCalls(context, staff, posts),
    ...createPeopleCalls(context, people, teams, {
      cardIdOf,
      cardsOf: cards.ofPerson,
      totals: attendance.totals,
      isCheckedIn,
    }),
    ...createDiscloseCalls(context, people, { exportsDir }),
    ...erasureCalls(
      context,
      { people, retention, attendance, cards, hall, lending, bookCorner, erasure, detached },
      { isCheckedIn, tellHub: exchange.tellOfRemovals, shred: shred.now, exportsDir },
    ),
    ...createImportCalls(context, people, teams),
    ...createCardCalls(context, cards, { holder, randomDigits }),
    ...createActivityCalls(context, activities),
    ...createAttendanceCalls(context, attendance, {
      cardIdOf,
      findCard: cards.find,
      isRevoked: cards.isRevoked,
      attendee: knownPeople.person,
      shiftsOn: activities.shiftsOn,
      shift: activities.shift,
      candidates: knownPeople.byKeyPrefix,
      secondsLocked: locks.secondsLeft,
      fail: locks.fail,
      succeed: locks.succeed,
      sheetPerson: (personId) => {
        const row = people.get(personId);
        return {
          phone: row?.phone ?? null,
          zhiyuanhuiNo: row?.zhiyuanhui_no ?? null,
          izhiyuanNo: row?.izhiyuan_no ?? null,
          teams: people.teamNames(personId),
        };
      },
      exportsDir,
    }),
  };

  const rest = () => {
    if (db.inTransaction) return;
    if (hall.kiosk() !== null) {
      bookCorner.unlink();
      if (options.isLooking !== true && sidecar.catchUp()) onChanged(['till']);
      journal.checkpoint();
      if (options.isLooking !== true) shred.catchUp();
    }
    moveLogIntoFile(db);
  };
  const onChanged = options.onChanged ?? (() => undefined);
  const dispatch = createDispatch({
    handlers,
    isSetUp: () => hall.kiosk() !== null,
    takeTouched: journal.takeTouched,
    onChanged,
    log,
  });

  const store = {
    db,
    clock,
    projection,
    call: dispatch.call,
    /** Makes the files of `catalogue.export` and `lending.export` without writing them. */
    files: bookCorner.files,
    /** The accounts of the charity sale, as tables. */
    accounts: charitySale.accounts,
    any: dispatch.any,
    /** The second copy of the sales, held against the database. */
    sidecar: { compare: sidecar.compare, recover: sidecar.recover },
    journal,
    exchange,
    /** The caller that a staff id stands for now: its role is looked up at each call. */
    callerOf(staffId: string | null): Caller {
      const post = staffId === null ? null : staff.get(staffId);
      return post?.active === true
        ? { actor: post.staffId, role: post.role }
        : { actor: 'public', role: null };
    },
    /** Watches the real clock, not one that travels, from now on; answers how to stop. */
    watchClock: () =>
      watchClock(
        { ...context, clock: options.clock },
        {
          isSetUp: () => hall.kiosk() !== null,
          onJump: () => onChanged(journal.takeTouched()),
          onError: (error) => log.error('clock jump not recorded', errorFields(error)),
        },
      ),
    isSetUp: () => hall.kiosk() !== null,
    /** What can wait for a quiet moment: signs the newest events and moves the log into the file. */
    rest,
    /** Never throws: what a full disk left unsigned is signed after the next start. */
    close(): void {
      try {
        rest();
        closeDatabase(db);
      } catch (error) {
        log.warn('not closed tidily', errorFields(error));
        if (db.open) db.close();
      }
    },
  };
  return store;
}

/** Who does what no member of staff does: the first set-up. */
const SET_UP = 'set-up';

const randomDigits = () => Array.from({ length: 30 }, () => randomInt(10)).join('');
