import { age } from './age.ts';
import { BundleFault } from './fault.ts';

/** For whom a bundle is locked: age recipients (`age1…`), or whoever knows the passphrase. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string };
/** What a kiosk opens bundles with: its own age identities, or a passphrase that somebody typed. */
export type Key = { readonly identities: readonly string[] } | { readonly passphrase: string };

const MAGIC = 'age-encryption.org/v1\n';
/** Deriving a key from a passphrase holds everything up: a quarter of a second with this, a whole one by default. */
const SCRYPT_LOG_N = 16;

export async function lockBytes(bytes: Uint8Array, lock: Lock): Promise<Buffer> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setScryptWorkFactor(SCRYPT_LOG_N);
    encrypter.setPassphrase(lock.passphrase);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(bytes));
}

/** Throws a fault that says why it stays closed. */
export async function openBytes(bytes: Buffer, key: Key): Promise<Uint8Array> {
  const start = bytes.toString('latin1', 0, MAGIC.length + 100);
  if (!start.startsWith(MAGIC)) throw new BundleFault('not-a-bundle', 'not locked by age');
  const byPassphrase = start.startsWith('-> scrypt ', MAGIC.length);
  if (byPassphrase && !('passphrase' in key))
    throw new BundleFault('passphrase-needed', 'locked by a passphrase');
  if (!byPassphrase && 'passphrase' in key)
    throw new BundleFault('bundle-not-for-us', 'not locked by a passphrase');
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else for (const identity of key.identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    const message = String(error);
    if (!message.includes('no identity matched')) throw new BundleFault('bundle-damaged', message);
    throw new BundleFault(byPassphrase ? 'wrong-passphrase' : 'bundle-not-for-us', message);
  }
}
