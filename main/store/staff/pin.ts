import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

// N = 2^15, r = 8: about 0.1 s and 32 MiB a try on a small desktop machine (OWASP password storage).
const COST = { N: 32768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export type PinHash = { readonly salt: Buffer; readonly hash: Buffer };

export function hashPin(pin: string): PinHash {
  const salt = randomBytes(16);
  return { salt, hash: scryptSync(pin, salt, 32, COST) };
}

export const pinMatches = (pin: string, stored: PinHash): boolean =>
  timingSafeEqual(scryptSync(pin, stored.salt, 32, COST), stored.hash);
