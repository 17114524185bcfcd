import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import { MOST_COUNTED, MOST_TITLES } from './catalogue-filter.ts';

type TitleCountProps = {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
};

/** How many of how many titles are shown; beyond a thousand found nobody counts. */
export function TitleCount({ shown, total, onMore }: TitleCountProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = { shown: format.count(shown), total: format.count(total), count: total };
  const isOpenEnded = total >= MOST_COUNTED;
  return (
    <div className={cx(styles.line, styles.soft)}>
      <output>
        {isOpenEnded
          ? t('catalogue.countMany', words)
          : shown < total
            ? t('catalogue.countShown', words)
            : t('catalogue.count', words)}
      </output>
      {shown < total && shown < MOST_TITLES && (
        <Button variant="quiet" onPress={onMore}>
          {t('people.showMore')}
        </Button>
      )}
      {shown < total && shown >= MOST_TITLES && <span>{t('people.narrow')}</span>}
    </div>
  );
}
