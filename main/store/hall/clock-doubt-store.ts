import { hallOf } from '../../../shared/domain/sync/device-id.ts';
import type { ClockDoubt } from '../../../shared/domain/retention.ts';
import type { StoreContext } from '../context.ts';
import { decodeHeader } from '../journal/header.ts';

const DAY_MS = 86_400_000;

/** A jump up to this is a clock that was put right after a while; what is erased is not decided by a day. */
const HARMLESS_MS = DAY_MS;
/** So long a clock has to go on evenly after a jump. */
const CALM_MS = 7 * DAY_MS;
/** Nobody records anything for so long, and then does again: the hall was shut, or its clock was set far ahead. */
const RECENT_MS = 30 * DAY_MS;
const SILENT_MS = 180 * DAY_MS;

/**
 * Why the kiosk's clock can't be trusted with what can't be undone; null where nothing speaks against it. A clock that
 * is far ahead would make everything seem old.
 */
export function createClockDoubt({
  db,
  clock,
  kiosk,
}: Pick<StoreContext, 'db' | 'clock' | 'kiosk'>): () => ClockDoubt | null {
  const sql = {
    heads: db.prepare<[], { device_id: string; seq: number }>(
      'SELECT device_id, seq FROM journal_head',
    ),
    header: db
      .prepare<[string, number], Buffer>(
        'SELECT header FROM journal WHERE device_id = ? AND seq = ?',
      )
      .pluck(),
    jumps: db.prepare<[number, number], number>(
      `SELECT 1 FROM local_device l JOIN clock_jump j ON j.event_id LIKE l.device_id || '/%'
       WHERE abs(j.jump) > ? AND j.at > ? LIMIT 1`,
    ),
  };
  const wallOf = (deviceId: string, seq: number): number => {
    const header = sql.header.get(deviceId, seq);
    return header === undefined ? 0 : decodeHeader(header).wall;
  };

  /** When a device last wrote something up to a time; null where it hadn't yet. Its log is in the order of time. */
  const lastUpTo = (deviceId: string, headSeq: number, time: number): number | null => {
    let [low, high] = [0, headSeq];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (wallOf(deviceId, middle) <= time) low = middle;
      else high = middle - 1;
    }
    return low === 0 ? null : wallOf(deviceId, low);
  };

  return () => {
    const now = clock.wall();
    const { hallId } = kiosk();
    const heads = sql.heads.all().filter(({ device_id }) => hallOf(device_id) === hallId);
    if (heads.some(({ device_id, seq }) => wallOf(device_id, seq) > now + HARMLESS_MS))
      return 'behind-records';
    if (sql.jumps.get(HARMLESS_MS, now - CALM_MS) !== undefined) return 'jumped-lately';
    const before = heads.flatMap(
      ({ device_id, seq }) => lastUpTo(device_id, seq, now - RECENT_MS) ?? [],
    );
    const newest = Math.max(...before);
    return before.length > 0 && newest < now - RECENT_MS - SILENT_MS ? 'nothing-in-between' : null;
  };
}
