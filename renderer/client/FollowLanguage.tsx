import { useEffect } from 'react';
import { speak } from './i18n.ts';
import { useClient } from './store.ts';

/** Keeps the window in the language that the host keeps; draws nothing. */
export function FollowLanguage() {
  const language = useClient((client) => client.view.language);
  useEffect(() => {
    if (language) speak(language);
  }, [language]);
  return null;
}
