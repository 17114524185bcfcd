import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isBookLanguage } from './book-languages.ts';

/** The name of a book's language; a rare one's code. */
export function useBookLanguage(): (code: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (code) => (isBookLanguage(code) ? t(`catalogue.bookLanguage.${code}`) : code),
    [t],
  );
}
