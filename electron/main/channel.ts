import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import type { Channel } from '../../shared/contract/channel.ts';

/** One window's end of the wire: the same frames that travel over WebSocket, here over Electron's IPC. */
export class WindowChannel extends EventEmitter<{ frame: [unknown]; close: [] }> implements Channel {
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    super();
    this.#contents = contents;
  }

  send(frame: unknown): void {
    if (!this.#contents.isDestroyed()) this.#contents.send('frame', frame);
  }

  onFrame(listener: (frame: unknown) => void): () => void {
    this.on('frame', listener);
    return () => this.off('frame', listener);
  }

  onClose(listener: () => void): () => void {
    this.once('close', listener);
    return () => this.off('close', listener);
  }

  close(): void {
    this.emit('close');
    this.removeAllListeners();
  }
}
