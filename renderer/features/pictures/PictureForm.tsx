import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { JpegPicture } from './JpegPicture.tsx';
import { pictureOfFile, type JpegBytes } from './make-picture.ts';
import { PictureCamera } from './PictureCamera.tsx';
import type { PictureShape } from './picture-size.ts';
import own from './pictures.module.css';

type PictureFormProps = {
  readonly shape: PictureShape;
  /** How to hold what is taken. */
  readonly help: string;
  /** What a screen reader calls the picture that was taken. */
  readonly takenLabel: string;
  readonly isPending: boolean;
  readonly onSave: (jpeg: JpegBytes) => void;
  /** The picture that was taken is thrown away. */
  readonly onRetake: () => void;
  /** What came of sending. */
  readonly children: ReactNode;
};

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture by the camera or from a file. Stands in a dialog, so that the camera is on only while it is open. */
export function PictureForm(props: PictureFormProps) {
  const { t } = useTranslation();
  const { shape, onSave, onRetake } = props;
  const [taken, setTaken] = useState<JpegBytes | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const take = (picture: JpegBytes | null) => {
    setIsFailed(picture === null);
    if (picture !== null) setTaken(picture);
  };
  return (
    <>
      {isFailed && <Notice tone="problem">{t('catalogue.noPicture')}</Notice>}
      {taken === null ? (
        <PictureCamera shape={shape} help={props.help} onTake={take} />
      ) : (
        <span className={cx(own.taken)}>
          <JpegPicture jpeg={taken} alt={props.takenLabel} />
        </span>
      )}
      {props.children}
      <div className={cx(styles.line)}>
        {taken !== null && (
          <>
            <Button takesFocus isPending={props.isPending} onPress={() => onSave(taken)}>
              {t('catalogue.useCover')}
            </Button>
            <Button
              variant="quiet"
              onPress={() => {
                onRetake();
                setTaken(null);
              }}
            >
              {t('catalogue.retake')}
            </Button>
          </>
        )}
        <FileButton
          label={t('catalogue.coverFile')}
          accept={PICTURES}
          variant="quiet"
          onChoose={({ bytes }) => void pictureOfFile(bytes, shape).then(take)}
          onUnreadable={() => setIsFailed(true)}
        />
      </div>
    </>
  );
}
