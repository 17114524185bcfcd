import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeHeader, encodeHeader, sha256, sha256Hex } from '../../main/store/journal/header.ts';
import { eventsOf, rebuildFrom, rowsOf } from '../fixtures/hall-journal.ts';
import { enrol, member, scan } from '../fixtures/hall-people.ts';
import { openHall, removeHalls, type Hall } from '../fixtures/hall.ts';
import { HOUR } from '../fixtures/hall-clock.ts';

/** Looking at each byte of a row takes long; the places in between are met at random. */
const STEP = 5;
const TABLES = ['journal', 'journal_head', 'journal_checkpoint'] as const;

let hall: Hall;
const db = () => hall.store.db;

/** A hall with a life behind it, in the hands of somebody who knows SQL: the triggers are gone. */
beforeAll(async () => {
  hall = await openHall();
  const { code } = await member(hall, { name: '单小明', phone: '13812345678' });
  await scan(hall, code);
  hall.clock.pass(2 * HOUR);
  await scan(hall, code);
  hall.store.journal.checkpoint();
  await enrol(hall, { name: '李华' });
  for (const trigger of triggers()) db().exec(`DROP TRIGGER ${trigger}`);
  for (const table of TABLES)
    db().exec(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);
  db().pragma('synchronous = OFF');
});
afterAll(removeHalls);

const triggers = () =>
  db().prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();

/** What is found after a change to the file, which is undone then. */
function tampered(sql: string, ...values: readonly unknown[]): readonly string[] {
  const { findings, projectionsMatch } = verifiedAfter(() => {
    const { changes } = db()
      .prepare(sql)
      .run(...values);
    if (changes === 0) throw new Error('nothing was tampered with');
  });
  return [...findings.map((finding) => finding.what), ...(projectionsMatch ? [] : ['projections'])];
}

function verifiedAfter(change: () => void) {
  change();
  const verified = hall.verify();
  for (const table of TABLES) {
    db().exec(`DELETE FROM ${table}`);
    db().exec(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
  }
  return verified;
}

/** Another hour in one event, whose own hash is reckoned anew; and the chain from there on, if it is to fit too. */
function forge(seq: number, { chainToo }: { readonly chainToo: boolean }): void {
  const write = db().prepare('UPDATE journal SET header = ?, hash = ? WHERE seq = ?');
  let prev: string | null = null;
  for (const row of rowsOf(hall).filter((one) => one.seq >= seq && (chainToo || one.seq === seq))) {
    const known = decodeHeader(row.header);
    const header = prev === null ? { ...known, wall: known.wall + HOUR } : { ...known, prev };
    const bytes = encodeHeader(header);
    write.run(bytes, sha256(bytes), row.seq);
    prev = sha256Hex(bytes);
  }
  if (chainToo)
    db()
      .prepare('UPDATE journal_head SET hash = ?')
      .run(Buffer.from(prev ?? '', 'hex'));
}

type Cell = { readonly table: string; readonly column: string; readonly rowid: number };

/** Every cell whose bytes the chain or a signature covers. */
const cells = (): readonly Cell[] =>
  (
    [
      ['journal', ['device_id', 'type', 'subject', 'header', 'hash', 'body']],
      ['journal_checkpoint', ['device_id', 'hash', 'signature']],
      ['journal_head', ['device_id', 'hash', 'hlc']],
    ] as const
  ).flatMap(([table, columns]) =>
    columns.flatMap((column) =>
      db()
        .prepare<[], number>(`SELECT rowid FROM ${table} WHERE length(${column}) > 0`)
        .pluck()
        .all()
        .map((rowid) => ({ table, column, rowid })),
    ),
  );

const lastCell = (table: string, column: string) =>
  cells().findLast((cell) => cell.table === table && cell.column === column);

const valueOf = ({ table, column, rowid }: Cell): Buffer | string => {
  const value = db()
    .prepare<[number], Buffer | string>(`SELECT ${column} FROM ${table} WHERE rowid = ?`)
    .pluck()
    .get(rowid);
  if (value === undefined) throw new Error('no such cell');
  return value;
};

/** The value with one bit of one byte turned; a text stays a text. */
function flipped(value: Buffer | string, place: number, bit: number): Buffer | string {
  const bytes = Buffer.from(value);
  const at = place % bytes.length;
  // Of a text only bits that keep it ASCII.
  const mask = typeof value === 'string' ? 1 << (bit % 4) : 1 << bit;
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  return typeof value === 'string' ? bytes.toString('latin1') : bytes;
}

describe('a journal that was tampered with', () => {
  it('is sound to begin with', () => {
    expect(hall.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    expect(rowsOf(hall).length).toBeGreaterThan(10);
    expect(hall.verify().checkpoints).toBeGreaterThan(0);
  });

  it('is found out by any flipped byte of any row', { timeout: 60_000 }, () => {
    const all = cells();
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (cell, place, bit) => {
          const { table, column, rowid } = cell;
          const changed = flipped(valueOf(cell), place, bit);
          expect(
            tampered(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, changed, rowid),
          ).not.toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it(
    'is found out by bytes all along one header, body, hash and signature',
    { timeout: 60_000 },
    () => {
      const chosen = ['header', 'hash', 'body'].flatMap(
        (column) => lastCell('journal', column) ?? [],
      );
      const signature = lastCell('journal_checkpoint', 'signature');
      for (const cell of [...chosen, ...(signature === undefined ? [] : [signature])]) {
        const value = valueOf(cell);
        for (let place = 0; place < value.length; place += STEP)
          expect(
            tampered(
              `UPDATE ${cell.table} SET ${cell.column} = ? WHERE rowid = ?`,
              flipped(value, place, place % 8),
              cell.rowid,
            ),
          ).not.toEqual([]);
      }
    },
  );

  it('is found out by the next event, where one was forged with a hash that fits it', () => {
    const { findings } = verifiedAfter(() => forge(3, { chainToo: false }));
    expect(findings).toMatchObject([{ seq: 4, what: 'chain-broken' }]);
  });

  it('is found out by what was signed, where the whole chain was forged', () => {
    const whole = () => forge(3, { chainToo: true });
    const signedAt = db().prepare<[], number>('SELECT seq FROM journal_checkpoint').pluck().all();
    const later = signedAt.filter((seq) => seq >= 3);
    expect(later).not.toEqual([]);
    expect(verifiedAfter(whole).findings).toMatchObject(
      later.map((seq) => ({ seq, what: 'chain-broken' })),
    );
    const { findings } = verifiedAfter(() => {
      whole();
      db().exec(`UPDATE journal_checkpoint SET hash =
        (SELECT j.hash FROM journal j WHERE j.seq = journal_checkpoint.seq)`);
    });
    expect(findings).toMatchObject(later.map((seq) => ({ seq, what: 'signature-invalid' })));
  });

  it('is found out by any deleted row', () => {
    for (const { device_id: device, seq } of rowsOf(hall))
      expect(
        tampered('DELETE FROM journal WHERE device_id = ? AND seq = ?', device, seq),
      ).not.toEqual([]);
  });

  it('is found out where all of a device’s events are gone', () => {
    expect(tampered('DELETE FROM journal')).toContain('head-mismatch');
  });

  it('is found out by a row put in', () => {
    const columns = 'type, subject, header, hash, body';
    const put = (device: string, seq: string) =>
      tampered(
        `INSERT INTO journal (device_id, seq, ${columns})
         SELECT ${device}, ${seq}, ${columns} FROM journal WHERE seq = 3`,
      );
    expect(put('device_id', '(SELECT max(seq) + 1 FROM journal)')).not.toEqual([]);
    expect(put('device_id', '(SELECT max(seq) + 100 FROM journal)')).not.toEqual([]);
    expect(put("'another'", '1')).not.toEqual([]);
  });

  it('is found out by two rows that changed places', () => {
    expect(tampered('UPDATE journal SET seq = CASE seq WHEN 3 THEN 9003 ELSE seq END')).toContain(
      'gap',
    );
    expect(
      tampered(
        `UPDATE journal SET body = (SELECT j.body FROM journal j WHERE j.seq = 7 - journal.seq)
         WHERE seq IN (3, 4)`,
      ),
    ).toEqual(expect.arrayContaining(['body-changed']));
  });

  it('is found out by a checkpoint of another head, or of nobody', () => {
    expect(tampered('UPDATE journal_checkpoint SET seq = seq - 1')).toContain('signature-invalid');
    expect(tampered("UPDATE journal_checkpoint SET device_id = 'x'")).toContain('device-unknown');
  });
});

describe('a journal is append only', () => {
  it.each([
    ['deletes', 'DELETE FROM journal WHERE seq = 3'],
    ['deletes all', 'DELETE FROM journal'],
    ['changes a header', "UPDATE journal SET header = x'00' WHERE seq = 3"],
    ['changes a body', "UPDATE journal SET body = x'00' WHERE seq = 3"],
    ['leaves a body as it is', 'UPDATE journal SET body = body WHERE seq = 3'],
    ['changes a type', "UPDATE journal SET type = 'x' WHERE seq = 3"],
    ['changes a subject', "UPDATE journal SET subject = 'x' WHERE seq = 3"],
    ['changes a hash', 'UPDATE journal SET hash = zeroblob(32) WHERE seq = 3'],
    ['renumbers', 'UPDATE journal SET seq = 9000 WHERE seq = 3'],
    ['renumbers over another', 'UPDATE OR REPLACE journal SET seq = 4 WHERE seq = 3'],
    ['erases and renames', "UPDATE journal SET body = NULL, type = 'x' WHERE seq = 3"],
    [
      'replaces',
      `INSERT OR REPLACE INTO journal
       SELECT device_id, seq, 'x', subject, header, hash, body FROM journal WHERE seq = 3`,
    ],
    ['replaces into', 'REPLACE INTO journal SELECT * FROM journal WHERE seq = 3'],
    [
      'upserts',
      `INSERT INTO journal SELECT * FROM journal WHERE seq = 3
       ON CONFLICT DO UPDATE SET hash = zeroblob(32)`,
    ],
  ])('nobody %s', async (_, sql) => {
    const own = await openHall();
    expect(() => own.store.db.exec(sql)).toThrow('append only');
    expect(own.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    own.close();
  });

  it('and takes no event outside a transaction', () => {
    expect(() =>
      hall.store.journal.append('staff.pin-set', { staffId: 'x' }, { actor: 'x' }),
    ).toThrow('outside a transaction');
  });
});

describe('erasing a person', () => {
  it('takes the bodies away, and chain and signatures still verify', async () => {
    const own = await openHall();
    const person = { name: '被遗忘者', phone: '13900001111' };
    const { personId, code } = await member(own, person);
    await scan(own, code);
    const erase = own.store.db.prepare<[string]>(
      "UPDATE journal SET body = NULL WHERE subject = ? AND type LIKE 'person.%'",
    );
    expect(erase.run(personId).changes).toBe(1);
    expect(own.verify().findings).toEqual([]);
    rebuildFrom(own, rowsOf(own));
    expect(own.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    const left = JSON.stringify(eventsOf(own));
    expect(left.includes(person.name) || left.includes(person.phone)).toBe(false);
    expect(await own.refusal('people.get', { personId })).toBe('unknown-person');
    await enrol(own, { name: '下一位' });
    expect(own.verify()).toMatchObject({ findings: [], projectionsMatch: true });
    own.close();
  });
});
