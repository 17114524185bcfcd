import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { age } from './age.ts';
import { writeSafely } from './write-safely.ts';

const keyFile = z.object({ identity: z.string().startsWith('AGE-SECRET-KEY-1') });

export type AgeKey = { readonly identity: string; readonly recipient: string };

/** The key that bundles for this kiosk are opened with, kept beside the device's own; made at the first time. */
export async function ageKey(dataDir: string): Promise<AgeKey> {
  const folder = join(dataDir, 'keys');
  const path = join(folder, 'age.json');
  const identity = (await read(path)) ?? (await make(folder, path));
  const { identityToRecipient } = await age();
  return { identity, recipient: await identityToRecipient(identity) };
}

async function read(path: string): Promise<string | null> {
  try {
    return keyFile.parse(JSON.parse(await readFile(path, 'utf8'))).identity;
  } catch {
    return null;
  }
}

async function make(folder: string, path: string): Promise<string> {
  const { generateX25519Identity } = await age();
  const identity = await generateX25519Identity();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeSafely(path, Buffer.from(JSON.stringify({ identity })), 0o600);
  return identity;
}
