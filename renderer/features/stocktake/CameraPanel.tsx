import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../scan/camera-state.ts';
import { CameraView } from '../../scan/CameraView.tsx';
import type { CameraPicture } from '../../scan/use-camera.ts';
import { cx } from '../../ui/cx.ts';
import own from './stocktake.module.css';

const words = {
  off: 'stocktake.camera.starting',
  starting: 'stocktake.camera.starting',
  watching: 'stocktake.camera.watching',
  'no-camera': 'stocktake.camera.none',
  blocked: 'stocktake.camera.blocked',
  busy: 'stocktake.camera.busy',
  lost: 'stocktake.camera.lost',
} as const satisfies Record<CameraState, string>;

/** Where to hold a book's label, or why the camera shows nothing. */
export function CameraPanel({ picture }: { readonly picture: CameraPicture }) {
  const { t } = useTranslation();
  return (
    <div className={cx(own.camera)}>
      <CameraView
        stream={picture.stream}
        label={t('stocktake.camera.picture')}
        caption={t(words[picture.cameraState])}
      />
    </div>
  );
}
