import { clockTime, dateIn } from '../../shared/domain/calendar.ts';
import type { StoreContext } from './context.ts';

/** The hall's day and time for the name of a file, such as 2026-03-02-0915. */
export function fileStamp({ clock, kiosk }: Pick<StoreContext, 'clock' | 'kiosk'>): string {
  const { zone } = kiosk();
  const now = clock.wall();
  return `${dateIn(zone, now)}-${clockTime(zone, now).replace(':', '')}`;
}
