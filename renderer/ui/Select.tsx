import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { useDensity } from './Density.tsx';
import field from './field.module.css';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNote } from './FieldNote.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';
import styles from './Select.module.css';

export type SelectProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string | undefined;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
};

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useTranslation();
  const density = useDensity();
  const choose = (key: unknown) => {
    const option = props.options.find((one) => one.value === key);
    if (option) props.onChange(option.value);
  };
  return (
    <AriaSelect
      className={cx(field.field)}
      value={props.value}
      onChange={choose}
      placeholder={props.placeholder ?? t('ui.choose')}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel text={props.label} isRequired={props.isRequired} isHidden={props.isLabelHidden} />
      <Button className={cx(styles.button)}>
        <SelectValue className={cx(styles.value)}>
          {({ isPlaceholder, selectedText, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldNote description={props.description} error={props.error} />
      <Popover className={cx(styles.popover)} data-density={density} offset={4}>
        <ListBox className={cx(styles.list)} items={props.options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={cx(styles.item)}>
              <span className={cx(styles.words)}>
                <Text slot="label">{option.label}</Text>
                {option.description && (
                  <Text slot="description" className={cx(field.help)}>
                    {option.description}
                  </Text>
                )}
              </span>
              <Icon name="check" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
