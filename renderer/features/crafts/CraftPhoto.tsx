import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { useCraftPhoto } from '../pictures/use-craft-photo.ts';
import own from './crafts.module.css';

type CraftPhotoProps = {
  readonly productId: string;
  readonly hasPicture: boolean;
  readonly name: string;
};

/** The photo on a product's own page. */
export function CraftPhoto({ productId, hasPicture, name }: CraftPhotoProps) {
  const { t } = useTranslation();
  const jpeg = useCraftPhoto(productId, hasPicture);
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
