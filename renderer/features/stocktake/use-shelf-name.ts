import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A shelf as it is called; books whose place nobody wrote down stand together under words of their own. */
export function useShelfName(): (shelf: string) => string {
  const { t } = useTranslation();
  return useCallback((shelf) => (shelf === '' ? t('stocktake.noShelf') : shelf), [t]);
}
