import { useEffect, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import own from './pictures.module.css';

type JpegPictureProps = { readonly jpeg: Uint8Array; readonly alt: string };

/** A picture out of the memory; its address is given back once it is no longer shown. */
export function JpegPicture({ jpeg, alt }: JpegPictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
    if (image.current !== null) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [jpeg]);
  return <img ref={image} alt={alt} className={cx(own.picture)} />;
}
