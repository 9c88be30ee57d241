import type { Page } from '@playwright/test';

/** The connection of a phone that loses the answers to what it sends while `cut` is true. */
export interface LossyLine {
  cut: boolean;
  /** How often a contribution went out by it. */
  sent: number;
}

/** Puts a connection that can be cut between a phone and the room; for before the phone comes in. */
export async function lossyLine(page: Page): Promise<LossyLine> {
  const line: LossyLine = { cut: false, sent: 0 };
  await page.routeWebSocket(/\/channel$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      const sends = String(frame).includes('"contribution"');
      if (sends) line.sent += 1;
      server.send(frame);
      if (sends && line.cut) void socket.close();
    });
    server.onMessage((frame) => {
      if (!(line.cut && String(frame).includes('"done"'))) socket.send(frame);
    });
  });
  return line;
}
