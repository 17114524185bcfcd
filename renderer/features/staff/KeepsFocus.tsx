import { useTimeOut } from '../check-in/use-time-out.ts';

/** After a dialog has given the focus back to the button that opened it. */
const AFTER_DIALOG_MS = 60;

/** Brings the focus to where it belongs. Give it another key to do so again. */
export function KeepsFocus({ onFocus }: { readonly onFocus: () => void }) {
  useTimeOut(AFTER_DIALOG_MS, onFocus);
  return null;
}
