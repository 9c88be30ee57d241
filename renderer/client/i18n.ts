import i18next, { type i18n as I18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
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

void i18n.init({
  lng: 'es-CL',
  fallbackLng: 'es-CL',
  resources: { 'es-CL': { translation: es }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

const catalogues = { 'es-CL': es, en };

/** One function a language, for every component: i18next's own, past which plain texts are read from the catalogue. */
function translator(language: Language): Translate {
  const full = i18n.getFixedT(language);
  const plain = (key: unknown): string | undefined => {
    if (typeof key !== 'function') return undefined;
    const found: unknown = key(catalogues[language]);
    // What has a value to put in, or another text, is i18next's.
    return typeof found === 'string' && !/{{|\$t\(/.test(found) ? found : undefined;
  };
  const quick = (key: unknown, options?: unknown): unknown =>
    (options === undefined ? plain(key) : undefined) ??
    (full as (key: unknown, options?: unknown) => unknown)(key, options);
  return quick as Translate;
}

const translators = { 'es-CL': translator('es-CL'), en: translator('en') };

function onLanguage(tell: () => void): () => void {
  i18n.on('languageChanged', tell);
  return () => i18n.off('languageChanged', tell);
}

/**
 * The texts in the language of the window; the component is drawn anew when the language changes. A matrix asks for
 * hundreds of them in one frame: the hook of react-i18next made an object for each component that asks.
 */
export function useT(): Translate {
  return translators[useLanguage()];
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, () => (i18n.language === 'en' ? 'en' : 'es-CL'));
}

/** Switches the language of the window at once, and the page's `lang` with it. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}
