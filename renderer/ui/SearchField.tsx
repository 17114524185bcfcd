import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';
import { Icon } from './Icon.tsx';

export type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly isLabelHidden?: boolean;
  /** Takes the focus as it appears. */
  readonly takesFocus?: boolean;
};

export function SearchField(props: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <AriaSearchField
      className={cx(styles.field)}
      value={props.value}
      onChange={props.onChange}
      {...(props.takesFocus && { autoFocus: true })}
      autoComplete="off"
      spellCheck="false"
      {...(props.onSubmit && { onSubmit: props.onSubmit })}
    >
      <FieldLabel text={props.label} isHidden={props.isLabelHidden} />
      <Group role="presentation" className={cx(styles.box)}>
        <span className={cx(styles.lead)}>
          <Icon name="search" />
        </span>
        <Input
          className={cx(styles.input)}
          {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        />
        {props.value !== '' && (
          <Button className={cx(styles.inner)} aria-label={t('ui.clear')}>
            <Icon name="close" />
          </Button>
        )}
      </Group>
      <FieldNote description={props.description} />
    </AriaSearchField>
  );
}
