import * as fc from 'fast-check';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Stretch } from '../../../../main/store/sync/chain.ts';
import { openHub } from '../../../../main/store/sync/hub/hub-client.ts';
import { cuttingProxy } from '../../../fixtures/cutting-proxy.ts';
import { closeHubs, good, joinHub, openTestHub, type TestHub } from '../../../fixtures/hub.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(closeHubs);

/** Beyond the login, whose answers alone take some 2 KB. */
const cuts = fc.array(fc.integer({ min: 200, max: 12_000 }), { minLength: 6, maxLength: 6 });

it('what goes through a line that breaks anywhere arrives whole and once, as soon as the line holds', async () => {
  let broken = 0;
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const { hub, log, url } = await joinHub(at, { reach: 'hall' });
      const waiting = [...places];
      const proxy = await cuttingProxy(at.port, () => waiting.shift() ?? Infinity);
      const through = url.replace(`:${at.port}/`, `:${proxy.port}/`);
      try {
        const stretches = [5, 1, 12, 3].map((count) => log.write(count));
        const pushed = await persist(through, stretches);
        const pulled = await pullThrough(through);
        // A line may also break after the last answer.
        expect(pushed + pulled.failures).toBeLessThanOrEqual(proxy.cuts.made);
        broken += pushed + pulled.failures;
        expect(pulled.events).toEqual(stretches.flatMap(({ events }) => events));
        expect(good(await hub.heads())).toMatchObject([{ seq: 21, isForked: false }]);
      } finally {
        await proxy.close();
      }
    }),
    { numRuns: 12 },
  );
  expect(broken).toBeGreaterThan(10);
}, 40_000);

const PATIENCE = 20;

/** Pushes until all of it is acknowledged; answers how often the line broke. */
async function persist(url: string, stretches: readonly Stretch[]): Promise<number> {
  for (let failures = 0; failures < PATIENCE; failures += 1) {
    const opened = await openHub({ url });
    const pushed = opened.ok ? await opened.value.push(stretches) : opened;
    if (opened.ok) await opened.value.close();
    if (pushed.ok) {
      const refused = pushed.value.filter(
        ({ outcome }) => outcome !== 'stored' && outcome !== 'had',
      );
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
      return failures;
    }
    if (pushed.refusal !== 'hub-offline') throw new Error(pushed.refusal);
  }
  throw new Error('it never went through');
}

async function pullThrough(url: string) {
  const events: Stretch['events'][number][] = [];
  const known = new Map<string, number>();
  for (let failures = 0; failures < PATIENCE;) {
    const opened = await openHub({ url });
    const pulled = opened.ok ? await opened.value.pull(known, 8) : opened;
    if (opened.ok) await opened.value.close();
    if (!pulled.ok) {
      if (pulled.refusal !== 'hub-offline') throw new Error(pulled.refusal);
      failures += 1;
      continue;
    }
    if (pulled.value.length === 0) return { events, failures };
    for (const stretch of pulled.value) {
      events.push(...stretch.events);
      known.set(stretch.deviceId, stretch.checkpoint.seq);
    }
  }
  throw new Error('it never came through');
}
