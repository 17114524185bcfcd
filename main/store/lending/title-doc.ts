import { sha256 } from '../journal/header.ts';

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const YEAR_2020 = Date.UTC(2020, 0);
/** Titles of one millisecond that are told apart. */
const IN_ONE_MS = 4096;

/**
 * The number of a title in the search index. It follows from the id alone, so that every device comes to the same,
 * and a title made later has a greater one: milliseconds and counter of a UUID of version 7, in 53 bits. Titles with
 * other ids come before all of them.
 */
export function docOf(titleId: string): number {
  if (!VERSION_7.test(titleId)) return -1 - sha256(titleId).readUIntBE(0, 6);
  const hex = titleId.replaceAll('-', '');
  const ms = Number.parseInt(hex.slice(0, 12), 16);
  // The counter's last 12 bits stand before 2 random ones.
  const counter = (Number.parseInt(hex.slice(18, 22), 16) >> 2) % IN_ONE_MS;
  const doc = (ms - YEAR_2020) * IN_ONE_MS + counter;
  return Number.isSafeInteger(doc) ? doc : -1 - sha256(titleId).readUIntBE(0, 6);
}
