import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import type { Kiosk } from './kiosk-app.ts';

/** Ends the program with all its processes at one blow, the store among them, as a power cut does. */
export async function killKiosk(kiosk: Kiosk): Promise<void> {
  const program = kiosk.app.process();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  for (const pid of treeOf(program.pid ?? 0)) kill(pid);
  await ended;
  await expect.poll(() => kiosk.storePid(), { timeout: 5000 }).toBeNull();
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with the one before it.
  }
}

/** A process and all that it started. */
function treeOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []));
  return [pid, ...below(pid)];
}
