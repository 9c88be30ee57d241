import type { Channel } from '../../shared/contract/channel.ts';
import { BEAT, Pulse } from '../../shared/contract/pulse.ts';

/** What has not opened by then will not: a machine that just woke may wait for minutes for a network it has left. */
const OPEN_MS = 6_000;
const CHECK_MS = 1_000;

/**
 * A WebSocket as a channel; resolves once it is open, rejects when it cannot be. It closes by itself when the host does
 * not answer any more, however open the socket looks: after a sleep that is within seconds.
 */
export function openSocket(address: string | URL): Promise<Channel> {
  const socket = new WebSocket(address);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('socket'));
    const late = setTimeout(() => {
      socket.close();
      fail();
    }, OPEN_MS);
    for (const end of ['error', 'close']) socket.addEventListener(end, fail, { once: true });
    socket.addEventListener('open', () => {
      clearTimeout(late);
      resolve(channelOver(socket));
    });
  });
}

function channelOver(socket: WebSocket): Channel {
  const frames = new Set<(frame: unknown) => void>();
  const closes = new Set<() => void>();
  const say = (frame: unknown) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  let open = true;
  const end = () => {
    if (!open) return;
    open = false;
    clearInterval(checking);
    for (const event of wakings) removeEventListener(event, woken);
    document.removeEventListener('visibilitychange', woken);
    // A dead socket says that it is closed minutes later, if at all.
    socket.close();
    for (const listener of closes) listener();
  };
  const pulse = new Pulse({ now: Date.now, ask: () => say(BEAT), dead: end });
  const checking = setInterval(() => pulse.check(), CHECK_MS);
  const woken = () => {
    if (!document.hidden) pulse.check(true);
  };
  for (const event of wakings) addEventListener(event, woken);
  document.addEventListener('visibilitychange', woken);
  socket.addEventListener('close', end);
  socket.addEventListener('message', ({ data }) => {
    if (!open) return;
    pulse.heard();
    const frame: unknown = JSON.parse(String(data));
    if (frame !== BEAT) for (const listener of frames) listener(frame);
  });
  return {
    send: say,
    onFrame: (listener) => {
      frames.add(listener);
      return () => frames.delete(listener);
    },
    onClose: (listener) => {
      closes.add(listener);
      return () => closes.delete(listener);
    },
    close: end,
  };
}

const wakings = ['online', 'pageshow', 'focus'] as const;
