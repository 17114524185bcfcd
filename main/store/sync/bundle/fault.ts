import type { ImportRefusal, StretchProblem } from '../../../../shared/domain/sync/words.ts';

/** Why a bundle is not opened. */
export type BundleRefusal = Exclude<ImportRefusal, StretchProblem>;

/** Ends the reading of a bundle from deep inside; it never leaves this folder. */
export class BundleFault extends Error {
  readonly refusal: BundleRefusal;

  constructor(refusal: BundleRefusal, message: string) {
    super(message);
    this.refusal = refusal;
  }
}

export const damaged = (message: string): BundleFault => new BundleFault('bundle-damaged', message);
