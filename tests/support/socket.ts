import WebSocket from 'ws';

/** A device on the wire: what it heard, the next frame that fits, and a way to say anything at all. */
export interface Dialled<F> {
  opened: boolean;
  heard: F[];
  next(type: string, id?: string): Promise<F>;
  send(frame: object | string): void;
  gone(): Promise<true>;
  end(): void;
  terminate(): void;
}

/**
 * Opens a channel as a browser would.
 * @param from the page it says to come from
 * @param hello what it says first
 * @param path where it knocks
 */
export async function dial<F extends { type: string; id?: unknown }>(
  origin: string,
  cookie: string,
  from: string,
  hello: object,
  path = '/channel',
): Promise<Dialled<F>> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, {
    headers: { cookie, origin: from },
  });
  const heard: F[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  let closed = false;
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)));
    wake();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closed = true;
    wake();
  });
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const opened = await new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  const send = (frame: object | string) =>
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  if (opened) send(hello);
  return {
    opened,
    heard,
    next: (type, id) =>
      until(() => heard.find((frame) => frame.type === type && (id === undefined || frame.id === id))),
    send,
    gone: () => until(() => (closed ? true : undefined)),
    end: () => socket.close(),
    terminate: () => socket.terminate(),
  };
}
