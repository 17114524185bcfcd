import { Label } from 'react-aria-components/Label';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './field.module.css';

type FieldLabelProps = {
  readonly text: string;
  readonly isRequired?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
};

export function FieldLabel({ text, isRequired, isHidden }: FieldLabelProps) {
  const { t } = useTranslation();
  return (
    <Label className={cx(isHidden ? styles.hiddenLabel : styles.label)}>
      {text}
      {isRequired && <span className={cx(styles.needed)}>{t('ui.required')}</span>}
    </Label>
  );
}
