/** A rectangle of the window, in pixels from its top left. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Between a place and the next one that is tried. */
const STEP = 16;
const MARGIN = 16;

/**
 * Where something that lies over the screen for a moment covers none of `taken`: as low as it can be, at the right before
 * the middle before the left. Where there is no such place, where it covers least.
 * @param room what it must stay within. @param taken what must not be covered.
 */
export function freePlace(
  size: { width: number; height: number },
  room: Box,
  taken: readonly Box[],
): { left: number; top: number } {
  const last = room.left + room.width - MARGIN - size.width;
  const first = room.left + MARGIN;
  const across = [last, Math.round((first + last) / 2), first];
  let best = { left: last, top: room.top + room.height - MARGIN - size.height };
  let least = Number.POSITIVE_INFINITY;
  for (let top = best.top; top >= room.top + MARGIN; top -= STEP)
    for (const left of across) {
      const here = { left, top, ...size };
      const area = covered(here, taken);
      if (area === 0) return { left, top };
      if (area < least) {
        least = area;
        best = { left, top };
      }
    }
  return best;
}

/** How much of `taken` lies under `here`, in square pixels. */
export function covered(here: Box, taken: readonly Box[]): number {
  return taken.reduce((sum, box) => sum + shared(here, box), 0);
}

/** The area that two boxes have in common. */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}
