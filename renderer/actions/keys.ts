import { useEffect, useRef } from 'react';
import { useSettings } from '../client/settings.ts';
import { combination } from './combination.ts';

/** What a key does. `false` says "not mine": the next one who listens gets it. */
export type KeyHandler = (event: KeyboardEvent) => unknown;
export type KeyMap = Readonly<Record<string, KeyHandler>>;

interface Layer {
  keys: KeyMap;
  inDialogs: boolean;
}

const layers: { current: Layer }[] = [];

/**
 * Listens to keys while the component is there: `n`, `mod+k` (Ctrl, on a Mac ⌘), `mod+shift+z`, `f5`, `?`, `arrowup`,
 * `enter`, `space`, `escape`. The component mounted last is asked first. Single characters act only outside text fields and
 * while the person has not turned them off; AltGraph (how `@` and `#` are typed) and text composition never trigger.
 * @param options.enabled false: deaf for now. @param options.inDialogs also while a dialog is open.
 */
export function useKeys(keys: KeyMap, options: { enabled?: boolean; inDialogs?: boolean } = {}): void {
  const { enabled = true, inDialogs = false } = options;
  const layer = useRef<Layer>({ keys, inDialogs });
  layer.current = { keys, inDialogs };
  useEffect(() => {
    if (!enabled) return undefined;
    if (layers.length === 0) window.addEventListener('keydown', hear);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', hear);
    };
  }, [enabled]);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const pressed = combination(event);
  if (pressed === null || !mayAct(event, pressed)) return;
  const dialog = document.querySelector('[aria-modal="true"]') !== null;
  for (const { current } of layers.toReversed()) {
    if (dialog && !current.inDialogs) continue;
    const handler = current.keys[pressed];
    if (!handler || handler(event) === false) continue;
    event.preventDefault();
    return;
  }
}

function mayAct(event: KeyboardEvent, pressed: string): boolean {
  if (pressed.startsWith('mod+') || /^(shift\+)?f\d+$/.test(pressed)) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target && isTextField(target)) return false;
  // Enter and Space on a button or a link are that button's.
  if (
    (pressed === 'enter' || pressed === 'space') &&
    target?.closest('button, a, summary, [role=button], [role=option], [role=menuitem], input')
  )
    return false;
  return event.key.length > 1 || event.key === ' ' || useSettings.getState().singleKeys;
}

/** Whether typing there writes text. */
export function isTextField(element: HTMLElement): boolean {
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLSelectElement) return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type)
  );
}
