import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../scan/camera-state.ts';
import { CameraView } from '../../scan/CameraView.tsx';
import type { CameraPicture } from '../../scan/use-camera.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CardPrompt.module.css';

type CardPromptProps = { readonly picture: CameraPicture; readonly onByHand: () => void };

const words = {
  off: 'idle.cameraStarting',
  starting: 'idle.cameraStarting',
  watching: 'idle.intoBox',
  'no-camera': 'idle.useScanner',
  blocked: 'idle.useScanner',
  busy: 'idle.useScanner',
  lost: 'idle.cameraLost',
} as const satisfies Record<CameraState, string>;

const NO_PICTURE: readonly CameraState[] = ['no-camera', 'blocked', 'busy', 'lost'];

/** Asks for the card, shows where to hold it, and offers another way. */
export function CardPrompt({ picture: { cameraState, stream }, onByHand }: CardPromptProps) {
  const { t } = useTranslation();
  const caption = t(words[cameraState]);
  return (
    <section className={cx(styles.prompt)}>
      <h2 className={cx(styles.title)}>{t('idle.showCard')}</h2>
      {NO_PICTURE.includes(cameraState) ? (
        <div className={cx(styles.noPicture)}>
          <span className={cx(styles.sign)}>
            <Icon name="card" />
          </span>
          <p>{caption}</p>
        </div>
      ) : (
        <div className={cx(styles.picture)}>
          <CameraView stream={stream} label={t('idle.camera')} caption={caption} />
        </div>
      )}
      <Button isWide icon="person" onPress={onByHand}>
        {t('idle.byHand')}
      </Button>
    </section>
  );
}
