import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../shared/contract/calls.ts';
import { dateIn } from '../../../shared/domain/calendar.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { CraftSlide } from './CraftSlide.tsx';
import type { Frame } from './frames.ts';
import { LastSaleSlide } from './LastSaleSlide.tsx';
import styles from './slideshow.module.css';
import { keepsQuiet } from './use-quiet-minutes.ts';

/** Long enough to read a story. */
const FRAME_MS = 12_000;

type SlideshowProps = {
  readonly frames: readonly Frame[];
  readonly hall: Value<'hall.state'>;
  /** The store's time, ms. */
  readonly now: number;
};

/** The crafts of the sale one after the other, with the clock, and how to check in, always in sight. */
export function Slideshow({ frames, hall, now }: SlideshowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((last) => last + 1), FRAME_MS);
    return () => clearInterval(timer);
  }, []);
  const frame = frames[turn % frames.length];
  return (
    <main className={cx(styles.screen)} aria-label={t('slideshow.region')}>
      <div key={turn} className={cx(styles.frame)}>
        {frame?.kind === 'craft' && <CraftSlide slide={frame.slide} stories={frame.stories} />}
        {frame?.kind === 'last' && <LastSaleSlide last={frame.last} />}
      </div>
      <NextPicture frame={frames[(turn + 1) % frames.length]} />
      <footer className={cx(styles.foot)}>
        <div className={cx(styles.time)}>
          <time className={cx(styles.clock)}>{format.time(hall.zone, now)}</time>
          <span>{format.day(dateIn(hall.zone, now))}</span>
        </div>
        <div className={cx(styles.scan)}>
          <span className={cx(styles.card)}>
            <Icon name="card" />
          </span>
          <span className={cx(styles.lines)}>
            <span className={cx(styles.strong)}>{t('slideshow.scan')}</span>
            <span>{t('slideshow.scanHelp')}</span>
          </span>
        </div>
        <div {...keepsQuiet}>
          <LanguageSwitch />
        </div>
      </footer>
    </main>
  );
}

/** Fetches the picture that comes next, so that no slide begins without its own. */
function NextPicture({ frame }: { readonly frame: Frame | undefined }) {
  const slide = frame?.kind === 'craft' ? frame.slide : null;
  useCallQuery(
    'crafts.picture',
    { productId: slide?.productId ?? '' },
    { isEnabled: slide?.hasPicture === true },
  );
  return null;
}
