import { useWedge } from './use-wedge.ts';

type HearsScannerProps = {
  readonly onCode: (code: string) => void;
  readonly onUnreadable: () => void;
};

/** Hears the hand scanner while it is on screen. One at a time: the first that listens keeps the keys to itself. */
export function HearsScanner({ onCode, onUnreadable }: HearsScannerProps) {
  useWedge({ onCode, onUnreadable });
  return null;
}

const nothing = () => {};

/** In a dialog where a scan means nothing, so that no code is typed into its fields. */
export function IgnoresScans() {
  return <HearsScanner onCode={nothing} onUnreadable={nothing} />;
}
