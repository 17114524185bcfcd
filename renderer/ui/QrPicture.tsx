import { cx } from './cx.ts';
import { qrPath } from './qr-path.ts';
import styles from './QrPicture.module.css';

type QrPictureProps = {
  readonly text: string;
  /** What it is, for whoever can't see it. */
  readonly label: string;
};

/** Any text as a QR, as wide as its box: black on white on every ground. */
export function QrPicture({ text, label }: QrPictureProps) {
  const { size, path } = qrPath(text, { errorCorrectionLevel: 'M' });
  return (
    <svg className={cx(styles.qr)} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
