type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode' | 'getModifierState'
>;

const SILENT = ['control', 'shift', 'alt', 'altgraph', 'meta', 'dead', 'process', 'unidentified'];

/**
 * The name of what was pressed: `n`, `mod+k`, `mod+shift+z`, `f5`, `?`, `+`, `space`. Null when it is none of ours: a bare
 * modifier, text being composed, or AltGraph (on Spanish layouts `@` and `#`, which arrive as Ctrl and Alt together).
 */
export function combination(event: Press): string | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  // 229: what browsers send for a key that an input method has taken.
  if (event.isComposing || event.keyCode === 229) return null;
  if (event.getModifierState('AltGraph') || (ctrlKey && altKey)) return null;
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  if (SILENT.includes(key)) return null;
  // `?` and `+` are shifted keys on some layouts and not on others: for signs, Shift is no part of the name.
  const sign = key.length === 1 && key === key.toUpperCase() && !/\d/.test(key);
  const modifiers = [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shiftKey && !sign ? 'shift' : ''];
  return [...modifiers.filter((part) => part !== ''), key].join('+');
}
