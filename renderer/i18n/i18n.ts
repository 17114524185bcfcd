import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from './language.ts';
import zh from './zh-CN.json';

const STORED_UNDER = 'qinlin.language';

const i18n = createInstance();

/** Starts the texts in the language chosen last at this kiosk; Chinese at first. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', showLanguage);
  await i18n.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: DEFAULT_LANGUAGE,
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED_UNDER, language);
  await i18n.changeLanguage(language);
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED_UNDER);
  return isLanguage(stored) ? stored : DEFAULT_LANGUAGE;
}

function showLanguage(language: string): void {
  document.documentElement.lang = language;
  document.title = i18n.t('common.appName');
}
