import type { WebSocket } from '@fastify/websocket';
import type { Channel } from '../../../shared/contract/channel.ts';
import { BEAT, BEAT_MS, MISSED_BEATS } from '../../../shared/contract/pulse.ts';

/** Past this many bytes unsent, a browser that does not read is let go; it comes back and resumes. */
const MAX_BACKLOG = 64 * 1024 * 1024;

/** Questions between two beats; one that just woke has two or three. */
const MOST_ASKED = 30;

/**
 * Frames over a WebSocket, one JSON text each. It shows that it is there every so often, and lets go whoever does not
 * answer any more: a device that sleeps or is out of reach is not connected, however open its socket looks.
 */
export class SocketChannel implements Channel {
  readonly #socket: WebSocket;

  /** @param beatMs how often */
  constructor(socket: WebSocket, beatMs = BEAT_MS) {
    this.#socket = socket;
    let missed = 0;
    let asked = 0;
    const beats = setInterval(() => {
      if (missed === MISSED_BEATS) {
        socket.terminate();
        return;
      }
      missed += 1;
      asked = 0;
      socket.ping();
      this.send(BEAT);
    }, beatMs).unref();
    socket.on('pong', () => {
      missed = 0;
    });
    socket.on('message', (data) => {
      if (String(data) !== String(BEAT)) return;
      asked += 1;
      // Asking costs no other allowance: whoever floods with it is let go here.
      if (asked > MOST_ASKED) socket.terminate();
      else this.send(BEAT);
    });
    socket.on('close', () => clearInterval(beats));
    // Too large a frame, or a broken one: `ws` closes the socket and then reports here. onClose tells the host.
    socket.on('error', () => undefined);
  }

  send(frame: unknown): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_BACKLOG) this.#socket.close(1013);
    else this.#socket.send(JSON.stringify(frame));
  }

  onFrame(listener: (frame: unknown) => void): () => void {
    const handler = (data: unknown) => {
      const frame = parse(String(data));
      if (frame !== BEAT) listener(frame);
    };
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
