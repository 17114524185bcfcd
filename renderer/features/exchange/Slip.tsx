import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { QrPicture } from '../../ui/QrPicture.tsx';
import styles from './exchange.module.css';

type SlipProps = {
  readonly slip: string;
  /** What the other kiosk does with it. */
  readonly label: string;
};

/** A slip to be scanned at the other kiosk, or copied there. */
export function Slip({ slip, label }: SlipProps) {
  const { t } = useTranslation();
  return (
    <div className={cx(styles.slip)}>
      <div className={cx(styles.qr)}>
        <QrPicture text={slip} label={label} />
      </div>
      <details>
        <summary>{t('exchange.slip.asText')}</summary>
        <output className={cx(styles.text)}>{slip}</output>
      </details>
    </div>
  );
}
