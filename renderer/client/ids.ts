const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id: 20 characters of `[0-9a-z]`. `getRandomValues` exists on plain HTTP too, `randomUUID` does not. */
export function newId(): string {
  let id = '';
  while (id.length < 20)
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < 252 && id.length < 20) id += ALPHABET[byte % 36];
  return id;
}

/** The id by which undo knows this window again, kept for as long as the tab (or the desktop window's profile) lives. */
export function windowActor(role: string): string {
  const store = window.cabildo ? localStorage : sessionStorage;
  const key = `cabildo.actor.${role}`;
  const kept = store.getItem(key);
  if (kept && /^[0-9a-z]{20}$/.test(kept)) return kept;
  const made = newId();
  store.setItem(key, made);
  return made;
}
