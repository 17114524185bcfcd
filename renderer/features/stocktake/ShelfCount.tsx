import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useScanner } from '../../scan/use-scanner.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Page } from '../../ui/Page.tsx';
import { playTone } from '../check-in/sounds.ts';
import desk from '../lending/lending.module.css';
import { isDialogOpen, useDeskKeys } from '../staff/use-desk-keys.ts';
import { BucketPanel } from './BucketPanel.tsx';
import { CameraPanel } from './CameraPanel.tsx';
import { toneOf, type Said } from './count.ts';
import { CountBand } from './CountBand.tsx';
import { CountBox } from './CountBox.tsx';
import { CountedList } from './CountedList.tsx';
import { FileDialog } from './FileDialog.tsx';
import own from './stocktake.module.css';
import { missingOn, type Take } from './take.ts';
import { useCount } from './use-count.ts';
import { useShelfName } from './use-shelf-name.ts';

type ShelfCountProps = {
  readonly take: Take;
  readonly shelf: string;
  readonly onOtherShelf: () => void;
};

/** After a dialog has given the focus back to the button that opened it. */
const FOCUS_MS = 60;

/** The count of one shelf: scan after scan, each answered at once, beside what is still to be found. */
export function ShelfCount({ take, shelf, onOtherShelf }: ShelfCountProps) {
  const { t } = useTranslation();
  const shelfName = useShelfName();
  const progress = useProgress(take, shelf);
  const frame = useRef<HTMLDivElement>(null);
  const focus = useCallback(() => {
    if (!isDialogOpen()) frame.current?.querySelector('input')?.focus();
  }, []);
  const count = useCount(take.stocktakeId, shelf, focus);
  const [text, setText] = useState('');
  const [isImporting, setIsImporting] = useState(false);
  const [isCameraOn, setIsCameraOn] = useState(false);
  const scan = (typed: string) => {
    setText('');
    count.scan(typed);
  };
  const picture = useScanner({
    camera: isCameraOn,
    onScan: ({ code, source }) => {
      if (source === 'camera') keepAwake();
      if (!isDialogOpen()) scan(code);
    },
    onUnreadable: () => {
      if (!isDialogOpen()) count.unreadable();
    },
    onTrouble: (trouble) => reportError(new Error(trouble)),
  });
  const switchCamera = () => {
    setIsCameraOn(!isCameraOn);
    focus();
  };
  useDeskKeys({ keys: { F2: switchCamera }, onEscape: () => setText(''), focusBox: focus });
  useSound(count.said);
  useEffect(() => {
    if (isImporting) return undefined;
    const timer = setTimeout(focus, FOCUS_MS);
    return () => clearTimeout(timer);
  }, [isImporting, focus]);
  return (
    <Page
      title={shelfName(shelf)}
      subtitle={progress}
      back={{ label: t('stocktake.otherShelf'), onPress: onOtherShelf }}
      layout="fill"
      actions={
        <>
          <Button variant="quiet" icon="file" onPress={() => setIsImporting(true)}>
            {t('stocktake.importFile')}
          </Button>
          <Button variant="quiet" onPress={onOtherShelf}>
            {t('stocktake.otherShelf')}
          </Button>
        </>
      }
    >
      {isImporting && (
        <FileDialog
          stocktakeId={take.stocktakeId}
          shelf={shelf}
          onClose={() => setIsImporting(false)}
        />
      )}
      <div className={cx(desk.halves)}>
        <div className={cx(desk.column)}>
          <CountBox
            frame={frame}
            text={text}
            onChange={setText}
            onEnter={scan}
            isBusy={count.isBusy}
            isCameraOn={isCameraOn}
            onCamera={switchCamera}
          />
          <CountBand said={count.said} at={count.times} />
          <div className={cx(own.below)}>
            {isCameraOn && <CameraPanel picture={picture} />}
            <CountedList lines={count.recent} onUndo={count.undo} />
          </div>
        </div>
        <div className={cx(desk.column)}>
          <BucketPanel take={take} shelf={shelf} />
        </div>
      </div>
    </Page>
  );
}

/** Each answer sounds once. */
function useSound(said: Said | null): void {
  useEffect(() => {
    if (said !== null) void playTone(toneOf(said));
  }, [said]);
}

/** A book held before the camera is as good as a key: the desk must not take its user for gone. */
function keepAwake(): void {
  dispatchEvent(new Event('input'));
}

/** How far one shelf is, behind the name of the stock-take. */
function useProgress({ name, shelves, ...take }: Take, shelf: string): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { here = 0, expected = 0 } = shelves.find((one) => one.shelf === shelf) ?? {};
  return t('stocktake.shelfProgress', {
    name,
    here: format.count(here),
    expected: format.count(expected),
    missing: format.count(missingOn(take, shelf)),
  });
}
