/**
 * Two ends that pass plain JSON values to one another, in order, each once: Electron's IPC, a WebSocket, or memory.
 * Nothing above it knows which.
 */
export interface Channel {
  send(frame: unknown): void;
  onFrame(listener: (frame: unknown) => void): () => void;
  onClose(listener: () => void): () => void;
  close(): void;
}

/** A channel in memory: what one end sends, the other gets in a later microtask, as a copy without undefined values. */
export function memoryChannel(): [Channel, Channel] {
  const left = new MemoryEnd();
  const right = new MemoryEnd();
  left.other = right;
  right.other = left;
  return [left, right];
}

class MemoryEnd implements Channel {
  other: MemoryEnd | undefined;
  private readonly frames = new Set<(frame: unknown) => void>();
  private readonly closes = new Set<() => void>();
  private open = true;

  send(frame: unknown): void {
    if (!this.open) return;
    const copy = JSON.stringify(frame);
    void Promise.resolve().then(() => {
      if (this.other?.open) for (const listener of this.other.frames) listener(JSON.parse(copy));
    });
  }

  onFrame(listener: (frame: unknown) => void): () => void {
    this.frames.add(listener);
    return () => this.frames.delete(listener);
  }

  onClose(listener: () => void): () => void {
    this.closes.add(listener);
    return () => this.closes.delete(listener);
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    for (const listener of this.closes) listener();
    this.other?.close();
  }
}
