import { useTranslation } from 'react-i18next';
import type { Facts } from '../../../shared/contract/calls.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';

type SamePersonProps = {
  readonly facts: Facts | undefined;
  readonly onOpen: (personId: string) => void;
  readonly onAllTheSame: () => void;
};

/** Somebody of this name and telephone number is known: open that record, or enrol another. */
export function SamePerson({ facts = {}, onOpen, onAllTheSame }: SamePersonProps) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="look"
      title={t('refused.same-person', { ...facts })}
      action={
        <div className={cx(styles.line)}>
          <Button onPress={() => onOpen(String(facts.personId))}>{t('people.openThat')}</Button>
          <Button variant="quiet" onPress={onAllTheSame}>
            {t('people.enrolAllTheSame')}
          </Button>
        </div>
      }
    >
      {t('people.sameHelp')}
    </Notice>
  );
}
