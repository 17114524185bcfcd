import { lazy, Suspense, type ReactNode } from 'react';
import type { Value } from '../../../shared/contract/calls.ts';
import { useCallQuery } from '../../app/use-call.ts';
import { framesOf } from './frames.ts';
import { useQuietMinutes } from './use-quiet-minutes.ts';

// The idle screen is what a start waits for; this is not shown for a minute at least.
const Slideshow = lazy(async () => ({ default: (await import('./Slideshow.tsx')).Slideshow }));

type IdleOrSlideshowProps = {
  readonly hall: Value<'hall.state'>;
  /** The store's time, ms. */
  readonly now: number;
  /** Nothing is being dealt with that was scanned, typed or pressed. */
  readonly isFree: boolean;
  /** The idle screen. */
  readonly children: ReactNode;
};

/** The idle screen, and the crafts of the sale in its place once nobody has touched it for as long as the hall says. */
export function IdleOrSlideshow({ hall, now, isFree, children }: IdleOrSlideshowProps) {
  const minutes = useQuietMinutes(isFree);
  const isQuiet = isFree && minutes >= 1;
  const { data } = useCallQuery('charity.display', {}, { isEnabled: isQuiet });
  const display = data?.ok ? data.value : null;
  if (!isQuiet || display === null || display.afterMinutes === null) return children;
  if (minutes < display.afterMinutes) return children;
  const frames = framesOf(display);
  if (frames.length === 0) return children;
  return (
    <Suspense fallback={children}>
      <Slideshow frames={frames} hall={hall} now={now} />
    </Suspense>
  );
}
