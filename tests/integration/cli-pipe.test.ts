import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeHalls } from '../fixtures/hall.ts';

afterAll(removeHalls);

/** Runs it for a reader that has gone before anything is written, as `head` is after its lines. */
async function forNobody(words: readonly string[]): Promise<{ code: number | null; err: string }> {
  const program = join(import.meta.dirname, '../../main/cli/qinlin.ts');
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const err = text(child.stderr);
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { code, err: await err };
}

const missing = () => join(newFolder(), 'none');

it('a closed pipe ends a command without a word, with the exit code that it would have had', async () => {
  const data = missing();
  const setUp = { hallName: '馆', kioskName: '台', kioskNumber: 7, pin: '135790', sample: false };
  const call = (json: string) => ['call', 'hall.setUp', json, '--data', data];
  expect(await forNobody(call(JSON.stringify(setUp)))).toEqual({ code: 0, err: '' });
  // What it was asked to do is done.
  expect(await forNobody(call(JSON.stringify(setUp)))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^qinlin: already-set-up: [^\n]+\n$/),
  });
  expect(await forNobody(['export', '--help'])).toEqual({ code: 0, err: '' });
}, 60_000);

it('what goes wrong is still said to people, where they listen', async () => {
  expect(await forNobody(['doctor', '--data', missing()])).toMatchObject({ code: 3 });
}, 60_000);
