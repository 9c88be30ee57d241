import type { Change } from '../../../shared/changes/change.ts';
import type { LaptopRole, OpenRoom } from '../../../shared/contract/frames.ts';
import { RequestRefused } from '../session/client.ts';
import { localAddresses, ownNames } from './addresses.ts';
import { openLaptopServer } from './laptopServer.ts';
import { type LaptopHost, Laptops } from './laptops.ts';
import { Room, type RoomHost } from './room.ts';
import { openRoomServer, type RoomServer } from './roomServer.ts';

/** What the addresses end in, unless somebody else has it: the same every time, so that they can be written down. */
const PHONE_PORT = 4750;
const LAPTOP_PORT = 4751;
/** Two hundred phones that come in at once are one piece of news. */
const TELL_MS = 150;

export interface RoomChoice {
  address: string;
  port?: number | undefined;
  moderated: boolean;
}

/** Where the built pages are, and under what names besides its addresses this machine is reached. */
export interface RoomPlaces {
  phoneFolder: string;
  windowsFolder: string;
  roomNames?: readonly string[];
}

interface Opened {
  room: Room;
  server: RoomServer;
  address: string;
  laptops: Laptops;
  /** The laptops' door: there is none until somebody is invited. */
  laptopServer: RoomServer | null;
}

/** The one room that a host may have open: off until somebody opens it, closed with the project. */
export class RoomKeeper {
  private readonly host: Omit<RoomHost, 'phonesChanged'> & LaptopHost;
  private readonly places: RoomPlaces;
  private readonly tell: () => void;
  private opened: Opened | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private telling: NodeJS.Timeout | undefined;
  private readonly expiring = new Set<NodeJS.Timeout>();

  /** @param tell called when what `state` gives has changed */
  constructor(host: Omit<RoomHost, 'phonesChanged'> & LaptopHost, places: RoomPlaces, tell: () => void) {
    this.host = host;
    this.places = places;
    this.tell = tell;
  }

  /** The open room; null while it is closed. */
  get state(): OpenRoom | null {
    if (!this.opened) return null;
    const { room, server, laptops, laptopServer } = this.opened;
    const zero = Date.now() - room.now();
    const utc = (at: number) => Math.round((zero + at) / 1_000) * 1_000;
    return {
      url: server.url,
      code: room.code,
      moderated: room.moderated,
      devices: room.tickets.list().map(({ id, who, since }) => ({
        id,
        name: who.name,
        organisation: who.organisation,
        since: utc(since),
        connected: room.isConnected(id),
      })),
      laptops: laptopServer ? laptops.list(laptopServer.url, utc) : [],
    };
  }

  /** Opens it on one address of this machine. Refused when one is open, the address is not ours, or the port is taken. */
  open(choice: RoomChoice): Promise<OpenRoom | null> {
    return this.afterOthers(async () => {
      if (this.opened) throw new RequestRefused('roomOpen');
      const { address } = choice;
      if (!localAddresses().some((local) => local.address === address))
        throw new RequestRefused('roomAddress');
      const host = this.host;
      const room = new Room({
        get project() {
          return host.project;
        },
        get language() {
          return host.language;
        },
        get omitted() {
          return host.omitted;
        },
        phonesChanged: () => this.tellSoon(),
      });
      room.moderated = choice.moderated;
      const folder = this.places.phoneFolder;
      const server = await this.listen(choice.port, PHONE_PORT, (port) =>
        openRoomServer(room, { address, port, folder, names: this.names }),
      );
      const laptops = new Laptops(host, () => this.tellSoon());
      this.opened = { room, server, address, laptops, laptopServer: null };
      this.tell();
      return this.state;
    });
  }

  /** Everybody out, and nobody in any more. */
  close(): Promise<void> {
    return this.afterOthers(async () => {
      const { opened } = this;
      if (!opened) return;
      this.opened = null;
      clearTimeout(this.telling);
      this.telling = undefined;
      for (const timer of this.expiring) clearTimeout(timer);
      this.expiring.clear();
      await Promise.all([opened.server.close(), opened.laptopServer?.close()]);
      this.tell();
    });
  }

  /** Makes a way in for one more laptop, and says its id. Refused while the room is closed, or there are too many. */
  invite(role: LaptopRole): Promise<{ id: string }> {
    return this.afterOthers(async () => {
      const { opened, host } = this;
      if (!opened) throw new RequestRefused('roomClosed');
      const { address, laptops } = opened;
      opened.laptopServer ??= await this.listen(undefined, LAPTOP_PORT, (port) =>
        openLaptopServer(laptops, {
          address,
          port,
          folder: this.places.windowsFolder,
          names: this.names,
          language: () => host.language,
        }),
      );
      const invitation = laptops.invitations.invite(role);
      if (!invitation) throw new RequestRefused('tooManyLaptops');
      const { id, since, until } = invitation;
      const timer = setTimeout(() => {
        this.expiring.delete(timer);
        this.tellSoon();
      }, until - since).unref();
      this.expiring.add(timer);
      this.tell();
      return { id };
    });
  }

  /** Takes a phone's or a laptop's ticket away, or an invitation back. */
  revoke(id: string): void {
    const { opened } = this;
    if (!opened?.room.revoke(id) && !opened?.laptops.revoke(id)) throw new RequestRefused('notFound');
  }

  /** To be told of every entry of the open project. */
  changed(changes: readonly Change[]): void {
    this.opened?.room.changed(changes);
  }

  /** To be told when the language is another. */
  refresh(): void {
    this.opened?.room.refresh();
  }

  /** By what names this machine is called beside its address: those it has, and those it was told. */
  private get names(): readonly string[] {
    return [...ownNames(), ...(this.places.roomNames ?? [])];
  }

  /** Opens a server at the chosen port; without a choice at the usual one, or any that is free. */
  private async listen(
    chosen: number | undefined,
    usual: number,
    open: (port: number) => Promise<RoomServer>,
  ): Promise<RoomServer> {
    try {
      return await open(chosen ?? usual);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE' && chosen === undefined) return open(0);
      if (code === 'EADDRINUSE' || code === 'EACCES') throw new RequestRefused('roomPort');
      if (code === 'EADDRNOTAVAIL') throw new RequestRefused('roomAddress');
      throw error;
    }
  }

  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.tell();
    }, TELL_MS).unref();
  }

  /** Opening and closing one after the other, whoever asks. */
  private afterOthers<T>(task: () => Promise<T>): Promise<T> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }
}
