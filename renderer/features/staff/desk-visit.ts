import { createContext, useContext } from 'react';

/** What one desk page asks another to begin with. Every page can also be opened without any of it. */
export type DeskVisit =
  /** Catalogue the book of an ISBN that nobody knew; afterwards the desk goes `back`. */
  | { readonly page: 'catalogue'; readonly isbn: string; readonly back?: DeskVisit }
  /** One title's page. */
  | { readonly page: 'catalogue'; readonly titleId: string; readonly back?: DeskVisit }
  /** The lending desk, with a reader's page open. */
  | { readonly page: 'lending'; readonly personId: string | null }
  /** What waits to be settled. */
  | { readonly page: 'conflicts' }
  /** The yearly clean-up. */
  | { readonly page: 'settings'; readonly part: 'clean-up' }
  /** The pieces that two tills sold, and what to do about them. */
  | { readonly page: 'charity'; readonly tab: 'twice' };

type Visiting = {
  /** What the page that is open was asked for; null if it was opened from the menu. */
  readonly visit: DeskVisit | null;
  readonly open: (visit: DeskVisit) => void;
};

export const VisitContext = createContext<Visiting>({ visit: null, open: () => {} });

/** Where the open page begins, and the way from it to another page of the desk. */
export function useVisit(): Visiting {
  return useContext(VisitContext);
}
