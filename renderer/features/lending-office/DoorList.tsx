import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import type { LateBuilding, LateReader } from './late-readers.ts';
import { LateActs, type LateActions } from './LateActs.tsx';
import styles from './lending-office.module.css';
import type { LateWords } from './use-late-words.ts';

type DoorListProps = LateActions & {
  readonly buildings: readonly LateBuilding[];
  readonly words: LateWords;
};

/** Building by building and door by door, for house calls. */
export function DoorList({ buildings, words, ...acts }: DoorListProps) {
  const { t } = useTranslation();
  return buildings.map(({ building, readers }) => (
    <Card
      key={building ?? ''}
      title={t('lendingOffice.buildingOf', {
        building: building ?? t('lendingOffice.noBuilding'),
        count: readers.length,
      })}
    >
      <ul className={cx(styles.doors)}>
        {readers.map((late) => (
          <li key={late.key} className={cx(styles.door)}>
            <span className={cx(styles.unit)}>{late.unit ?? t('lendingOffice.noUnit')}</span>
            <Who late={late} words={words} />
            <ul className={cx(styles.late)}>
              {late.loans.map((loan) => (
                <li key={loan.loanId}>{words.bookOf(loan)}</li>
              ))}
            </ul>
            <LateActs late={late} name={words.nameOf(late)} {...acts} />
          </li>
        ))}
      </ul>
    </Card>
  ));
}

function Who({ late, words }: { readonly late: LateReader; readonly words: LateWords }) {
  const { t } = useTranslation();
  const { guardianName, guardianPhone, phone } = late;
  return (
    <span className={cx(styles.who)}>
      <span className={cx(styles.strong)}>{words.nameOf(late)}</span>
      {guardianName !== null && (
        <span className={cx(styles.soft)}>
          {t('lendingOffice.guardianIs', { name: guardianName })}
        </span>
      )}
      <span className={cx(styles.soft)}>{guardianPhone ?? phone ?? ''}</span>
    </span>
  );
}
