import { create } from 'zustand';
import classes from './CanvasView.module.css';

const useSaid = create<{ text: string }>(() => ({ text: '' }));

/** Says something to a screen reader, after what it is saying. */
export function announce(text: string): void {
  useSaid.setState({ text });
}

/** Where announcements are heard; one a screen. */
export function Announcer() {
  return (
    <div className={classes.hidden} aria-live="polite">
      {useSaid((said) => said.text)}
    </div>
  );
}
