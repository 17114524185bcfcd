import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from '../staff/desk.module.css';
import own from './crafts.module.css';

type ChooseBarProps = {
  readonly count: number;
  readonly onAll: () => void;
  readonly onLabels: () => void;
  readonly onEnd: () => void;
};

/** While the products whose labels are wanted are ticked. */
export function ChooseBar({ count, onAll, onLabels, onEnd }: ChooseBarProps) {
  const { t } = useTranslation();
  return (
    <div className={cx(own.chosen)}>
      <output>{count === 0 ? t('crafts.tickForLabels') : t('crafts.ticked', { count })}</output>
      <span className={cx(styles.line)}>
        <Button variant="quiet" onPress={onAll}>
          {t('crafts.tickAll')}
        </Button>
        <Button isDisabled={count === 0} onPress={onLabels}>
          {t('crafts.labelsOfTicked')}
        </Button>
        <Button variant="quiet" onPress={onEnd}>
          {t('common.cancel')}
        </Button>
      </span>
    </div>
  );
}
