import classes from './Kbd.module.css';

/** A key combination as it is printed on this computer's keyboard: `mod+shift+z` is «Ctrl Mayús Z», on a Mac «⌘⇧Z». */
export function shortcutText(shortcut: string, shift = 'Shift'): string {
  const mac = navigator.platform.startsWith('Mac');
  const parts = (shortcut === '+' ? ['+'] : shortcut.split('+')).map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'shift') return mac ? '⇧' : shift;
    if (part === 'alt') return mac ? '⌥' : 'Alt';
    return part.length === 1 || /^f\d+$/.test(part)
      ? part.toUpperCase()
      : part[0]?.toUpperCase() + part.slice(1);
  });
  return parts.join(mac ? '' : ' ');
}

/** A key, drawn as one. */
export function Kbd({ shortcut }: { shortcut: string }) {
  return <kbd className={classes.key}>{shortcutText(shortcut)}</kbd>;
}
