import { readFileSync } from 'node:fs';
import { writeFileSync } from 'atomically';
import type { BrowserWindow, Display } from 'electron';
import { z } from 'zod';

const size = (least: number) => z.number().int().min(least).max(20_000);
const kept = z.object({
  rectangle: z.object({ x: z.number().int(), y: z.number().int(), width: size(640), height: size(480) }),
  maximized: z.boolean(),
});

/**
 * The bounds of the last time, if the file can be read and they still show on some display (at least a corner of
 * 100 × 100 px, so that the title bar can be caught).
 */
export function readBounds(file: string, displays: readonly Display[]): z.infer<typeof kept> | undefined {
  try {
    const bounds = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { x, y, width, height } = bounds.rectangle;
    const seen = displays.some(({ workArea: area }) => {
      const wide = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
      const high = Math.min(y + height, area.y + area.height) - Math.max(y, area.y);
      return wide >= 100 && high >= 100;
    });
    return seen ? bounds : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a window's bounds; losing them is no reason to disturb anybody. */
export function keepBounds(file: string, window: BrowserWindow): void {
  try {
    writeFileSync(
      file,
      JSON.stringify({ rectangle: window.getNormalBounds(), maximized: window.isMaximized() }),
    );
  } catch {
    // A full or read-only disk: the window opens at its usual size next time.
  }
}
