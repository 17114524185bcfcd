import { useRef, useState } from 'react';
import type { WalletKind } from '../../../shared/domain/sale/words.ts';
import { pictureOfFile, type JpegBytes } from '../pictures/make-picture.ts';
import type { PictureShape } from '../pictures/picture-size.ts';
import { readPicture } from './read-picture.ts';
import { checkCode, type CodeCheck } from './wallet-code.ts';

/** Large enough that a phone reads it off the screen, also where the code is a part of a poster. */
const PAYMENT_CODE: PictureShape = { shape: 1, longestSide: 1200, mostBytes: 290_000 };

export type NewCode = {
  readonly jpeg: JpegBytes;
  /** Null while it is being read. */
  readonly check: CodeCheck | null;
};

/** A picture that was chosen for a payment code, made small and read again before it is saved. */
export function useNewCode(kind: WalletKind) {
  const [code, setCode] = useState<NewCode | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  /** Which picture was chosen last: what is found in another one is no longer asked for. */
  const turn = useRef(0);

  const read = async (bytes: JpegBytes, mine: number) => {
    const jpeg = await pictureOfFile(bytes, PAYMENT_CODE);
    if (turn.current !== mine) return;
    setIsReading(false);
    setIsFailed(jpeg === null);
    if (jpeg === null) return;
    setCode({ jpeg, check: null });
    const text = await readPicture(jpeg).catch(() => null);
    if (turn.current === mine) setCode({ jpeg, check: checkCode(text, kind) });
  };
  const begin = (isBusy: boolean) => {
    turn.current += 1;
    setCode(null);
    setIsFailed(false);
    setIsReading(isBusy);
    return turn.current;
  };
  return {
    code,
    isReading,
    isFailed,
    take: (bytes: JpegBytes) => void read(bytes, begin(true)),
    fail: () => {
      begin(false);
      setIsFailed(true);
    },
    forget: () => void begin(false),
  };
}
