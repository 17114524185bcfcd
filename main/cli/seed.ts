import { Presets, SingleBar } from 'cli-progress';
import { seedBulk, type Bulk } from '../store/sample/seed-bulk.ts';
import type { OnProgress } from '../store/sample/stage.ts';
import type { Store } from '../store/index.ts';
import { print, tell, type Io } from './output.ts';
import { EXIT } from './exit.ts';
import { CLI, withStore, type Globals } from './with-store.ts';

const NEW_HALL = {
  hallName: '演示亲邻之家',
  kioskName: '服务台',
  kioskNumber: 1,
  pin: '135790',
  sample: false,
};

/** Adds people, books, crafts, and years of attendance, loans and sales by the real calls; sets up a hall where there is none yet. */
export async function runSeed(globals: Globals, bulk: Bulk): Promise<number> {
  const started = performance.now();
  const seeded = await withStore(
    globals,
    async (store) => {
      if (!store.isSetUp()) await setUp(store, globals.io);
      const bar = openBar(globals.io);
      try {
        return await seedBulk(store, CLI, store.clock, bulk, bar.show);
      } finally {
        bar.close();
      }
    },
    { mayCreate: true, isBulk: true },
  );
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  print(globals, { ...seeded, seconds }, [
    `${seeded.people} people, ${seeded.visits} visits, ${seeded.titles} titles, ${seeded.loans} loans and ` +
      `${seeded.sales} sales added in ${seconds} s`,
  ]);
  return EXIT.fine;
}

async function setUp(store: Store, io: Io): Promise<void> {
  const answer = await store.call('hall.setUp', NEW_HALL, CLI);
  if (!answer.ok) throw new Error(`hall.setUp was refused: ${answer.refusal}`);
  tell(io, `a new hall was set up; its administrator's PIN is ${NEW_HALL.pin}`);
}

/** A bar on a terminal; elsewhere a line at every tenth. */
function openBar(io: Io): { readonly show: OnProgress; readonly close: () => void } {
  if (!io.isWatched) {
    let told = 0;
    return {
      show: (done, total) => {
        const tenth = Math.floor((done / Math.max(1, total)) * 10);
        if (tenth > told) tell(io, `seed ${tenth * 10} %`);
        told = Math.max(told, tenth);
      },
      close: () => undefined,
    };
  }
  const bar = new SingleBar(
    { format: 'seed {bar} {percentage}% {value}/{total} {eta_formatted}', hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    show: (done, total) => {
      if (isStarted) bar.update(done);
      else bar.start(total, done);
      isStarted = true;
    },
    close: () => bar.stop(),
  };
}
