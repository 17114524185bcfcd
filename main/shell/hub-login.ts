import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app, safeStorage } from 'electron';
import * as z from 'zod/mini';
import { hubAddress, type HubAddress, type HubLogin } from '../../shared/contract/hub-login.ts';
import type { StoreLink } from './link-core.ts';

const file = z.union([
  z.strictObject({ sealed: z.base64() }),
  z.strictObject({ address: hubAddress }),
]);

export type HubLoginKeeper = ReturnType<typeof hubLogin>;

/** Tells the store of the hub, at each of its starts and when another is set. */
export function hubLogin(dataFolder: string, link: Pick<StoreLink, 'tell'>) {
  const kept = loginFile(dataFolder);
  const announce = async () => link.tell({ type: 'hub', login: await kept.read() });
  return {
    announce,
    /** Rejects where the file can't be written: then the hub of before stays. */
    async set(address: HubAddress | null): Promise<void> {
      await kept.write(address);
      await announce();
    },
  };
}

/**
 * This kiosk's login at its hub, beside the device's keys and outside the database, which travels. Sealed by the
 * system's key store; on a machine without one it is a file that its user alone may read, as the keys are.
 */
function loginFile(dataFolder: string) {
  const path = join(dataFolder, 'keys', 'hub.json');

  return {
    /** Null where none was set, or it was sealed for another machine or user. */
    async read(): Promise<HubLogin | null> {
      await app.whenReady();
      try {
        const kept = file.parse(JSON.parse(await readFile(path, 'utf8')));
        if ('address' in kept) return { address: kept.address, isSealed: false };
        const opened: unknown = JSON.parse(
          safeStorage.decryptString(Buffer.from(kept.sealed, 'base64')),
        );
        return { address: hubAddress.parse(opened), isSealed: true };
      } catch {
        return null;
      }
    },

    async write(address: HubAddress | null): Promise<void> {
      if (address === null) return rm(path, { force: true });
      const kept = safeStorage.isEncryptionAvailable()
        ? { sealed: safeStorage.encryptString(JSON.stringify(address)).toString('base64') }
        : { address };
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, JSON.stringify(kept), { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    },
  };
}
