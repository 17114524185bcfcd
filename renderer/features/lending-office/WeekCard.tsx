import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './lending-office.module.css';
import type { Problems, RulesDraft } from './rules-draft.ts';
import { TypedCell } from './TypedCell.tsx';
import { sameHours, weekdays, type DayDraft, type Weekday } from './week-draft.ts';

type WeekProps = {
  readonly draft: RulesDraft;
  readonly problems: Problems;
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

const ends = ['from', 'until'] as const;
const HINTS = { from: '09:00', until: '17:00' } as const;

/** On which days of the week the hall is open, and from when until when. */
export function WeekCard({ draft: { week }, problems, onChange }: WeekProps) {
  const { t } = useTranslation();
  const setDay = (day: Weekday, change: Partial<DayDraft>) =>
    onChange({ week: { ...week, [day]: { ...week[day], ...change } } });
  const same = sameHours(week);
  return (
    <Card title={t('lendingOffice.week.title')}>
      <p className={cx(styles.soft)}>{t('lendingOffice.week.help')}</p>
      <table className={cx(styles.week)} aria-label={t('lendingOffice.week.title')}>
        <thead>
          <tr>
            <th scope="col">{t('lendingOffice.week.open')}</th>
            {ends.map((end) => (
              <th key={end} scope="col">
                {t(`lendingOffice.week.${end}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day) => (
            <tr key={day}>
              <th scope="row">
                <Checkbox
                  label={t(`activities.weekdays.${day}`)}
                  isSelected={week[day].isOpen}
                  onChange={(isOpen) => setDay(day, { isOpen })}
                />
              </th>
              {ends.map((end) => (
                <td key={end}>
                  <TypedCell
                    label={t('lendingOffice.week.cell', {
                      day: t(`activities.weekdays.${day}`),
                      end: t(`lendingOffice.week.${end}`),
                    })}
                    value={week[day].isOpen ? week[day][end] : ''}
                    onChange={(text) => setDay(day, { [end]: text })}
                    isWrong={problems.has(`hours ${day}`)}
                    maxLength={8}
                    placeholder={week[day].isOpen ? HINTS[end] : ''}
                    isDisabled={!week[day].isOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          variant="quiet"
          isDisabled={same === null}
          onPress={() => same !== null && onChange({ week: same })}
        >
          {t('lendingOffice.week.same')}
        </Button>
      </div>
      {problems.has('week') && <Notice tone="problem">{t('lendingOffice.closed.always')}</Notice>}
    </Card>
  );
}
