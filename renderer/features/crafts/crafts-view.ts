/** Which page of the crafts is open. */
export type CraftsView =
  | { readonly at: 'list' | 'new' | 'makers' }
  | { readonly at: 'edit'; readonly productId: string }
  | {
      readonly at: 'product';
      readonly productId: string;
      /** Just added: how many are there? */
      readonly begins?: 'receive';
    };

export const LIST: CraftsView = { at: 'list' };
