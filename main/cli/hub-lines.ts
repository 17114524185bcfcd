import type { HubLogStatus } from '../store/sync/hub/hub-admin.ts';

/** One line for each log, and for each login that has none yet. */
export function statusLines(rows: readonly HubLogStatus[], now: number): readonly string[] {
  if (rows.length === 0) return ['nobody may log in yet: qinlin hub add-kiosk'];
  return rows.map((row) => {
    const who =
      row.hallId === null
        ? `${row.district}: office`
        : `${row.district}: ${row.hallName ?? row.hallId}, kiosk ${row.kioskNumber ?? '?'}`;
    const may = `reads ${row.reach}${row.carries ? ', carries' : ''}`;
    return `${who} (${row.role}, ${may}): ${logText(row, now)}`;
  });
}

function logText({ hallId, deviceId, seq, receivedAt, isForked }: HubLogStatus, now: number) {
  if (hallId === null) return 'writes none';
  if (deviceId === null) return 'never seen';
  const age = receivedAt === null ? 'nothing yet' : `newest came ${ageText(now - receivedAt)} ago`;
  return `${deviceId} ${seq} events, ${age}${isForked ? ', FORKED: takes nothing more' : ''}`;
}

function ageText(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
}
