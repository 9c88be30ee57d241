import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { Contribution } from '../../../../../../shared/model/contribution.ts';
import { TrayPanel } from './TrayPanel.tsx';

type Which = 'waiting' | 'parked';

/**
 * The panel with everything in the tray, for whatever opens it.
 * @returns `panel` to be drawn beside the button of `button`, which gets the focus back; `toggle` is what that button does.
 */
export function useTrayPanel(placed: { tray: readonly Contribution[]; parked: readonly Contribution[] }): {
  panel: ReactNode;
  open: boolean;
  show: (which: Which) => void;
  toggle: () => void;
  button: RefObject<HTMLButtonElement | null>;
} {
  const [shown, setShown] = useState<Which | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setShown(null);
    button.current?.focus();
  };
  return {
    panel:
      shown === null ? null : (
        <TrayPanel shown={shown} waiting={placed.tray} parked={placed.parked} show={setShown} close={close} />
      ),
    open: shown !== null,
    show: setShown,
    toggle: () => setShown(shown === null ? 'waiting' : null),
    button,
  };
}
