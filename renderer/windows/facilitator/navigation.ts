import { create } from 'zustand';

export const screenIds = [
  'canvas',
  'workshops',
  'contributions',
  'experiences',
  'people',
  'minutes',
  'documents',
  'review',
  'versions',
  'project',
  'settings',
] as const;
export type ScreenId = (typeof screenIds)[number];

/** Plain data that says what a screen shows: `{workshop: id}`, `{tool: id}`… */
export type Params = Readonly<Record<string, string>>;

interface Where {
  screen: ScreenId;
  params: Params;
}

/** Where the address of the page points: `#/people?workshop=…`. */
function fromAddress(hash: string): Where {
  const [path = '', query = ''] = hash.replace(/^#\//, '').split('?');
  const screen = screenIds.find((id) => id === path) ?? 'canvas';
  return { screen, params: Object.fromEntries(new URLSearchParams(query)) };
}

const useWhere = create<Where>(() => fromAddress(location.hash));

window.addEventListener('popstate', () => useWhere.setState(fromAddress(location.hash)));

/** Shows a screen. The address of the page follows, so that "back" and a reload lead to the same place. */
export function go(screen: string, params: Params = {}): void {
  const query = new URLSearchParams(params).toString();
  const hash = `#/${screen}${query === '' ? '' : `?${query}`}`;
  if (hash !== location.hash) history.pushState(null, '', hash);
  useWhere.setState(fromAddress(hash), true);
}

/**
 * The way to another screen for whoever waits for an answer first: it leads on from where the person is now, and nowhere
 * once they have gone elsewhere meanwhile. An answer that comes late calls nobody back.
 */
export function wayFromHere(): typeof go {
  const here = location.hash;
  return (screen, params) => {
    if (location.hash === here) go(screen, params);
  };
}

/** The screen that is shown, what it was asked to show, and the way to another. */
export function useNavigation(): Where & { go: typeof go } {
  const where = useWhere();
  return { ...where, go };
}

/** The screen right now, for handlers. */
export function currentScreen(): Where {
  return useWhere.getState();
}
