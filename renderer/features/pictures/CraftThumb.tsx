import { useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { JpegPicture } from './JpegPicture.tsx';
import { useCraftPhoto } from './use-craft-photo.ts';
import { useWasSeen } from './use-was-seen.ts';

type CraftThumbProps = {
  readonly productId: string;
  readonly hasPicture: boolean;
  readonly className: string;
};

/** A photo in a row or on a tile, which says nothing that the words beside it don't. */
export function CraftThumb({ productId, hasPicture, className }: CraftThumbProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const jpeg = useCraftPhoto(productId, useWasSeen(frame) && hasPicture);
  return (
    <span ref={frame} className={className}>
      {jpeg === null ? <Icon name="tag" /> : <JpegPicture jpeg={jpeg} alt="" />}
    </span>
  );
}
