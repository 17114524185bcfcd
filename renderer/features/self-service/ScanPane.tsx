import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../scan/camera-state.ts';
import { CameraView } from '../../scan/CameraView.tsx';
import type { CameraPicture } from '../../scan/use-camera.ts';
import { cx } from '../../ui/cx.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './self-service.module.css';

type ScanPaneProps = {
  readonly title: string;
  readonly icon: IconName;
  readonly picture: CameraPicture;
  readonly children?: ReactNode;
};

const WITH_PICTURE: readonly CameraState[] = ['off', 'starting', 'watching'];

/** Where to hold what is to be scanned. */
export function ScanPane({ title, icon, picture, children }: ScanPaneProps) {
  const { t } = useTranslation();
  const { cameraState, stream } = picture;
  return (
    <section className={cx(styles.pane)} aria-label={title}>
      <h2 className={cx(styles.paneTitle)}>{title}</h2>
      {WITH_PICTURE.includes(cameraState) ? (
        <div className={cx(styles.picture)}>
          <CameraView
            stream={stream}
            label={t('idle.camera')}
            caption={
              cameraState === 'watching' ? t('selfService.intoBox') : t('idle.cameraStarting')
            }
          />
        </div>
      ) : (
        <div className={cx(styles.noPicture)}>
          <span className={cx(styles.paneSign)}>
            <Icon name={icon} />
          </span>
          <p>{t('selfService.useScanner')}</p>
        </div>
      )}
      {children}
    </section>
  );
}
