import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon } from './Icon.tsx';

type FieldNoteProps = {
  readonly description?: string | undefined;
  readonly error?: string | undefined;
};

/** What stands below a field: the problem if there is one, else the help. */
export function FieldNote({ description, error }: FieldNoteProps) {
  if (error)
    return (
      <FieldError className={cx(styles.error)}>
        <Icon name="warning" />
        <span>{error}</span>
      </FieldError>
    );
  if (!description) return null;
  return (
    <Text slot="description" className={cx(styles.help)}>
      {description}
    </Text>
  );
}
