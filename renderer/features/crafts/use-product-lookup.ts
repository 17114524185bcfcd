import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readItemCode, type ItemCode } from '../../../shared/domain/sale/item-code.ts';
import { call } from '../../app/call.ts';
import { useRefusal } from '../../i18n/use-refusal.ts';

/** Finds the product of a scanned label; `ProductEar` hears the scanner for it. */
export function useProductLookup(onFound: (productId: string, code: ItemCode) => void) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [sentence, setSentence] = useState<string | null>(null);
  const find = async (scanned: string) => {
    const code = readItemCode(scanned);
    if (!code.ok) {
      const isDamaged = code.refusal === 'damaged-item';
      setSentence(t(isDamaged ? 'crafts.damagedCode' : 'crafts.noItemCode'));
      return;
    }
    const found = await call('crafts.search', { query: code.value, only: 'all', limit: 1 });
    if (!found.ok) {
      setSentence(refusal(found));
      return;
    }
    const [product] = found.value.rows;
    setSentence(product === undefined ? t('crafts.unknownCode') : null);
    if (product !== undefined) onFound(product.productId, code.value);
  };
  return {
    /** Why nothing was found; null where nothing is wrong. */
    sentence,
    forget: () => setSentence(null),
    hear: (code: string) => void find(code),
    hearNothing: () => setSentence(t('crafts.noItemCode')),
  };
}
