import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { askPatiently } from '../../app/ask-patiently.ts';
import { afterScan, afterUndo, afterUnreadable, noCount } from './count.ts';

const MOST_LETTERS = 60;

/** The scans of one shelf, done one after the other, so that each is answered before the next. */
export function useCount(stocktakeId: string, shelf: string, onAnswered: () => void) {
  const turn = useRef<Promise<void>>(Promise.resolve());
  const [count, setCount] = useState(noCount);
  const [waiting, setWaiting] = useState(0);

  const ask = async (code: string) => {
    const actId = uuidv7();
    const request = { actId, stocktakeId, shelf, text: code };
    const answer = await askPatiently('stocktake.count', request);
    setCount((before) => afterScan(before, { actId, code, shelf }, answer));
    onAnswered();
  };
  const undo = async (actId: string) => {
    const answer = await askPatiently('lending.undo', { actId });
    setCount((before) => afterUndo(before, actId, answer));
    onAnswered();
  };
  const queue = (work: () => Promise<void>) => {
    setWaiting((before) => before + 1);
    turn.current = turn.current
      .then(work)
      .catch((error: unknown) => reportError(error))
      .finally(() => setWaiting((before) => before - 1));
  };
  return {
    ...count,
    isBusy: waiting > 0,
    scan: (typed: string) => {
      const code = typed.trim().slice(0, MOST_LETTERS);
      if (code !== '') queue(() => ask(code));
    },
    undo: (actId: string) => queue(() => undo(actId)),
    unreadable: () => setCount(afterUnreadable),
  };
}
