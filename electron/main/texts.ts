import { app } from 'electron';
import en from '../../resources/locales/en/shell.json';
import es from '../../resources/locales/es-CL/shell.json';

let chosen: 'es-CL' | 'en' | undefined;

/** The window's language; until it says it, the system's. */
export function language(): 'es-CL' | 'en' {
  return chosen ?? (app.getLocale().startsWith('en') ? 'en' : 'es-CL');
}

export function setLanguage(next: 'es-CL' | 'en'): void {
  chosen = next;
}

/** The shell's own few texts. */
export function texts(): typeof es {
  return language() === 'en' ? en : es;
}
