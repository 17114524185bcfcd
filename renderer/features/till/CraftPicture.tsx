import { useMemo, useRef } from 'react';
import { useCallQuery } from '../../app/use-call.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { useWasSeen } from '../pictures/use-was-seen.ts';
import { bytesOfBase64 } from '../pictures/base64.ts';
import styles from './till.module.css';

type CraftPictureProps = { readonly productId: string; readonly hasPicture: boolean };

/** The photo on a tile, which says nothing that the words below it don't. */
export function CraftPicture({ productId, hasPicture }: CraftPictureProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const isEnabled = useWasSeen(frame) && hasPicture;
  const found = useCallQuery('crafts.picture', { productId }, { isEnabled });
  const base64 = found.data?.ok ? found.data.value.jpeg : null;
  const jpeg = useMemo(() => (base64 === null ? null : bytesOfBase64(base64)), [base64]);
  return (
    <span ref={frame} className={cx(styles.photo)}>
      {jpeg === null ? <Icon name="tag" /> : <JpegPicture jpeg={jpeg} alt="" />}
    </span>
  );
}
