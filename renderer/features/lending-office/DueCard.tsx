import { useTranslation } from 'react-i18next';
import { clockOfMinute, isIsoDate, type IsoDate } from '../../../shared/domain/calendar.ts';
import { closingOn } from '../../../shared/domain/lending/opening-hours.ts';
import { dueMoves } from '../../../shared/domain/lending/words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { dueExample } from './due-example.ts';
import styles from './lending-office.module.css';
import { bounds, wholeNumber, type RulesDraft } from './rules-draft.ts';
import { readWeek } from './week-draft.ts';

type DueCardProps = {
  readonly draft: RulesDraft;
  readonly today: IsoDate;
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

/** Which of three ways a due date is moved off a closed day, each with what it would come to. */
export function DueCard({ draft, today, onChange }: DueCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { week, closedDates, dueMove, rows } = draft;
  const days = wholeNumber(rows.adult.book.days, bounds.days);
  const opening = {
    ...readWeek(week),
    closedDates: closedDates.map(({ date }) => date).filter(isIsoDate),
  };
  const by = (date: IsoDate) => {
    const closing = closingOn(opening, date);
    const day = format.day(date);
    return closing === null ? day : t('lending.byClosing', { day, time: clockOfMinute(closing) });
  };
  const example = days === null ? null : dueExample(opening, days, today);
  return (
    <Card title={t('lendingOffice.due.title')}>
      <p className={cx(styles.soft)}>
        {example === null
          ? t('lendingOffice.due.noExample')
          : t('lendingOffice.due.example', {
              lent: format.day(example.lentOn),
              count: days ?? 0,
              counted: format.day(example.counted),
            })}
      </p>
      <RadioTiles
        label={t('lendingOffice.due.move')}
        isLabelHidden
        options={dueMoves.map((value) => ({
          value,
          label: t(`lendingOffice.due.moves.${value}`),
          description:
            example === null
              ? undefined
              : t('lendingOffice.due.comesTo', { due: by(example.dueOn[value]) }),
        }))}
        value={dueMove}
        onChange={(move) => onChange({ dueMove: move })}
      />
    </Card>
  );
}
