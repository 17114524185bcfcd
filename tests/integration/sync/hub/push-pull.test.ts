import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stretch } from '../../../../main/store/sync/chain.ts';
import { closeHubs, good, joinHub, openTestHub, type TestHub } from '../../../fixtures/hub.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(closeHubs);

describe('a hub', () => {
  it('gives back every byte that was brought to it', async () => {
    const { hub, log } = await joinHub(at);
    const first = log.write(3);
    const last = log.write([{ type: 'person.enrolled', subject: 'p1' }]);
    expect(good(await hub.push([first, last]))).toMatchObject([
      { outcome: 'stored', first: 1, last: 3, headSeq: 3, added: 3 },
      { outcome: 'stored', first: 4, last: 4, headSeq: 4, added: 1 },
    ]);
    const [pulled, ...none] = good(await hub.pull(new Map(), 1000));
    expect(none).toEqual([]);
    expect(pulled).toEqual<Stretch>({
      deviceId: log.deviceId,
      first: 1,
      prev: null,
      events: [...first.events, ...last.events],
      checkpoint: last.checkpoint,
    });
  });
});
