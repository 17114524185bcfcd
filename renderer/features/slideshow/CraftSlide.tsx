import { useTranslation } from 'react-i18next';
import type { Slide } from '../../../shared/contract/charity.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { useCraftPhoto } from '../pictures/use-craft-photo.ts';
import { roomFor, type Story } from './frames.ts';
import styles from './slideshow.module.css';

type CraftSlideProps = { readonly slide: Slide; readonly stories: readonly Story[] };

const LONG_NAME = 14;
const VERY_LONG_NAME = 24;
const LONG_STORY = 45;
const LONG_CREDITS = 15;
/** A whole class may have made it. */
const MOST_MAKERS = 5;

/** A craft: its picture large, and beside it who made it, its story and its price. */
export function CraftSlide({ slide, stories }: CraftSlideProps) {
  const { t } = useTranslation();
  const { yuan, list } = useFormat();
  const { name, className, priceFen } = slide;
  const makers = slide.makers.flatMap((maker) => maker.name ?? []);
  const room = stories.reduce((sum, { text }) => sum + roomFor(text), 0);
  const makerNames = list(makers.slice(0, MOST_MAKERS));
  const isCrowded = [makerNames, className ?? ''].some((text) => roomFor(text) > LONG_CREDITS);
  return (
    <article className={cx(styles.craft, !slide.hasPicture && styles.wordsAlone)}>
      {slide.hasPicture && <CraftPicture productId={slide.productId} />}
      <div className={cx(styles.words)}>
        <p className={cx(styles.kicker)}>{t('slideshow.craftsHere')}</p>
        <h1 className={cx(styles.name, nameStyle(name))}>{name}</h1>
        <div className={cx(styles.makers, isCrowded && styles.crowded)}>
          {makers.length > 0 && (
            <p>
              {makers.length > MOST_MAKERS
                ? t('slideshow.byMany', { makers: makerNames, count: makers.length })
                : t('slideshow.by', { makers: makerNames })}
            </p>
          )}
          {className !== null && <p>{className}</p>}
        </div>
        <div className={cx(styles.stories, room > LONG_STORY && styles.longStories)}>
          {stories.map(({ by, text }) => (
            <p key={`${by ?? ''} ${text}`}>
              {by !== null && (
                <span className={cx(styles.teller)}>{t('slideshow.storyBy', { name: by })}</span>
              )}
              {text}
            </p>
          ))}
        </div>
        <p
          className={cx(
            styles.price,
            (priceFen === null || room > LONG_STORY) && styles.smallPrice,
          )}
        >
          {priceFen === null ? t('slideshow.askPrice') : yuan(priceFen)}
        </p>
      </div>
    </article>
  );
}

function nameStyle(name: string): string | undefined {
  const room = roomFor(name);
  if (room > VERY_LONG_NAME) return styles.veryLongName;
  return room > LONG_NAME ? styles.longName : undefined;
}

function CraftPicture({ productId }: { readonly productId: string }) {
  const jpeg = useCraftPhoto(productId, true);
  return (
    <div className={cx(styles.picture)}>
      {jpeg !== null && (
        <div className={cx(styles.moving)}>
          <JpegPicture jpeg={jpeg} alt="" />
        </div>
      )}
    </div>
  );
}
