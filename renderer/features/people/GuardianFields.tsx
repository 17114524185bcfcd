import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { isUnderFourteen } from '../../../shared/domain/person.ts';
import { parseBirthYear } from '../../../shared/domain/person-import.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import type { FormPart } from './PersonForm.tsx';
import { PersonTextField } from './PersonTextField.tsx';
import { usePersonWords } from './person-words.ts';

/** Under fourteen nothing may be kept without a parent or guardian who agrees. */
export function GuardianFields({ today, ...part }: FormPart & { readonly today: IsoDate }) {
  const { t } = useTranslation();
  const words = usePersonWords();
  const { draft, onChange, problems } = part;
  const isNeeded = isUnderFourteen(parseBirthYear(draft.birthYear).value, today);
  return (
    <Card title={t('people.guardian')}>
      {isNeeded && <Notice tone="info">{t('people.guardianWhy')}</Notice>}
      <div className={cx(styles.fields)}>
        <PersonTextField {...part} field="guardianName" maxLength={30} isRequired={isNeeded} />
        <PersonTextField
          {...part}
          field="guardianPhone"
          type="tel"
          maxLength={20}
          isRequired={isNeeded}
        />
        <div className={cx(styles.whole)}>
          <Checkbox
            label={t('people.field.guardianConsent')}
            description={t('people.guardianConsentHelp')}
            isSelected={draft.guardianConsent}
            onChange={(guardianConsent) => onChange({ ...draft, guardianConsent })}
          />
          {problems.guardianConsent !== undefined && (
            <Notice tone="problem">{words.problem(problems.guardianConsent)}</Notice>
          )}
        </div>
      </div>
    </Card>
  );
}
