import { createInstance, type TFunction } from 'i18next';
import en from '../../../renderer/i18n/en.json' with { type: 'json' };
import zh from '../../../renderer/i18n/zh-CN.json' with { type: 'json' };

/** The kiosk's own texts in a language. */
export function textsIn(language: 'zh-CN' | 'en'): Promise<TFunction> {
  const resources = { 'zh-CN': { translation: zh }, en: { translation: en } };
  return createInstance().init({
    lng: language,
    resources,
    interpolation: { escapeValue: false },
  });
}
