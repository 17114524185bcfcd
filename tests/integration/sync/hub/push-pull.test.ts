import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stretch } from '../../../../main/store/sync/chain.ts';
import {
  closeHubs,
  good,
  hubAt,
  joinHub,
  newLog,
  openTestHub,
  type TestHub,
} from '../../../fixtures/hub.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub();
}, 60_000);
afterEach(closeHubs);

const NOTHING_KNOWN = new Map<string, number>();

describe('a hub', () => {
  it('gives back every byte that was brought to it', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const first = log.write(3);
    const last = log.write([{ type: 'person.enrolled', subject: 'p1' }]);
    expect(good(await hub.push([first, last]))).toMatchObject([
      { outcome: 'stored', first: 1, last: 3, headSeq: 3, added: 3 },
      { outcome: 'stored', first: 4, last: 4, headSeq: 4, added: 1 },
    ]);
    expect(good(await hub.pull(NOTHING_KNOWN, 1000))).toEqual<Stretch[]>([
      {
        deviceId: log.deviceId,
        first: 1,
        prev: null,
        events: [...first.events, ...last.events],
        checkpoint: last.checkpoint,
      },
    ]);
  });

  it('takes again what it has, and what overlaps it', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const [first, last] = [log.write(3), log.write(2)];
    const both = {
      ...first,
      events: [...first.events, ...last.events],
      checkpoint: last.checkpoint,
    };
    const outcomes = good(await hub.push([first, first, both, last]));
    expect(outcomes.map(({ outcome, added }) => [outcome, added])).toEqual([
      ['stored', 3],
      ['had', 0],
      ['stored', 2],
      ['had', 0],
    ]);
    const [pulled] = good(await hub.pull(NOTHING_KNOWN, 1000));
    expect(pulled?.events).toEqual(both.events);
  });

  it('names a gap, and goes on once it is filled', async () => {
    const { hub, log } = await joinHub(at);
    const [first, middle, last] = [log.write(2), log.write(2), log.write(2)];
    expect(good(await hub.push([first, last]))).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'gap', headSeq: 2 },
    ]);
    expect(good(await hub.push([middle, last]))).toMatchObject([
      { outcome: 'stored', headSeq: 4 },
      { outcome: 'stored', headSeq: 6 },
    ]);
  });

  it('gives out whole runs that end where the writer signed, about as many events as asked for', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const stretches = [log.write(10), log.write(30), log.write(5), log.write(5)];
    await hub.push(stretches);
    const known = new Map<string, number>();
    const ends: number[] = [];
    for (;;) {
      const [next] = good(await hub.pull(known, 12));
      if (next === undefined) break;
      ends.push(next.checkpoint.seq);
      expect(next.first).toBe((known.get(log.deviceId) ?? 0) + 1);
      known.set(log.deviceId, next.checkpoint.seq);
    }
    expect(ends).toEqual([10, 40, 50]);
  });

  it('gives of many logs to everyone in turn, those first whose news is oldest', async () => {
    const hall = await joinHub(at, { reach: 'district', district: 'turns' });
    const other = await joinHub(at, { reach: 'district', district: 'turns' });
    await hall.hub.push([hall.log.write(8)]);
    await other.hub.push([other.log.write(8)]);
    await hall.hub.push([hall.log.write(8)]);
    const firstTurn = good(await hall.hub.pull(NOTHING_KNOWN, 5));
    expect(firstTurn.map(({ deviceId }) => deviceId)).toEqual([other.log.deviceId]);
    const secondTurn = good(await hall.hub.pull(new Map([[other.log.deviceId, 8]]), 5));
    expect(secondTurn).toMatchObject([{ deviceId: hall.log.deviceId, first: 1 }]);
  });

  it('tells how far every log goes, and since when', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const before = good(await hub.heads());
    expect(before).toMatchObject([{ deviceId: log.deviceId, seq: 0, receivedAt: null }]);
    const stretch = log.write(4);
    await hub.push([stretch]);
    const [head] = good(await hub.heads());
    expect(head).toMatchObject({ seq: 4, hash: stretch.checkpoint.hash, isForked: false });
    expect(Math.abs((head?.receivedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('takes bodies that were held back once somebody brings them', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const stretch = log.write([{ type: 'person.enrolled', subject: 'p1' }, {}]);
    const bare = stretch.events.map(({ header }) => ({ header, body: null }));
    await hub.push([{ ...stretch, events: bare }]);
    expect(good(await hub.pull(NOTHING_KNOWN, 10))[0]?.events).toEqual(bare);
    expect(good(await hub.push([stretch]))).toMatchObject([{ outcome: 'had' }]);
    expect(good(await hub.pull(NOTHING_KNOWN, 10))[0]?.events).toEqual(stretch.events);
  });

  it('keeps text that JSON columns would change', async () => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const payload = { b: 1e21, a: '\u2028🀄', n: -0.1, 键: ['', null] };
    const stretch = log.write([{ payload }]);
    await hub.push([stretch]);
    expect(good(await hub.pull(NOTHING_KNOWN, 10))[0]?.events).toEqual(stretch.events);
  });
});

describe('two that write as one device', () => {
  it('are found out: the second is refused and noted, and the log takes nothing more', async () => {
    const { hub, log, url } = await joinHub(at, { reach: 'hall' });
    const common = log.write(5);
    const copy = log.copy();
    const [mine, theirs] = [log.write(2), copy.write(3)];
    await hub.push([common, mine]);
    const clone = await hubAt(url);
    expect(good(await clone.push([theirs]))).toMatchObject([{ outcome: 'fork', headSeq: 7 }]);
    expect(good(await hub.push([log.write(1)]))).toMatchObject([{ outcome: 'fork', headSeq: 7 }]);

    const [pulled] = good(await hub.pull(NOTHING_KNOWN, 100));
    expect(pulled?.events).toEqual([...common.events, ...mine.events]);
    expect(good(await hub.heads())).toMatchObject([{ isForked: true }]);
    const kept = await at.query('SELECT seq, header FROM qinlin.fork WHERE device_id = $1', [
      log.deviceId,
    ]);
    expect(kept).toEqual([{ seq: '6', header: theirs.events[0]?.header }]);
  });

  it('are found out though the hub has their places still to come', async () => {
    const { hub, log } = await joinHub(at);
    const common = log.write(2);
    const copy = log.copy();
    const mine = log.write(1);
    copy.write(1);
    expect(good(await hub.push([common, mine, copy.write(1)]))).toMatchObject([
      { outcome: 'stored' },
      { outcome: 'stored' },
      { outcome: 'fork', headSeq: 3 },
    ]);
  });

  it('never both come in, though both come at once', async () => {
    const { url, log, hub } = await joinHub(at);
    await hub.push([log.write(1)]);
    const copy = log.copy();
    const clone = await hubAt(url);
    const [mine, theirs] = [log.write(200), copy.write(200)];
    const answers = await Promise.all([hub.push([mine]), clone.push([theirs])]);
    const outcomes = answers.flatMap((answer) => good(answer).map(({ outcome }) => outcome));
    expect(outcomes.toSorted()).toEqual(['fork', 'stored']);
  });
});

describe('what is wrong', () => {
  const swapped = (stretch: Stretch): Stretch => {
    const [a, b, ...rest] = stretch.events;
    return { ...stretch, events: [b, a, ...rest].filter((event) => event !== undefined) };
  };
  const flipped = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(copy.length - 2) ^ 1, copy.length - 2);
    return copy;
  };
  const cases: readonly (readonly [string, string, (stretch: Stretch) => Stretch])[] = [
    ['events out of order', 'bad-chain', swapped],
    ['an event left out', 'bad-chain', (s) => ({ ...s, events: s.events.toSpliced(1, 1) })],
    ['no events', 'bad-chain', (s) => ({ ...s, events: [] })],
    ['another place', 'bad-chain', (s) => ({ ...s, first: 0 })],
    [
      'a body changed',
      'bad-body',
      (s) => ({
        ...s,
        events: s.events.map(({ header, body }) => ({ header, body: body && flipped(body) })),
      }),
    ],
    [
      'a checkpoint of something else',
      'bad-checkpoint',
      (s) => ({ ...s, checkpoint: { ...s.checkpoint, hash: flipped(s.checkpoint.hash) } }),
    ],
    [
      'no signature',
      'bad-checkpoint',
      (s) => ({ ...s, checkpoint: { ...s.checkpoint, signature: Buffer.alloc(0) } }),
    ],
  ];
  it.each(cases)('is refused and leaves nothing: %s', async (_name, outcome, spoil) => {
    const { hub, log } = await joinHub(at, { reach: 'hall' });
    const stretch = log.write(4);
    expect(good(await hub.push([spoil(stretch)]))).toMatchObject([{ outcome, added: 0 }]);
    expect(good(await hub.pull(NOTHING_KNOWN, 10))).toEqual([]);
    expect(good(await hub.push([stretch]))).toMatchObject([{ outcome: 'stored' }]);
  });

  it('is refused: an event that was written after another than the one before it', async () => {
    const { hub, log } = await joinHub(at);
    const copy = log.copy();
    const [mine, theirs] = [log.write(3), copy.write(3)];
    const spliced = { ...theirs, events: [...mine.events.slice(0, 1), ...theirs.events.slice(1)] };
    expect(good(await hub.push([spliced]))).toMatchObject([{ outcome: 'bad-chain' }]);
  });

  it('never stops what is right', async () => {
    const { hub, log } = await joinHub(at);
    const bad = swapped(log.copy().write(3));
    expect(good(await hub.push([bad, newLog('elsewhere').write(1), log.write(2)]))).toMatchObject([
      { outcome: 'bad-chain' },
      { outcome: 'unknown-device' },
      { outcome: 'stored' },
    ]);
  });

  it('is rejected as a whole where it is no header at all', async () => {
    const { hub, log } = await joinHub(at);
    const stretch = log.write(1);
    const events = [{ header: Buffer.from([0xff, 0x00, 0x7b]), body: null }];
    expect(await hub.push([{ ...stretch, events }])).toMatchObject({ refusal: 'hub-rejects' });
    expect(good(await hub.push([stretch]))).toMatchObject([{ outcome: 'stored' }]);
  });
});
