import type { Channel } from '../../shared/contract/channel.ts';
import type { Shell } from '../../shared/contract/shell.ts';
import { openSocket } from './socket.ts';

declare global {
  interface Window {
    /** The desktop shell; absent in a browser. */
    cabildo?: Shell;
  }
}

/** The desktop shell, or undefined in a browser. */
export const shell: Shell | undefined = window.cabildo;

/** The channel of the desktop window. It lives as long as the window. */
export function shellChannel(wire: Shell): Channel {
  return {
    send: (frame) => wire.post(frame),
    onFrame: (listener) => wire.onFrame(listener),
    onClose: () => () => undefined,
    close: () => undefined,
  };
}

/** A WebSocket to the host that served this page; resolves once it is open, rejects when it cannot be. */
export function socketChannel(): Promise<Channel> {
  const address = new URL('/channel', location.href);
  // The server gives a window no more than what its address asks for.
  const wanted = new URLSearchParams(location.search).get('window');
  address.search = wanted === 'wall' || wanted === 'secretary' ? `?window=${wanted}` : '';
  address.hash = '';
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return openSocket(address);
}
