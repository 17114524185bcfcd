import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { call } from '../../app/call.ts';
import { useRecordEdit } from '../staff/use-record-edit.ts';
import { draftOfProduct, readProductDraft } from './product-draft.ts';

/** One edit of a product. */
export function useProductEdit(product: ProductFull, onSaved: () => void) {
  return useRecordEdit(product, {
    save: 'crafts.save',
    draftOf: draftOfProduct,
    fieldsOf: (draft) => readProductDraft(draft).fields,
    request: ({ productId, seen }, fields) => ({ productId, seen, fields }),
    get: ({ productId }) => call('crafts.get', { productId }),
    onSaved,
  });
}
