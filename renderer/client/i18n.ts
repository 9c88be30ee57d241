import i18next, { type i18n as I18n, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en, es } from './catalogue.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof es };
    enableSelector: true;
  }
}

export type Translate = TFunction;
export type Language = 'es-CL' | 'en';

/** The texts of the windows, in Spanish unless said otherwise. Nothing is fetched: the catalogues are part of the program. */
export const i18n: I18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'es-CL',
  fallbackLng: 'es-CL',
  resources: { 'es-CL': { translation: es }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The texts in the language of the window; the component is drawn anew when the language changes. */
export function useT(): Translate {
  return useTranslation().t;
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'es-CL';
}

/** Switches the language of the window at once, and the page's `lang` with it. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}
