import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Busy } from './Busy.tsx';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import type { DensityName } from './Density.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonProps = {
  readonly children?: ReactNode;
  readonly onPress?: () => void;
  /** One 'primary' a screen; 'quiet' for the rest; 'danger' for what can't be undone. */
  readonly variant?: 'primary' | 'quiet' | 'danger';
  /** Only where it differs from the screen's density. */
  readonly size?: DensityName;
  readonly icon?: IconName;
  /** Needed when there are no words in the button. */
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly isWide?: boolean;
  /** Takes the focus as it appears. */
  readonly takesFocus?: boolean;
  readonly lang?: string;
};

export function Button(props: ButtonProps) {
  const { children, variant = 'primary', size, icon, label, isPending = false, isWide } = props;
  const { t } = useTranslation();
  const bare = children === undefined;
  return (
    <AriaButton
      type={props.type ?? 'button'}
      className={cx(styles.button, styles[variant], bare && styles.bare, isWide && styles.wide)}
      isDisabled={props.isDisabled ?? false}
      isPending={isPending}
      {...(props.takesFocus && { autoFocus: true })}
      {...(size && { 'data-density': size })}
      {...(label && { 'aria-label': label })}
      {...(props.lang && { lang: props.lang })}
      {...(props.onPress && { onPress: props.onPress })}
    >
      {isPending && <Busy label={t('ui.busy')} />}
      {icon && !isPending && <Icon name={icon} />}
      {!bare && <span>{children}</span>}
    </AriaButton>
  );
}
