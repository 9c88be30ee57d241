import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalHost } from '../../electron/host/host.ts';
import type { Door, HostFrame, LaptopRole, OpenRoom, RoomLaptop } from '../../shared/contract/frames.ts';
import { PROTOCOL } from '../../shared/contract/frames.ts';
import type { Window } from '../contract/window.ts';
import { HostPlace } from '../unit/host/place.ts';
import { idOf } from './authority.ts';
import { type Dialled, dial } from './socket.ts';

type Frame = HostFrame & { id?: unknown };

const BUILT = process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out');

/** A command as a window's outbox sends it; the same number is the same command. */
export const said = (number: number, name: string, payload: object = {}) => ({
  type: 'command',
  id: idOf('ordenportatil', number),
  name,
  payload,
});

/** A host with a running workshop and an open room on 127.0.0.1, and laptops that dial it. */
export class LaptopPlace {
  readonly host: LocalHost;
  readonly window: Window;
  readonly workshop: string;
  readonly room: OpenRoom;
  /** What the facilitator's window calls itself: anybody on the channel may claim to be that one. */
  readonly actor = idOf('facilitacion', 1);
  private readonly place: HostPlace;
  private readonly dialled: Dialled<Frame>[] = [];
  private doorUrl = '';

  private constructor(place: HostPlace, host: LocalHost, window: Window, workshop: string, room: OpenRoom) {
    this.place = place;
    this.host = host;
    this.window = window;
    this.workshop = workshop;
    this.room = room;
  }

  static async open(): Promise<LaptopPlace> {
    const place = await HostPlace.make();
    const { host, window } = await place.project();
    const workshop = await window.done('workshop.add', { kind: 'schema', title: 'Estadios del modelo' });
    await window.done('workshop.state', { id: workshop, state: 'running' });
    const opened = await window.request('room.open', { address: '127.0.0.1', moderated: false });
    if (!opened.ok) throw new Error(opened.code);
    const made = new LaptopPlace(place, host, window, workshop, opened.value as OpenRoom);
    await window.hello('facilitator', made.actor);
    return made;
  }

  /** Makes an invitation, as the facilitator's window is told of it. */
  async invite(role: LaptopRole): Promise<RoomLaptop> {
    const made = await this.window.request('room.invite', { role });
    if (!made.ok) throw new Error(made.code);
    const { id } = made.value as { id: string };
    const { room } = await this.window.until(
      'room',
      (frame) => frame.room?.laptops.some((each) => each.id === id) ?? false,
    );
    const found = room?.laptops.find((each) => each.id === id);
    if (!found?.door) throw new Error('the invitation is not in the room');
    this.doorUrl = found.door.url;
    return found;
  }

  /** Gives a code in at the laptops' door, as its form does. */
  knock(code: string, headers: Record<string, string> = {}): Promise<Response> {
    const url = this.doorUrl;
    return fetch(`${url}join`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url.slice(0, -1), ...headers },
      body: new URLSearchParams({ code }).toString(),
    });
  }

  /** Uses an invitation up; what the browser then carries. */
  async comeIn(door: Door | undefined): Promise<{ cookie: string; origin: string }> {
    if (!door) throw new Error('no invitation');
    const joined = await this.knock(door.code);
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { cookie, origin: new URL(door.url).origin };
  }

  async dial(
    origin: string,
    cookie: string,
    from = origin,
    hello: object = {},
    path?: string,
  ): Promise<Dialled<Frame>> {
    const first = {
      type: 'hello',
      protocol: PROTOCOL,
      role: 'secretary',
      actor: idOf('portatil', 1),
      ...hello,
    };
    const made = await dial<Frame>(origin, cookie, from, first, path);
    this.dialled.push(made);
    return made;
  }

  /** The built file of a window, as the browser asks for it. */
  chunk(name: 'Facilitator' | 'Secretary' | 'Wall' | (string & {})): string {
    const manifest = JSON.parse(readFileSync(join(BUILT, 'renderer/manifest.json'), 'utf8')) as Record<
      string,
      { file: string }
    >;
    return `/${manifest[`windows/${name.toLowerCase()}/${name}.tsx`]?.file}`;
  }

  async close(): Promise<void> {
    for (const each of this.dialled) each.terminate();
    await this.place.remove();
  }
}
