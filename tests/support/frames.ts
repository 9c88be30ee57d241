import type { Page } from '@playwright/test';

/** All that the host sends to a window from now on, as text, one frame an entry. */
export function framesOf(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
  );
  return frames;
}
