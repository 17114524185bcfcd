import type { Db } from '../db/failure.ts';
import { digestOf } from './digest.ts';
import { checkpointBytes, readHeader, sha256, sha256Hex, type Header } from './header.ts';
import { isSigned } from './identity.ts';
import type { Projection } from './projector.ts';
import { rebuild } from './replay.ts';

/** One thing that is not as it was written. */
export type Finding = {
  readonly device: string;
  readonly seq: number;
  readonly what:
    | 'header-unreadable'
    | 'header-changed'
    | 'hash-mismatch'
    | 'chain-broken'
    | 'gap'
    | 'body-changed'
    | 'head-mismatch'
    | 'signature-invalid'
    | 'device-unknown'
    | 'not-projected';
};

export type Verification = {
  readonly events: number;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
  /** Whether the state tables are what the journal folds to. */
  readonly projectionsMatch: boolean;
};

type Row = {
  readonly device_id: string;
  readonly seq: number;
  readonly type: string;
  readonly subject: string | null;
  readonly header: Buffer;
  readonly hash: Buffer;
  readonly body: Buffer | null;
};

/** Checks chain, bodies, heads, signatures and projections; changes nothing. */
export function verify(db: Db, projection: Projection): Verification {
  const findings: Finding[] = [];
  const events = verifyChains(db, findings);
  const checkpoints = verifyCheckpoints(db, findings);
  const projectionsMatch = compareProjections(db, projection, findings);
  return { events, checkpoints, findings, projectionsMatch };
}

function verifyChains(db: Db, findings: Finding[]): number {
  const rows = db.prepare<[], Row>(
    'SELECT device_id, seq, type, subject, header, hash, body FROM journal ORDER BY device_id, seq',
  );
  let events = 0;
  let previous: Row | null = null;
  const ends = new Map<string, Row>();
  for (const row of rows.iterate()) {
    events += 1;
    if (previous !== null && previous.device_id !== row.device_id) previous = null;
    checkRow(row, previous, findings);
    previous = row;
    ends.set(row.device_id, row);
  }
  verifyHeads(db, ends, findings);
  return events;
}

function checkRow(row: Row, previous: Row | null, findings: Finding[]): void {
  const report = (what: Finding['what']) =>
    findings.push({ device: row.device_id, seq: row.seq, what });
  if (!sha256(row.header).equals(row.hash)) report('hash-mismatch');
  if (row.seq !== (previous?.seq ?? 0) + 1) report('gap');
  const header = readHeader(row.header);
  if (header === null) {
    report('header-unreadable');
    return;
  }
  if (
    header.device !== row.device_id ||
    header.seq !== row.seq ||
    header.type !== row.type ||
    header.subject !== row.subject
  )
    report('header-changed');
  if (header.prev !== (previous?.hash.toString('hex') ?? null)) report('chain-broken');
  if (row.body !== null && bodyChanged(header, row.body)) report('body-changed');
}

const bodyChanged = (header: Header, body: Buffer): boolean =>
  body.length !== header.bodyLen || sha256Hex(body) !== header.bodyHash;

/** Every chain ends at its head, and every head has a chain. */
function verifyHeads(db: Db, ends: ReadonlyMap<string, Row>, findings: Finding[]): void {
  const heads = db
    .prepare<[], { device_id: string; seq: number; hash: Buffer; hlc: string }>(
      'SELECT device_id, seq, hash, hlc FROM journal_head',
    )
    .all();
  const known = new Map(heads.map((head) => [head.device_id, head]));
  for (const device of new Set([...ends.keys(), ...known.keys()])) {
    const last = ends.get(device);
    const head = known.get(device);
    const matches =
      last !== undefined &&
      head?.seq === last.seq &&
      head.hash.equals(last.hash) &&
      head.hlc === readHeader(last.header)?.hlc;
    if (!matches)
      findings.push({ device, seq: last?.seq ?? head?.seq ?? 0, what: 'head-mismatch' });
  }
}

function verifyCheckpoints(db: Db, findings: Finding[]): number {
  const rows = db
    .prepare<
      [],
      {
        device_id: string;
        seq: number;
        hash: Buffer;
        signature: Buffer;
        key: Buffer | null;
        at: Buffer | null;
      }
    >(
      `SELECT c.device_id, c.seq, c.hash, c.signature, d.public_key AS key, j.hash AS at
       FROM journal_checkpoint c
       LEFT JOIN device d ON d.device_id = c.device_id
       LEFT JOIN journal j ON j.device_id = c.device_id AND j.seq = c.seq`,
    )
    .all();
  for (const row of rows) {
    const report = (what: Finding['what']) =>
      findings.push({ device: row.device_id, seq: row.seq, what });
    if (row.key === null) report('device-unknown');
    else if (!isSigned(row.key, checkpointBytes(row.device_id, row.seq, row.hash), row.signature))
      report('signature-invalid');
    if (row.at?.equals(row.hash) !== true) report('chain-broken');
  }
  return rows.length;
}

/** Rebuilds inside a transaction that is rolled back, and compares the two digests. */
function compareProjections(db: Db, projection: Projection, findings: Finding[]): boolean {
  const live = digestOf(db, projection.tables);
  let rebuilt = '';
  db.exec('BEGIN IMMEDIATE');
  try {
    rebuild(db, projection);
    rebuilt = digestOf(db, projection.tables);
    const failed = db
      .prepare<[], { device_id: string; seq: number }>(
        'SELECT device_id, seq FROM journal_projection_error',
      )
      .all();
    for (const row of failed)
      findings.push({ device: row.device_id, seq: row.seq, what: 'not-projected' });
  } catch {
    rebuilt = 'the journal could not be read';
  } finally {
    db.exec('ROLLBACK');
    projection.forget();
  }
  return live === rebuilt;
}
