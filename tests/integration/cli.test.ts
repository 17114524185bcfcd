import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { closeHalls, newFolder, removeHalls } from '../fixtures/hall.ts';
import { qinlin, type Ran } from '../fixtures/qinlin.ts';

let model = '';
let seeded: Ran;

beforeAll(async () => {
  model = join(newFolder(), 'data');
  seeded = await qinlin([
    'seed',
    '--people',
    '30',
    '--years',
    '0.2',
    '--sales',
    '0',
    '--data',
    model,
  ]);
}, 60_000);
afterAll(removeHalls);

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the seeded folder, for one test to do with as it likes. */
function folder(): string {
  const copy = join(newFolder(), 'data');
  copies.push(copy);
  cpSync(model, copy, { recursive: true });
  return copy;
}

/** Changes the file behind the store's back, with the triggers gone that would stop it. */
function tamper(data: string, sql: string): void {
  const db = new Database(join(data, 'qinlin.db'));
  for (const name of db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all())
    db.exec(`DROP TRIGGER ${name}`);
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
}

/** Sets the last byte of a column to something else. */
const flip = (column: string) =>
  `${column} = CAST(substr(${column}, 1, length(${column}) - 1) || X'FF' AS BLOB)`;

describe('qinlin', () => {
  it('documents every exit code in its help, and that of each command', async () => {
    for (const words of [['--help'], ['seed', '--help']]) {
      const { code, out } = await qinlin(words);
      expect(code).toBe(0);
      for (const exit of [0, 1, 2, 3, 4, 70])
        expect(out).toMatch(new RegExp(`^  ${exit} +\\w`, 'm'));
      expect(out).toContain('database-in-use');
    }
  });

  it('does not understand what it has no words for', async () => {
    const lines = [
      [],
      ['dance'],
      ['seed', '--people', 'many'],
      ['call', 'people.dance', '{}'],
      ['call', 'hall.state', '{'],
      ['verify', '--loudly'],
    ];
    const ran = await Promise.all(lines.map((words) => qinlin(words)));
    expect(ran.map(({ code }) => code)).toEqual(lines.map(() => 2));
  }, 60_000);

  it('says that there is no database, and makes none', async () => {
    const data = join(newFolder(), 'nowhere');
    const commands = [['verify'], ['doctor'], ['call', 'hall.state']];
    const ran = await Promise.all(commands.map((words) => qinlin([...words, '--data', data])));
    for (const { code, out, err } of ran)
      expect([code, out + err]).toEqual([3, expect.stringContaining('no-database: There is no')]);
    expect(existsSync(data)).toBe(false);
  }, 60_000);

  it('names a file that is no database, one of another program, and one of a newer version', async () => {
    const damaged = folder();
    writeFileSync(join(damaged, 'qinlin.db'), 'no database at all. '.repeat(500));
    const foreign = newFolder();
    const other = new Database(join(foreign, 'qinlin.db'));
    other.exec('CREATE TABLE songs (title TEXT)');
    other.close();
    const newer = folder();
    const db = new Database(join(newer, 'qinlin.db'));
    db.pragma('user_version = 99999');
    db.close();
    for (const [data, name] of [
      [damaged, 'database-damaged'],
      [foreign, 'database-not-ours'],
      [newer, 'database-from-future'],
    ] as const) {
      const { code, err } = await qinlin(['digest', '--data', data]);
      expect([code, err]).toEqual([3, expect.stringContaining(`qinlin: ${name}: `)]);
    }
  }, 60_000);
});

describe('qinlin call', () => {
  it('prints the answer as JSON', async () => {
    const { code, out } = await qinlin(['call', 'hall.state', '--data', folder()]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, value: { setUp: true, kioskNumber: 1 } });
  });

  it('is an administrator by its own name in the journal, and prints one line with --json', async () => {
    const data = folder();
    const words = ['call', 'people.saveTeam', '{"name":"楼长"}', '--json', '--data', data];
    const { out } = await qinlin(words);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ ok: true });
    const db = new Database(join(data, 'qinlin.db'), { readonly: true });
    const header = db
      .prepare<[], string>("SELECT CAST(header AS TEXT) FROM journal WHERE type = 'team.edited'")
      .pluck()
      .get();
    db.close();
    expect(JSON.parse(header ?? '')).toMatchObject({ actor: 'cli' });
  });

  it('says a refusal with its code and a sentence', async () => {
    const data = folder();
    const refused = await qinlin([
      'call',
      'people.get',
      '{"personId":"nobody-here"}',
      '--data',
      data,
    ]);
    expect(refused).toMatchObject({
      code: 1,
      err: 'qinlin: unknown-person: There is no such person.\n',
    });
    expect(JSON.parse(refused.out)).toEqual({ ok: false, refusal: 'unknown-person' });
    const malformed = await qinlin(['call', 'people.get', '{"person":1}', '--data', data]);
    expect(malformed).toMatchObject({ code: 1, err: expect.stringContaining('invalid-request: ') });
  });

  it('acts as a post, or as the public screen, with no more than their rights', async () => {
    const data = folder();
    const add = { label: '书角', role: 'librarian', pin: '369147' };
    const added = await qinlin(['call', 'staff.add', JSON.stringify(add), '--data', data]);
    const { staffId } = z
      .object({ value: z.object({ staffId: z.string() }) })
      .parse(JSON.parse(added.out)).value;
    const search = ['call', 'people.search', '{"query":""}', '--data', data];
    expect((await qinlin([...search, '--as', staffId])).code).toBe(0);
    expect((await qinlin([...search, '--as', 'public'])).err).toContain('not-allowed: ');
    const list = await qinlin(['call', 'staff.list', '--data', data, '--as', staffId]);
    expect(list).toMatchObject({ code: 1, err: expect.stringContaining('not-allowed: ') });
    expect((await qinlin([...search, '--as', 'nobody-here'])).err).toContain('unknown-post: ');
  }, 60_000);

  it('sets up a hall in an empty folder, named by QINLIN_DATA', async () => {
    const env = { QINLIN_DATA: join(newFolder(), 'new') };
    const setUp = {
      hallName: '亲',
      kioskName: '前台',
      kioskNumber: 2,
      pin: '135790',
      sample: false,
    };
    expect((await qinlin(['call', 'hall.setUp', JSON.stringify(setUp)], env)).code).toBe(0);
    expect((await qinlin(['verify'], env)).code).toBe(0);
  });
});

describe('qinlin verify, rebuild and digest', () => {
  it('find nothing wrong with what seed made', async () => {
    expect(seeded).toMatchObject({ code: 0, err: expect.stringContaining('PIN is 135790') });
    const { code, out } = await qinlin(['verify', '--data', folder()]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^\d+ events, \d+ signatures: all is well\n$/),
    ]);
  });

  it('find a flipped byte in a body, a header and a signature, one finding a line', async () => {
    for (const [sql, what] of [
      [`UPDATE journal SET ${flip('body')} WHERE seq = 9`, 'body-changed'],
      [`UPDATE journal SET ${flip('header')} WHERE seq = 9`, 'hash-mismatch'],
      [`UPDATE journal_checkpoint SET ${flip('signature')}`, 'signature-invalid'],
    ] as const) {
      const data = folder();
      tamper(data, sql);
      const { code, out } = await qinlin(['verify', '--data', data]);
      expect([code, out]).toEqual([
        1,
        expect.stringMatching(new RegExp(`^${what} at \\S+/\\d+$`, 'm')),
      ]);
    }
  }, 60_000);

  it('give one digest of the state, the same before and after a rebuild', async () => {
    const data = folder();
    const before = (await qinlin(['digest', '--data', data])).out.trim();
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    const rebuilt = await qinlin(['rebuild', '--json', '--data', data]);
    expect(JSON.parse(rebuilt.out)).toEqual({ before, after: before, changed: false });
    expect((await qinlin(['digest', '--data', data])).out.trim()).toBe(before);
  });

  it('notice a state table that was written to, and rebuild puts it right', async () => {
    const data = folder();
    const right = (await qinlin(['digest', '--data', data])).out.trim();
    tamper(data, "UPDATE person SET name = '某某'");
    const found = await qinlin(['verify', '--data', data]);
    expect([found.code, found.out]).toEqual([1, expect.stringContaining('projections-differ')]);
    const rebuilt = await qinlin(['rebuild', '--json', '--data', data]);
    expect(JSON.parse(rebuilt.out)).toMatchObject({ after: right, changed: true });
    expect((await qinlin(['verify', '--data', data])).code).toBe(0);
  }, 60_000);
});

describe('qinlin seed', () => {
  it('adds books and loans in proportion, and says at every tenth how far it is', () => {
    expect(seeded.out).toMatch(
      /^30 people, 72 visits, 6 titles, 3 loans and 0 sales added in [\d.]+ s\n$/,
    );
    const told = [...seeded.err.matchAll(/seed (\d+) %/g)].map(([, percent]) => Number(percent));
    expect(told).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  });

  it('adds other people when it is run again', async () => {
    const data = folder();
    const place = ['--data', data, '--sidecar', join(data, '..', 'second-copy')];
    const seed = ['seed', '--people', '20', '--visits', '0', ...place, '--json'];
    const again = await qinlin(seed);
    expect(JSON.parse(again.out)).toMatchObject({
      people: 20,
      visits: 0,
      titles: 4,
      loans: 10,
      sales: 4,
    });
    const search = ['call', 'people.search', '{"query":"","limit":1}', '--json', ...place];
    expect(JSON.parse((await qinlin(search)).out)).toMatchObject({ value: { total: 50 } });
    expect((await qinlin(['verify', ...place])).code).toBe(0);
  }, 60_000);
});

describe('qinlin doctor', () => {
  it('finds nothing wrong with a hall, and names versions, files, clock, pragmas and keys', async () => {
    const { code, out } = await qinlin(['doctor', '--json', '--data', folder()]);
    expect(code).toBe(0);
    const bytes = expect.any(Number);
    expect(JSON.parse(out)).toMatchObject({
      app: expect.stringMatching(/^\d+\.\d+\.\d+/),
      node: process.versions.node,
      files: { databaseBytes: bytes, freeBytes: bytes },
      clock: {
        wall: expect.any(Number),
        monotonic: expect.any(Number),
        bootId: expect.any(String),
        newestEvent: { wall: expect.any(Number), mono: expect.any(Number) },
      },
      key: { state: 'in-order', found: { isOfThisMachine: true } },
      database: {
        sqlite: expect.stringMatching(/^3\./),
        schema: expect.any(Number),
        pragmas: { journalMode: 'wal', synchronous: 2, foreignKeys: 1, lockingMode: 'exclusive' },
        integrity: [],
        foreignKeyErrors: 0,
      },
      journal: { devices: 1, unsignedTail: 0, projectionErrors: 0 },
      lending: { titles: 6, copies: 8, openLoans: expect.any(Number) },
      failure: null,
      problems: [],
    });
  });

  it('says that the keys are gone, which the file survives as a new device', async () => {
    const data = folder();
    rmSync(join(data, 'keys'), { recursive: true });
    const { code, out } = await qinlin(['doctor', '--data', data]);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('PROBLEM: the key folder was missing'),
    ]);
    expect((await qinlin(['doctor', '--data', data])).code).toBe(0);
    expect((await qinlin(['verify', '--data', data])).code).toBe(0);
  }, 60_000);

  it('says what it can of a file that is damaged', async () => {
    const data = folder();
    writeFileSync(join(data, 'qinlin.db'), 'no database at all. '.repeat(500));
    const { code, out } = await qinlin(['doctor', '--json', '--data', data]);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      files: { databaseBytes: 10_000 },
      database: null,
      failure: { exitCode: 3, message: expect.stringContaining('database-damaged: ') },
    });
  });
});

afterAll(closeHalls);
