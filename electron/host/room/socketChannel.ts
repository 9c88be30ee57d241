import type { WebSocket } from '@fastify/websocket';
import type { Channel } from '../../../shared/contract/channel.ts';

/** Past this many bytes unsent, a browser that does not read is let go; it comes back and resumes. */
const MAX_BACKLOG = 64 * 1024 * 1024;

/** Frames over a WebSocket, one JSON text each. */
export class SocketChannel implements Channel {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    // Too large a frame, or a broken one: `ws` closes the socket and then reports here. onClose tells the host.
    socket.on('error', () => undefined);
  }

  send(frame: unknown): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_BACKLOG) this.#socket.close(1013);
    else this.#socket.send(JSON.stringify(frame));
  }

  onFrame(listener: (frame: unknown) => void): () => void {
    const handler = (data: unknown) => listener(parse(String(data)));
    this.#socket.on('message', handler);
    return () => this.#socket.off('message', handler);
  }

  onClose(listener: () => void): () => void {
    this.#socket.on('close', listener);
    return () => this.#socket.off('close', listener);
  }

  close(): void {
    this.#socket.close();
  }
}

/** What is no JSON goes on as the text it is: the contract refuses it like any other malformed frame. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
