import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClcClass } from '../../../shared/domain/lending/clc.ts';

/** The name of a class in the language on the screen. */
export function useClassName(): (one: ClcClass) => string {
  const { t } = useTranslation();
  const names = useMemo(
    () => new Map<string, string>(Object.entries(t('catalogue.classes', { returnObjects: true }))),
    [t],
  );
  return useCallback((one) => names.get(one.key) ?? one.name, [names]);
}
