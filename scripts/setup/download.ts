import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const LOOK_EVERY_MS = 5_000;

export type Patience = { readonly withoutAByteMs: number; readonly inAllMs: number };

/**
 * Runs a Node script that downloads into the temporary folder. It is ended when no byte has come for a
 * while, or when it takes too long in all. Answers whether it succeeded, and what it said.
 */
export async function runDownload(
  script: string,
  patience: Patience,
): Promise<{ readonly ok: boolean; readonly said: string }> {
  const temporary = await mkdtemp(join(tmpdir(), 'qinlin-download-'));
  try {
    return await watch(script, temporary, patience);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function watch(script: string, temporary: string, patience: Patience) {
  return new Promise<{ ok: boolean; said: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      env: {
        ...process.env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        NODE_USE_ENV_PROXY: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (chunk: Buffer) => (said += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stopWatching = endWhenStuck(
      () => bytesIn(temporary),
      patience,
      (why) => {
        said += why;
        child.kill('SIGKILL');
      },
    );
    child.once('error', reject);
    child.once('close', (code) => {
      stopWatching();
      resolve({ ok: code === 0, said: said.trim() });
    });
  });
}

function endWhenStuck(measure: () => number, patience: Patience, end: (why: string) => void) {
  const began = performance.now();
  let last = { bytes: 0, at: began };
  const timer = setInterval(() => {
    const now = performance.now();
    const bytes = measure();
    if (bytes !== last.bytes) last = { bytes, at: now };
    if (now - last.at > patience.withoutAByteMs) end('no data came');
    else if (now - began > patience.inAllMs) end('it took too long');
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.reduce((sum, entry) => sum + sizeOf(join(entry.parentPath, entry.name)), 0);
}

/** A file may be gone between listing and looking. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
