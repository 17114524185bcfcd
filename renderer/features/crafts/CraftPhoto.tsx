import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { bytesOfBase64 } from '../pictures/base64.ts';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { useWasSeen } from '../pictures/use-was-seen.ts';
import own from './crafts.module.css';

type Photographed = { readonly productId: string; readonly hasPicture: boolean };

/** A photo in a row, which says nothing that the row doesn't. */
export function CraftThumb({ productId, hasPicture }: Photographed) {
  const frame = useRef<HTMLSpanElement>(null);
  const jpeg = usePhoto(productId, useWasSeen(frame) && hasPicture);
  return (
    <span ref={frame} className={cx(own.thumb)}>
      {jpeg === null ? <Icon name="tag" /> : <JpegPicture jpeg={jpeg} alt="" />}
    </span>
  );
}

/** The photo on a product's own page. */
export function CraftPhoto({
  productId,
  hasPicture,
  name,
}: Photographed & { readonly name: string }) {
  const { t } = useTranslation();
  const jpeg = usePhoto(productId, hasPicture);
  return (
    <span className={cx(own.photo)}>
      {jpeg === null ? (
        <Icon name="tag" />
      ) : (
        <JpegPicture jpeg={jpeg} alt={t('crafts.photoOf', { name })} />
      )}
    </span>
  );
}

function usePhoto(productId: string, isEnabled: boolean): Uint8Array | null {
  const found = useCallQuery('crafts.picture', { productId }, { isEnabled });
  const base64 = found.data?.ok ? found.data.value.jpeg : null;
  return useMemo(() => (base64 === null ? null : bytesOfBase64(base64)), [base64]);
}
