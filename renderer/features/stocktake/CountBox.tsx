import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '../../ui/Busy.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import desk from '../lending/lending.module.css';

type CountBoxProps = {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: (text: string) => void;
  readonly isBusy: boolean;
  readonly isCameraOn: boolean;
  readonly onCamera: () => void;
};

/** The box for the labels of books, and the switch of the camera. */
export function CountBox({ frame, text, isBusy, isCameraOn, ...on }: CountBoxProps) {
  const { t } = useTranslation();
  return (
    <div ref={frame} className={cx(desk.scan)}>
      <div className={cx(desk.box)}>
        <SearchField
          label={t('stocktake.box')}
          isLabelHidden
          placeholder={t('stocktake.boxHint')}
          value={text}
          onChange={on.onChange}
          onSubmit={on.onEnter}
          takesFocus
        />
        {isBusy && (
          <span className={cx(desk.busy)}>
            <Busy label={t('ui.busy')} />
          </span>
        )}
      </div>
      <Button variant="quiet" onPress={on.onCamera}>
        {isCameraOn ? t('stocktake.cameraOff') : t('stocktake.cameraOn')}
      </Button>
    </div>
  );
}
