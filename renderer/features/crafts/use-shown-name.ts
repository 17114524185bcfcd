import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownMaker } from './use-known-makers.ts';

/** A sentence on how the public sees a maker. */
export function useShownName(): (maker: Pick<KnownMaker, 'isChild' | 'shownName'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ isChild, shownName }) => {
      if (shownName === null) return t(isChild ? 'crafts.childNotShown' : 'crafts.notShown');
      return t(isChild ? 'crafts.childShownAs' : 'crafts.shownAs', { name: shownName });
    },
    [t],
  );
}
