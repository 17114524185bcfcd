import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { sha256 } from './header.ts';

/** Who writes this journal: `hall.kiosk.incarnation` and its Ed25519 key. */
export type Identity = { readonly deviceId: string; readonly privateKey: KeyObject };

const keyFile = z.object({
  deviceId: z.string(),
  privateKey: z.string(),
  machine: z.string(),
  /** The highest sequence number known to be on disk: a file with a lower head was restored. */
  highest: z.int(),
});

/**
 * The device's key, kept beside the database and bound to the machine: a copied database finds no key, a copied
 * folder finds one of another machine, and both go on as a new incarnation instead of forking the old one.
 */
export class KeyFolder {
  readonly #path: string;
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'keys');
    this.#path = join(this.#folder, 'device.json');
  }

  /** The key of `deviceId`, or null where there is none to go on with. */
  load(deviceId: string, headSeq: number): Identity | null {
    const stored = this.#read();
    if (stored?.deviceId !== deviceId) return null;
    if (stored.machine !== machineMark() || stored.highest > headSeq) return null;
    const privateKey = readKey(stored.privateKey);
    return privateKey === null ? null : { deviceId, privateKey };
  }

  /** What lies in the folder, without the key; null where there is none that can be read. */
  look() {
    const stored = this.#read();
    if (stored === null) return null;
    const { deviceId, highest, machine } = stored;
    return { deviceId, highest, isOfThisMachine: machine === machineMark() };
  }

  create(hallId: string, kioskNumber: number): Identity {
    const { privateKey } = generateKeyPairSync('ed25519');
    const incarnation = randomBytes(8).toString('hex');
    const identity = { deviceId: `${hallId}.${kioskNumber}.${incarnation}`, privateKey };
    this.#write(identity, 0);
    return identity;
  }

  /** Remembers the head outside the database; never more than is on disk in it. */
  noteHead(identity: Identity, seq: number): void {
    this.#write(identity, seq);
  }

  #read() {
    try {
      return keyFile.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return null;
    }
  }

  #write(identity: Identity, highest: number) {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const privateKey = identity.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const content = { deviceId: identity.deviceId, privateKey, machine: machineMark(), highest };
    writeFileSync(`${this.#path}.part`, JSON.stringify(content), { mode: 0o600 });
    renameSync(`${this.#path}.part`, this.#path);
  }
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

export const publicKeyOf = (identity: Identity): string =>
  createPublicKey(identity.privateKey).export({ type: 'spki', format: 'der' }).toString('hex');

export const signBytes = (identity: Identity, bytes: Uint8Array): Buffer =>
  sign(null, bytes, identity.privateKey);

/** Whether the key (SPKI DER) signed that; no, too, where it is no key. */
export function isSigned(publicKey: Buffer, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: publicKey, type: 'spki', format: 'der' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

function machineMark(): string {
  return sha256(`qinlin-machine ${readMachineId()}`).toString('hex');
}

function readMachineId(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim() || hostname();
  } catch {
    return hostname();
  }
}
