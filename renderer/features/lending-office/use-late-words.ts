import { useTranslation } from 'react-i18next';
import type { OverdueRow } from '../../../shared/contract/lending-office.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useHoursWords } from '../../i18n/use-hours-words.ts';
import { useClosing } from '../lending/use-closing.ts';
import { canCall, doorOf, type LateReader } from './late-readers.ts';
import type { SlipWords } from './slips.ts';
import { tabbed } from './tabbed.ts';

/** What the work list says of late readers: on the screen, on slips, in messages and in tables to paste. */
export function useLateWords(hallName: string) {
  const { t } = useTranslation();
  const format = useFormat();
  const closing = useClosing();
  const hours = useHoursWords()(closing.hours);
  const open = hours.length === 0 ? null : t('opening.hours', { hours: format.list(hours) });
  const nameOf = ({ reader }: LateReader) => reader?.name ?? t('lendingOffice.nobody');
  const bookOf = ({ title, dueOn, daysLate }: OverdueRow) =>
    t('lendingOffice.lateBook', { title, due: closing.shortDay(dueOn), count: daysLate });
  const slipWords: SlipWords = {
    heading: t('lendingOffice.slip.heading'),
    to: (late) =>
      late.guardianName === null
        ? nameOf(late)
        : t('lendingOffice.slip.toFamily', { name: nameOf(late), guardian: late.guardianName }),
    door: doorOf,
    book: (loan) => `${bookOf(loan)} · ${loan.code}`,
    more: (count) => t('lendingOffice.slip.more', { count }),
    please: t('lendingOffice.slip.please'),
    open,
  };
  /** Only the reader, or a child's guardian, gets to read the titles. */
  const messageTo = (late: LateReader) =>
    [
      late.guardianName === null
        ? t('lendingOffice.message.hello', { name: nameOf(late), hall: hallName })
        : t('lendingOffice.message.helloFamily', {
            guardian: late.guardianName,
            name: nameOf(late),
            hall: hallName,
          }),
      ...late.loans.map(bookOf),
      t('lendingOffice.message.please'),
      ...(open === null ? [] : [open]),
    ].join('\n');
  /** Names nobody, no door and no title: among neighbours a title gives its reader away. */
  const messageToAll = (readers: readonly LateReader[]) => {
    const count = readers.reduce((sum, { loans }) => sum + loans.length, 0);
    const text = t('lendingOffice.message.toAll', { hall: hallName, count });
    return open === null ? text : `${text}\n${open}`;
  };
  const callSheet = (readers: readonly LateReader[]) =>
    tabbed([
      [
        t('lendingOffice.reader'),
        t('lendingOffice.phone'),
        t('lendingOffice.guardian'),
        t('lendingOffice.guardianPhone'),
        t('lendingOffice.door'),
        t('lendingOffice.mostLate'),
        t('lendingOffice.books'),
      ],
      ...readers.map((late) => [
        nameOf(late),
        late.phone ?? '',
        late.guardianName ?? '',
        late.guardianPhone ?? '',
        doorOf(late) ?? '',
        late.mostDaysLate,
        format.list(late.loans.map(bookOf)),
      ]),
    ]);
  return { nameOf, doorOf, bookOf, slipWords, messageTo, messageToAll, callSheet, canCall };
}

export type LateWords = ReturnType<typeof useLateWords>;
