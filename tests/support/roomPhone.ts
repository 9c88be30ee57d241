import WebSocket from 'ws';
import type { OpenRoom } from '../../shared/contract/frames.ts';
import type { RoomFrame } from '../../shared/contract/room.ts';
import { ROOM_PROTOCOL } from '../../shared/contract/roomLimits.ts';

type Frame = RoomFrame & Record<string, unknown>;

/** Passes the door of a room with its code, and gives the open socket of whoever did; nothing is said on it yet. */
export async function phoneSocket(
  { url, code }: Pick<OpenRoom, 'url' | 'code'>,
  name: string,
): Promise<WebSocket> {
  const origin = url.slice(0, -1);
  const joined = await fetch(`${origin}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code, name }),
  });
  const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/channel`, { headers: { cookie, origin } });
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

/** A phone on the wire of an open room, which says whatever a test makes it say. */
export class RoomPhone {
  readonly heard: Frame[] = [];
  private readonly socket: WebSocket;
  private readonly waiting = new Set<() => void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      this.heard.push(JSON.parse(String(data)));
      for (const wake of [...this.waiting]) wake();
    });
  }

  /** Comes in by the door of a room, under a name. */
  static async enter(room: Pick<OpenRoom, 'url' | 'code'>, name = ''): Promise<RoomPhone> {
    const phone = new RoomPhone(await phoneSocket(room, name));
    phone.send({ type: 'hello', protocol: ROOM_PROTOCOL });
    await phone.next('room');
    return phone;
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** The first frame of a kind (and of an id) that has come or comes. */
  async next(type: string, id?: string): Promise<Frame> {
    for (;;) {
      const found = this.heard.find((frame) => frame.type === type && (id === undefined || frame.id === id));
      if (found) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  /** Sends something that is answered, and gives the answer. */
  async ask(frame: { id: string } & Record<string, unknown>): Promise<Frame> {
    this.send(frame);
    return Promise.race([this.next('done', frame.id), this.next('refused', frame.id)]);
  }

  end(): void {
    this.socket.terminate();
  }
}
