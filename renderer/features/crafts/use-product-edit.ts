import { useState } from 'react';
import type { ProductFull } from '../../../shared/contract/crafts.ts';
import { call } from '../../app/call.ts';
import { useCallMutation } from '../../app/use-call.ts';
import { changesOf, rebase } from '../people/person-draft.ts';
import { draftOfProduct, readProductDraft, type ProductDraft } from './product-draft.ts';

/**
 * One edit of a product. It is sent against the product as it stood when the form was opened; where somebody else
 * saved one of the fields meanwhile, `newer` is the product of now.
 */
export function useProductEdit(product: ProductFull, onSaved: () => void) {
  const [base, setBase] = useState(product);
  const [draft, setDraft] = useState(() => draftOfProduct(product));
  const [newer, setNewer] = useState<ProductFull>();
  const edit = useCallMutation('crafts.save');
  const baseDraft = draftOfProduct(base);

  const send = (from: ProductFull, sent: ProductDraft) => {
    const { productId, seen } = from;
    edit.mutate(
      { productId, seen, fields: changedFields(draftOfProduct(from), sent) },
      {
        onSuccess: (answer) => {
          if (answer.ok) onSaved();
          else if (answer.refusal === 'changed-meanwhile')
            void fetchProduct(productId).then(setNewer);
        },
      },
    );
  };
  const takeUp = (next: ProductFull) => {
    setBase(next);
    setNewer(undefined);
    edit.reset();
  };
  return {
    draft,
    setDraft,
    baseDraft,
    newer,
    isTouched: Object.keys(changedFields(baseDraft, draft)).length > 0,
    isPending: edit.isPending,
    refused: edit.data?.ok === false ? edit.data : undefined,
    save: () => send(base, draft),
    /** Fields that somebody else changed take their values; what was typed elsewhere stays. */
    loadNewer: (next: ProductFull) => {
      const theirs = draftOfProduct(next);
      setDraft({ ...rebase(draft, baseDraft, theirs), ...changesOf(baseDraft, theirs) });
      takeUp(next);
    },
    /** What was typed stays in every field, to be saved over theirs. */
    keepMine: (next: ProductFull) => {
      const mine = rebase(draft, baseDraft, draftOfProduct(next));
      setDraft(mine);
      takeUp(next);
      send(next, mine);
    },
  };
}

function changedFields(before: ProductDraft, after: ProductDraft) {
  return changesOf(readProductDraft(before).fields, readProductDraft(after).fields);
}

async function fetchProduct(productId: string): Promise<ProductFull | undefined> {
  const answer = await call('crafts.get', { productId });
  return answer.ok ? answer.value : undefined;
}
