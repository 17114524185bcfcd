import * as fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { calls } from '../../shared/contract/calls.ts';
import { callNames } from '../../shared/contract/names.ts';
import { countEvents, eventsOf } from '../fixtures/hall-journal.ts';
import { nobody } from '../fixtures/hall-people.ts';
import { closeHalls, openHall, removeHalls, type Hall } from '../fixtures/hall.ts';

afterEach(closeHalls);
afterAll(removeHalls);

const named = (hall: Hall, name: unknown) =>
  hall.raw('people.enrol', { person: { ...nobody, name }, evenIfSame: true });

describe('a name', () => {
  it.each([
    ['one character', '王'],
    ['thirty characters', '王'.repeat(30)],
    ['thirty rare characters, two units each', '𠮷'.repeat(30)],
    ['thirty with spaces around', `  ${'王'.repeat(30)}\t`],
    ['letters with accents, however encoded', 'e\u0301'.repeat(30)],
    ['text that looks like an escape', '王\\u0000\\ud800'],
  ])('of %s is kept', async (_, name) => {
    const hall = await openHall();
    expect(await named(hall, name)).toMatchObject({ ok: true });
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
  });

  it.each([
    ['no character', ''],
    ['spaces', ' 　\t'],
    ['thirty-one characters', '王'.repeat(31)],
    ['thirty-one rare characters', '𠮷'.repeat(31)],
    ['ten million characters', '王'.repeat(10_000_000)],
    ['a lone surrogate', '王\ud800明'],
    ['NUL', '王\u0000明'],
    ['a bell', '王\u0007明'],
    ['a line break', '王\n明'],
    ['an escape of the terminal', '\u001b[31m王'],
    ['a number', 42],
    ['a list', ['王']],
    ['an object', { toString: '王' }],
    ['null', null],
    ['nothing', undefined],
  ])('of %s is an invalid request', async (_, name) => {
    const hall = await openHall();
    const events = countEvents(hall);
    expect(await named(hall, name)).toEqual({ ok: false, refusal: 'invalid-request' });
    expect(countEvents(hall)).toBe(events);
  });

  it('of an invisible letter is no name', async () => {
    const hall = await openHall();
    expect(await named(hall, '\u200b')).toMatchObject({ refusal: 'person-problems' });
  });
});

describe('notes', () => {
  it.each<[string, string, object]>([
    ['five hundred characters', '好'.repeat(500), { ok: true }],
    ['five hundred rare characters', '𠮷'.repeat(500), { ok: true }],
    ['lines and tabs', '一\n二\t三', { ok: true }],
    ['one too many', '好'.repeat(501), { refusal: 'invalid-request' }],
    ['a lone surrogate', '\udc00', { refusal: 'invalid-request' }],
    ['control characters', '一\u0008二', { refusal: 'invalid-request' }],
  ])('of %s', async (_, notes, expected) => {
    const hall = await openHall();
    const answer = await hall.raw('people.enrol', { person: { ...nobody, notes } });
    expect(answer).toMatchObject(expected);
  });
});

/** Anything that can come over the wire, biased to the names of real fields. */
const field = fc.constantFrom(
  ...new Set(
    Object.values(calls).flatMap(({ request }) =>
      'shape' in request ? Object.keys(request.shape) : [],
    ),
  ),
  '__proto__',
  'constructor',
);
const anything = fc.anything({
  key: field,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  maxDepth: 3,
});

describe('whatever comes over the wire', () => {
  it('is answered, and breaks nothing', { timeout: 60_000 }, async () => {
    const hall = await openHall();
    // What would only make the test slow or end it: the PIN's hash, and the hall's one set-up.
    const names = callNames.filter((name) => !['staff.signIn', 'hall.setUp'].includes(name));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), anything, async (name, request) => {
        const answer = await hall.raw(name, request);
        expect(answer).not.toMatchObject({ refusal: 'unexpected' });
      }),
      { numRuns: 1500 },
    );
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    expect(hall.log.filter((line) => line.includes('call failed'))).toEqual([]);
    expect(eventsOf(hall).length).toBeGreaterThan(0);
  });

  it('takes no field more than the contract names', async () => {
    const hall = await openHall();
    const person = { ...nobody, isAdministrator: true };
    expect(await hall.raw('people.enrol', { person })).toMatchObject({
      refusal: 'invalid-request',
    });
    expect(await hall.raw('hall.state', { extra: 1 })).toMatchObject({
      refusal: 'invalid-request',
    });
  });
});
