/** What is kept on the phone, over a reload. A browser that refuses to keep it forgets, and nothing else. */
export interface Kept {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** The browser's own storage for this address. */
export function keptIn(storage: () => Storage): Kept {
  return {
    get(key) {
      try {
        return JSON.parse(storage().getItem(`sala.${key}`) ?? 'null');
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) storage().removeItem(`sala.${key}`);
        else storage().setItem(`sala.${key}`, JSON.stringify(value));
      } catch {
        // Private browsing, or no room: what is on screen is still there.
      }
    },
  };
}
