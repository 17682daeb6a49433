import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { en } from './en.js';
import { ja } from './ja.js';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'tenin.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});
void i18next.use(initReactI18next).init({
  resources: { en: { translation: en }, ja: { translation: ja } },
  lng: firstLanguage(),
  fallbackLng: 'en',
  // React writes every text as text.
  interpolation: { escapeValue: false },
});

export function chooseLanguage(language: Language): void {
  window.localStorage.setItem(KEPT_AS, language);
  void i18next.changeLanguage(language);
}

function firstLanguage(): Language {
  const kept = window.localStorage.getItem(KEPT_AS);
  return (
    LANGUAGES.find((language) => language === kept) ?? (navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en')
  );
}
