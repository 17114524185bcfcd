import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../app/use-call.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import own from './catalogue.module.css';
import { JpegPicture } from '../pictures/JpegPicture.tsx';
import { shortTitle } from './short-title.ts';
import { useWasSeen } from '../pictures/use-was-seen.ts';

type CoverProps = { readonly titleId: string; readonly name: string };

/** A cover in a row, which says nothing that the row doesn't. */
export function CoverThumb({ titleId }: Pick<CoverProps, 'titleId'>) {
  const frame = useRef<HTMLSpanElement>(null);
  const jpeg = useCover(titleId, useWasSeen(frame));
  return (
    <span ref={frame} className={cx(own.thumb)}>
      {jpeg === null ? <Icon name="book" /> : <JpegPicture jpeg={jpeg} alt="" />}
    </span>
  );
}

/** The cover on a title's own page. */
export function CoverPicture({ titleId, name }: CoverProps) {
  const { t } = useTranslation();
  const jpeg = useCover(titleId, true);
  return (
    <span className={cx(own.cover)}>
      {jpeg === null ? (
        <Icon name="book" />
      ) : (
        <JpegPicture jpeg={jpeg} alt={t('catalogue.coverOf', { name: shortTitle(name) })} />
      )}
    </span>
  );
}

/** A title's cover; null while there is none. */
function useCover(titleId: string, isEnabled: boolean): Uint8Array | null {
  const found = useCallQuery('catalogue.cover', { titleId }, { isEnabled });
  return found.data?.ok ? found.data.value.jpeg : null;
}
