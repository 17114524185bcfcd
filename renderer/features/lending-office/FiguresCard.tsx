import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import { pauseExample } from './due-example.ts';
import styles from './lending-office.module.css';
import {
  bounds,
  figures,
  wholeNumber,
  type Figure,
  type Problems,
  type RulesDraft,
} from './rules-draft.ts';

type FiguresCardProps = {
  readonly draft: RulesDraft;
  readonly problems: Problems;
  readonly today: IsoDate;
  readonly onChange: (change: Partial<RulesDraft>) => void;
};

/** Pauses in place of fines, how long books are kept for pick-up, and how long it is known who had a book. */
export function FiguresCard({ draft, problems, today, onChange }: FiguresCardProps) {
  const { t } = useTranslation();
  const sentence = (figure: Figure) => {
    const problem = problems.get(figure);
    if (problem === undefined) return undefined;
    return problem === 'shorter-than-pause'
      ? t('lendingOffice.figures.tooShort')
      : t('lendingOffice.rules.number', bounds[figure]);
  };
  return (
    <Card title={t('lendingOffice.figures.title')}>
      <div className={cx(styles.figures)}>
        {figures.map((figure) => (
          <TextField
            key={figure}
            label={t(`lendingOffice.figures.${figure}`)}
            description={t(`lendingOffice.figures.help.${figure}`)}
            error={sentence(figure)}
            value={draft.figures[figure]}
            inputMode="numeric"
            maxLength={4}
            onChange={(value) => onChange({ figures: { ...draft.figures, [figure]: value } })}
          />
        ))}
      </div>
      <PauseSentence draft={draft} today={today} />
      <Checkbox
        label={t('lendingOffice.selfService')}
        description={t('lendingOffice.selfServiceHelp')}
        isSelected={draft.selfService}
        onChange={(selfService) => onChange({ selfService })}
      />
    </Card>
  );
}

const SOMEWHAT_LATE = 3;
const VERY_LATE = 90;

type PauseSentenceProps = { readonly draft: RulesDraft; readonly today: IsoDate };

function PauseSentence({ draft, today }: PauseSentenceProps) {
  const { t } = useTranslation();
  const read = (figure: Figure) => wholeNumber(draft.figures[figure], bounds[figure]);
  const [perDay, graceDays, capDays] = [
    read('pausePerDay'),
    read('graceDays'),
    read('pauseCapDays'),
  ];
  if (perDay === null || graceDays === null || capDays === null) return null;
  const rule = { perDay, graceDays, capDays };
  const somewhat = Math.max(SOMEWHAT_LATE, graceDays + 1);
  return (
    <p className={cx(styles.soft)}>
      {perDay === 0 || capDays === 0
        ? t('lendingOffice.figures.noPause')
        : t('lendingOffice.figures.pauseExample', {
            late: somewhat,
            pause: pauseExample(rule, somewhat, today),
            veryLate: VERY_LATE,
            longPause: pauseExample(rule, VERY_LATE, today),
          })}
    </p>
  );
}
