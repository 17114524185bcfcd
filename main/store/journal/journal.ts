import { topicsOf, type EventType, type Payload } from '../../../shared/contract/events.ts';
import type { Topic } from '../../../shared/contract/names.ts';
import { isHlc, nextHlc, type Hlc } from '../../../shared/domain/hlc.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/failure.ts';
import { createErased } from './erased.ts';
import { checkpointBytes, encodeBody, encodeHeader, sha256, sha256Hex } from './header.ts';
import { signBytes, type Identity } from './identity.ts';
import { createSalts } from './salts.ts';
import { stampOf, type JournalEvent, type Projection } from './projector.ts';

/** Who did it, and whom or what it concerns. */
export type EventMeta = { readonly actor: string; readonly subject?: string };

export type Append = <T extends EventType>(
  type: T,
  payload: Payload<T>,
  meta: EventMeta,
) => JournalEvent<T>;

/** A tail longer than this is signed at once, a shorter one when the kiosk rests. */
const CHECKPOINT_EVERY = 1024;

/** A device whose clock is further ahead than this (ms) doesn't drag the others' along: its events would win for years. */
const DRAGS_MS = 24 * 60 * 60 * 1000;

export type Journal = ReturnType<typeof createJournal>;

/**
 * The one way that anything changes: an event is chained, stored and projected in the caller's transaction.
 * Sequence number, previous hash and this device's HLC are read from the file inside it, never cached ahead.
 */
export function createJournal(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly projection: Projection;
  /** Called after a checkpoint is on disk, to note the head outside the database. */
  readonly onCheckpoint: (identity: Identity, seq: number) => void;
}) {
  const { db, clock, projection } = deps;
  const sql = prepare(db);
  const immediate = db.transaction((work: () => void) => work());
  const nextSalt = createSalts();
  const erased = createErased(db);
  const touched = new Set<Topic>();
  let writer: Identity | null = null;
  /** The latest that others' clocks showed when they were heard last: a read of every device, which an append spares. */
  let others: string | null = null;
  /** Events of this run that are not signed; what an earlier run left unsigned is signed with the next. */
  let appended = 0;
  /** A batch is open, and no transaction of a call in it. */
  let isBetweenCalls = false;

  const writeAs = (): Identity => {
    if (writer === null) throw new Error('no device writes this journal yet');
    return writer;
  };

  const othersHlc = (deviceId: string, wall: number): string => {
    others ??= sql.othersHlc.get(deviceId, nextHlc(null, wall + DRAGS_MS)) ?? '';
    return others;
  };

  const forget = (): void => {
    touched.clear();
    others = null;
    projection.forget();
  };

  const append: Append = (type, payload, meta) => {
    if (!db.inTransaction) throw new Error('append outside a transaction');
    const deviceId = writeAs().deviceId;
    const head = sql.head.get(deviceId);
    const seq = (head?.seq ?? 0) + 1;
    const wall = Math.floor(clock.wall());
    const hlc = nextHlc(lastHlc(head?.hlc, othersHlc(deviceId, wall)), wall);
    const body = encodeBody(type, payload, nextSalt);
    const header = encodeHeader({
      device: deviceId,
      seq,
      prev: head?.hash ?? null,
      hlc,
      wall,
      mono: Math.floor(clock.monotonic()),
      boot: clock.bootId,
      type,
      v: 1,
      subject: meta.subject ?? null,
      actor: meta.actor,
      bodyHash: sha256Hex(body),
      bodyLen: body.length,
    });
    const hash = sha256(header);
    appended += 1;
    // Points given back, say, by a second copy of the sales that is older than the erasure.
    const isErased = erased.names({ type, subject: meta.subject ?? null, payload });
    sql.insert.run(deviceId, seq, type, meta.subject ?? null, header, hash, isErased ? null : body);
    sql.setHead.run(deviceId, seq, hash, hlc);
    const event = {
      id: `${deviceId}/${seq}`,
      deviceId,
      seq,
      hlc,
      wall,
      stamp: stampOf(hlc, deviceId, seq),
      type,
      payload,
    };
    if (!isErased) projection.apply(event);
    for (const topic of topicsOf(type)) touched.add(topic);
    return event;
  };

  /** Signs the head of this device, where events were added since the last signature. */
  const checkpoint = (least = 1): void => {
    if (writer === null || appended < least || db.inTransaction) return;
    const head = sql.head.get(writer.deviceId);
    const signed = sql.lastCheckpoint.get(writer.deviceId) ?? 0;
    appended = 0;
    if (head === undefined || head.seq === signed) return;
    const hash = Buffer.from(head.hash, 'hex');
    const bytes = checkpointBytes(writer.deviceId, head.seq, hash);
    sql.insertCheckpoint.run(writer.deviceId, head.seq, hash, signBytes(writer, bytes));
    deps.onCheckpoint(writer, head.seq);
  };

  return {
    append,
    checkpoint,
    /** The hash at the end of this device's chain, as hex; empty before its first event. */
    headHash: (): string => sql.head.get(writeAs().deviceId)?.hash ?? '',

    /** Runs `work` in one immediate transaction, or in the one already under way. */
    transaction<T>(work: () => T): T {
      if (db.inTransaction && !isBetweenCalls) return work();
      const inBatch = isBetweenCalls;
      if (inBatch && !db.inTransaction) throw new Error('the batch was rolled back');
      const box: { value?: T } = {};
      isBetweenCalls = false;
      try {
        // In a batch this is a savepoint: a call that fails leaves nothing behind there either.
        immediate.immediate(() => {
          box.value = work();
        });
      } catch (error) {
        forget();
        throw error;
      } finally {
        isBetweenCalls = inBatch;
      }
      if (!inBatch) checkpoint(CHECKPOINT_EVERY);
      if (!('value' in box)) throw new Error('transaction without a result');
      return box.value;
    },

    /**
     * Puts all calls awaited in `work` on disk in one transaction: all of them, or none if it throws. Until it ends,
     * no answer given in it is durable, and nobody but `work` may call the store.
     */
    async batch<T>(work: () => Promise<T>): Promise<T> {
      sql.begin.run();
      isBetweenCalls = true;
      let value: T;
      try {
        value = await work();
        sql.commit.run();
      } catch (error) {
        if (db.inTransaction) sql.rollback.run();
        forget();
        throw error;
      } finally {
        isBetweenCalls = false;
      }
      checkpoint(CHECKPOINT_EVERY);
      return value;
    },

    /** Goes on as this device. */
    writeAs(identity: Identity) {
      writer = identity;
      others = null;
    },

    /** Notes an event of another device, and the topics that it touches. */
    hear(topics: readonly Topic[]): void {
      others = null;
      for (const topic of topics) touched.add(topic);
    },

    /** The topics touched since the last call. */
    takeTouched(): readonly Topic[] {
      const list = [...touched];
      touched.clear();
      return list;
    },
  };
}

function lastHlc(own: string | undefined, others: string): Hlc | null {
  const last = own !== undefined && own > others ? own : others;
  return isHlc(last) ? last : null;
}

const prepare = (db: Db) => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  rollback: db.prepare('ROLLBACK'),
  /** The hash in hex, as the next header holds it. */
  head: db.prepare<[string], { seq: number; hash: string; hlc: string }>(
    'SELECT seq, lower(hex(hash)) AS hash, hlc FROM journal_head WHERE device_id = ?',
  ),
  othersHlc: db
    .prepare<[string, string], string | null>(
      'SELECT max(hlc) FROM journal_head WHERE device_id <> ? AND hlc < ?',
    )
    .pluck(),
  insert: db.prepare<[string, number, string, string | null, Buffer, Buffer, Buffer | null]>(
    'INSERT INTO journal (device_id, seq, type, subject, header, hash, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  setHead: db.prepare<[string, number, Buffer, string]>(
    `INSERT INTO journal_head (device_id, seq, hash, hlc) VALUES (?, ?, ?, ?)
     ON CONFLICT (device_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, hlc = excluded.hlc`,
  ),
  lastCheckpoint: db
    .prepare<[string], number | null>('SELECT max(seq) FROM journal_checkpoint WHERE device_id = ?')
    .pluck(),
  insertCheckpoint: db.prepare<[string, number, Buffer, Buffer]>(
    'INSERT OR IGNORE INTO journal_checkpoint (device_id, seq, hash, signature) VALUES (?, ?, ?, ?)',
  ),
});
