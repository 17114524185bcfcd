import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/contract/attendance.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { BadgeProps } from '../../ui/Badge.tsx';

export const statusTones = {
  in: 'info',
  done: 'success',
  forgot: 'look',
  long: 'look',
  'too-long': 'problem',
  void: 'plain',
} as const satisfies Record<SessionRow['status'], BadgeProps['tone']>;

/** Whether staff should look at a session: it counts nothing yet, or the platforms will ask. */
export const needsLook = ({ status }: Pick<SessionRow, 'status'>): boolean =>
  status === 'forgot' || status === 'long' || status === 'too-long';

/** How a session is written, in the language on the screen and on the hall's clock. */
export function useSessionWords(zone: string) {
  const { t } = useTranslation();
  const format = useFormat();
  const activity = (row: Pick<SessionRow, 'activity'>) => row.activity ?? t('attendance.openDoor');
  const inAt = (row: Pick<SessionRow, 'inAt'>) => format.time(zone, row.inAt);
  const outAt = (row: Pick<SessionRow, 'outAt'>) =>
    row.outAt === null ? t('attendance.stillIn') : format.time(zone, row.outAt);
  return {
    activity,
    inAt,
    outAt,
    span: (row: SessionRow) => `${inAt(row)}–${outAt(row)}`,
    minutes: (row: SessionRow) =>
      row.outAt === null || row.status === 'void' ? '' : format.minutes(row.minutes),
    provenance: (row: SessionRow) => t(`attendance.provenances.${row.provenance}`),
    reason: (row: SessionRow) => (row.reason === null ? null : t(`reason.${row.reason}`)),
    status: (row: SessionRow) => t(`attendance.statuses.${row.status}`),
  };
}
