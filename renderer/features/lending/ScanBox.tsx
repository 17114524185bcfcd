import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './lending.module.css';

type ScanBoxProps = {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: (text: string) => void;
  readonly isReadHere: boolean;
  readonly onReadHere: () => void;
  readonly isBusy: boolean;
  /** Lies along the lower edge. */
  readonly children: ReactNode;
};

/** The one box for cards, labels, ISBNs and words, and the switch to reading in the hall. */
export function ScanBox(props: ScanBoxProps) {
  const { frame, text, onChange, onEnter, isReadHere, onReadHere, isBusy, children } = props;
  const { t } = useTranslation();
  return (
    <div ref={frame} className={cx(styles.scan, isReadHere && styles.readHere)}>
      <div className={cx(styles.box)}>
        <SearchField
          label={t('lending.box')}
          isLabelHidden
          placeholder={isReadHere ? t('lending.boxReadHere') : t('lending.boxHint')}
          value={text}
          onChange={onChange}
          onSubmit={onEnter}
          takesFocus
        />
        {isBusy && (
          <span className={cx(styles.busy)}>
            <Busy label={t('ui.busy')} />
          </span>
        )}
        <div className={cx(styles.time)}>{children}</div>
      </div>
      <Button variant={isReadHere ? 'primary' : 'quiet'} icon="book" onPress={onReadHere}>
        {isReadHere ? t('lending.readHereOff') : t('lending.readHereOn')}
      </Button>
    </div>
  );
}
