import { Notifications, useNotifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { type Box, covered, freePlace } from './freePlace.ts';

const CONTROLS =
  'button, a[href], input, textarea, select, summary, [role="button"], [role="menuitem"], [role="option"]';
const HOLDER = '.mantine-Notifications-root[data-position="bottom-right"]';
/** What one of them takes at least, before it is drawn. */
const LINE = 52;
/** How often it is looked at whether a screen that came meanwhile has something there. */
const LOOK_MS = 250;

/** What is said in passing, laid where it covers nothing that can be pressed, also of a screen that comes meanwhile. */
export function Toasts() {
  const { notifications } = useNotifications();
  const count = notifications.length;
  useEffect(() => {
    if (count === 0) {
      document.querySelector<HTMLElement>(HOLDER)?.style.removeProperty('right');
      return undefined;
    }
    const first = requestAnimationFrame(() => place(count));
    const timer = setInterval(() => place(count), LOOK_MS);
    return () => {
      cancelAnimationFrame(first);
      clearInterval(timer);
    };
  }, [count]);
  return <Notifications position="bottom-right" limit={4} transitionDuration={100} />;
}

function place(count: number): void {
  const holder = document.querySelector<HTMLElement>(HOLDER);
  // What somebody is reaching for stays where it is.
  if (!holder || holder.matches(':hover, :focus-within')) return;
  const { left: x, top: y, width, height } = holder.getBoundingClientRect();
  const main = document.querySelector('main')?.getBoundingClientRect();
  const room = main ?? { left: 0, top: 0, width: innerWidth, height: innerHeight };
  const size = { width, height: Math.max(height, count * LINE) };
  const taken = controls(holder);
  // It moves only when it must.
  if (holder.style.right !== '' && covered({ left: x, top: y, ...size }, taken) === 0) return;
  const { left, top } = freePlace(size, room, taken);
  holder.style.right = `${innerWidth - left - width}px`;
  holder.style.bottom = `${innerHeight - top - size.height}px`;
}

/** The boxes of all that can be pressed or typed in and is in sight. */
function controls(holder: HTMLElement): Box[] {
  return [...document.querySelectorAll(CONTROLS)].flatMap((element) => {
    if (holder.contains(element)) return [];
    const box = element.getBoundingClientRect();
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
    return seen && box.left < innerWidth ? [box] : [];
  });
}
