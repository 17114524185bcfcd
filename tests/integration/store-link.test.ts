import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StoreMessage, StoreState } from '../../shared/contract/wire.ts';
import { linkStore, type SpawnStore, type StoreLink } from '../../main/shell/link-core.ts';

const program = join(import.meta.dirname, '..', 'fixtures', 'small-store.ts');
const unavailable = { ok: false, refusal: 'store-unavailable' };
const links: StoreLink[] = [];
afterEach(() => Promise.all(links.splice(0).map((link) => link.close(500))));

/** A link to real processes that are easily killed. */
function startLink(...args: readonly string[]) {
  const lives = join(mkdtempSync(join(tmpdir(), 'qinlin-link-')), 'lives');
  const states: StoreState[] = [];
  const pushes: StoreMessage[] = [];
  let pid: number | undefined;
  const spawn: SpawnStore = ({ onMessage, onExit }) => {
    const child = fork(program, [lives, ...args], { serialization: 'advanced', execArgv: [] });
    pid = child.pid;
    child.on('message', onMessage);
    child.once('exit', (code, signal) => onExit(signal ?? `code ${code}`));
    return { send: (message) => child.send(message), kill: () => void child.kill('SIGKILL') };
  };
  const link = linkStore(spawn, {
    onState: (state) => states.push(state),
    onPush: (push) => pushes.push(push),
    onNote: () => undefined,
  });
  links.push(link);
  return {
    link,
    states,
    pushes,
    kill: () => pid !== undefined && process.kill(pid, 'SIGKILL'),
    livesLed: () => readFileSync(lives, 'utf8').trim().split('\n').length,
    isUp: () => vi.waitFor(() => expect(link.state()).toEqual({ state: 'up' }), 5000),
  };
}

describe('the link to the store', () => {
  test('holds a call made while the store starts until it is up', async () => {
    const { link, states } = startLink();
    expect(await link.call('echo', { a: 1 }, null)).toEqual({ ok: true, value: { a: 1 } });
    expect(states).toEqual([{ state: 'up' }]);
  });

  test('gives each answer to its own call, and passes on what changed', async () => {
    const { link, pushes } = startLink();
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    const answers = await Promise.all(numbers.map((number) => link.call('echo', number, null)));
    expect(answers).toEqual(numbers.map((value) => ({ ok: true, value })));
    await link.call('change', null, null);
    await vi.waitFor(() => expect(pushes).toEqual([{ type: 'changed', topics: ['people'] }]));
  });

  test('refuses the calls under way when the store is killed, and is back within two seconds', async () => {
    const { link, states, kill, isUp } = startLink();
    await isUp();
    const lost = link.call('never', null, null);
    const since = performance.now();
    kill();
    expect(await lost).toEqual(unavailable);
    expect(await link.call('echo', 'again', null)).toEqual({ ok: true, value: 'again' });
    expect(performance.now() - since).toBeLessThan(2000);
    expect(states.map(({ state }) => state)).toEqual(['up', 'starting', 'up']);
  });

  test('is back within two seconds each time, however often the store is killed', async () => {
    const { link, kill, isUp, livesLed } = startLink();
    await isUp();
    for (let time = 0; time < 6; time += 1) {
      const since = performance.now();
      kill();
      await vi.waitFor(() => expect(link.state().state).toBe('starting'));
      await isUp();
      expect(performance.now() - since).toBeLessThan(2000);
    }
    expect(livesLed()).toBe(7);
  });

  test('names the failure of a file that cannot be opened, refuses calls at once, and tries again', async () => {
    const { link, states, livesLed } = startLink('disk-full');
    await vi.waitFor(() => expect(livesLed()).toBeGreaterThan(1), 5000);
    expect(link.state()).toEqual({ state: 'failed', failure: 'disk-full' });
    expect(states.every(({ state }) => state === 'failed')).toBe(true);
    const since = performance.now();
    expect(await link.call('echo', null, null)).toEqual(unavailable);
    expect(performance.now() - since).toBeLessThan(100);
  });

  test('starts nothing again once it is closed', async () => {
    const { link, isUp, livesLed } = startLink();
    await isUp();
    await link.close(1000);
    expect(await link.call('echo', null, null)).toEqual(unavailable);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(livesLed()).toBe(1);
  });
});
