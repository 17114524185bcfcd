import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../scan/camera-state.ts';
import { useCamera } from '../../scan/use-camera.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../staff/desk.module.css';
import { pictureOfVideo, type JpegBytes } from './make-picture.ts';
import type { PictureShape } from './picture-size.ts';
import own from './pictures.module.css';

type PictureCameraProps = {
  readonly shape: PictureShape;
  /** How to hold what is taken. */
  readonly help: string;
  readonly onTake: (picture: JpegBytes | null) => void;
};

const nothing = () => {};
/** What is said while there is no picture. An opened camera has its first one a moment later. */
const WORDS = {
  off: 'starting',
  starting: 'starting',
  watching: 'starting',
  'no-camera': 'no-camera',
  blocked: 'blocked',
  busy: 'busy',
  lost: 'lost',
} as const satisfies Record<CameraState, string>;

/** The live picture with a frame; what is inside the frame is taken. */
export function PictureCamera({ shape, help, onTake }: PictureCameraProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [isTaking, setIsTaking] = useState(false);
  const [hasPicture, setHasPicture] = useState(false);
  const { cameraState, stream } = useCamera(true, nothing, nothing);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  const take = async () => {
    if (video.current === null) return;
    setIsTaking(true);
    const picture = await pictureOfVideo(video.current, shape);
    setIsTaking(false);
    onTake(picture);
  };
  const isWatching = cameraState === 'watching' && hasPicture;
  const said = WORDS[cameraState];
  const isThere = said === 'starting';
  return (
    <>
      <div className={cx(own.live, !isWatching && own.dark, !isThere && own.gone)}>
        <video
          ref={video}
          className={cx(own.liveVideo)}
          aria-label={t('catalogue.liveCover')}
          autoPlay
          muted
          playsInline
          onLoadedData={() => setHasPicture(true)}
          onEmptied={() => setHasPicture(false)}
        />
        {isWatching && (
          <span
            className={cx(own.frame)}
            style={{ aspectRatio: String(shape.shape) }}
            aria-hidden="true"
          />
        )}
      </div>
      {isWatching ? (
        <p className={cx(own.help)}>{help}</p>
      ) : (
        <Notice tone={isThere ? 'info' : 'look'}>{t(`catalogue.camera.${said}`)}</Notice>
      )}
      <div className={cx(styles.line)}>
        {isWatching && (
          <Button takesFocus isPending={isTaking} onPress={() => void take()}>
            {t('catalogue.take')}
          </Button>
        )}
      </div>
    </>
  );
}
