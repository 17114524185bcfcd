import type { CopyFields } from '../../../shared/contract/catalogue.ts';
import { copyCodeOf } from '../../../shared/domain/lending/copy-code.ts';
import type { StoreContext } from '../context.ts';
import type { CopyStore } from './copy-store.ts';

const MOST_SERIALS = 9_999_999;
const MOST_KIOSKS = 999;

/** What a copy code holds of a kiosk: whether so many more can be given out. */
export function hasCodesLeft(
  context: Pick<StoreContext, 'kiosk'>,
  copies: Pick<CopyStore, 'lastSerial'>,
  count: number,
): boolean {
  const { kioskNumber } = context.kiosk();
  return kioskNumber <= MOST_KIOSKS && copies.lastSerial(kioskNumber) + count <= MOST_SERIALS;
}

/**
 * Adds copies of a title under the next codes of this kiosk, in the caller's transaction: no two kiosks give out the
 * same. The caller has seen that there are codes left.
 */
export function writeCopies(
  context: Pick<StoreContext, 'kiosk' | 'newId' | 'today' | 'append' | 'fieldEdits'>,
  copies: Pick<CopyStore, 'lastSerial'>,
  wanted: { readonly titleId: string; readonly count: number; readonly fields: CopyFields },
  actor: string,
): { copyId: string; code: string }[] {
  const { kioskNumber } = context.kiosk();
  const last = copies.lastSerial(kioskNumber);
  const on = context.today();
  const told = Object.entries(wanted.fields).filter(([, value]) => value !== null);
  return Array.from({ length: wanted.count }, (_, n) => {
    const copyId = context.newId();
    const code = copyCodeOf(kioskNumber, last + 1 + n);
    const edits = context.fieldEdits.plan('copy', copyId, Object.fromEntries(told));
    const { titleId } = wanted;
    context.append('copy.added', { copyId, titleId, code, on, edits }, { actor });
    return { copyId, code };
  });
}
