import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { i18n } from '../client/i18n.ts';
import classes from './toast.module.css';

const SHOWN_MS = 6_000;
const UNDO_TOAST = 'undo';

/** Says what has been done, for 6 s (longer while the pointer or the focus is on it), with one thing to do about it. */
export function toast(message: string, action?: { label: string; run: () => void }, id?: string): void {
  count += 1;
  const name = id ?? `toast-${count}`;
  notifications.hide(name);
  notifications.show({
    id: name,
    autoClose: SHOWN_MS,
    role: 'status',
    classNames: {
      root: classes.root ?? '',
      description: classes.text ?? '',
      closeButton: classes.close ?? '',
    },
    closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        {action ? (
          <Button
            variant="transparent"
            size="compact-sm"
            className={classes.action ?? ''}
            onClick={() => {
              notifications.hide(name);
              action.run();
            }}
          >
            {action.label}
          </Button>
        ) : null}
      </span>
    ),
  });
}

let count = 0;

/** The one toast that offers to undo: a later one takes its place, since undoing always takes back the last act. */
export function undoToast(message: string, undo: () => void): void {
  toast(message, { label: i18n.t(($) => $.common.undo), run: undo }, UNDO_TOAST);
}

export function hideUndoToast(): void {
  notifications.hide(UNDO_TOAST);
}

/** Says why something could not be done. Stays until it is closed. */
export function errorToast(message: string, title?: string): void {
  notifications.show({
    autoClose: false,
    role: 'alert',
    classNames: { root: classes.error ?? '' },
    closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
    ...(title === undefined ? {} : { title }),
    message,
  });
}
