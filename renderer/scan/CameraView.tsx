import { useEffect, useRef, useState } from 'react';
import { centreSquare } from './camera-state.ts';
import styles from './camera-view.module.css';

export type CameraViewProps = {
  readonly stream: MediaStream | null;
  /** Accessible name of the picture. */
  readonly label: string;
  /** Shown beside the lamp while the camera is on, under the dark picture while it isn't. */
  readonly caption: string;
};

/** The camera's picture as a mirror, with the box that the reader looks at. */
export function CameraView({ stream, label, caption }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [boxShare, setBoxShare] = useState(1);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  const measure = () => {
    const { videoWidth: width, videoHeight: height } = video.current ?? {};
    if (width === undefined || height === undefined || width * height === 0) return;
    setBoxShare(centreSquare(width, height).size / Math.min(width, height));
  };
  const inset = `${(1 - boxShare) * 50}%`;
  return (
    <figure className={styles.view}>
      <div className={styles.frame}>
        <video
          ref={video}
          className={styles.picture}
          aria-label={label}
          autoPlay
          muted
          playsInline
          onLoadedMetadata={measure}
          onResize={measure}
        />
        <div className={styles.guide} style={{ inset }} aria-hidden="true" />
      </div>
      <figcaption className={styles.caption}>
        <span className={styles.lamp} data-on={stream !== null} aria-hidden="true" />
        {caption}
      </figcaption>
    </figure>
  );
}
