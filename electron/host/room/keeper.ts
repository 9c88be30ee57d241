import type { Change } from '../../../shared/changes/change.ts';
import type { OpenRoom } from '../../../shared/contract/frames.ts';
import { RequestRefused } from '../session/client.ts';
import { localAddresses } from './addresses.ts';
import { Room, type RoomHost } from './room.ts';
import { openRoomServer, type RoomServer } from './roomServer.ts';

/** What the address ends in, unless somebody else has it: the same every time, so that it can be written down. */
const USUAL_PORT = 4750;
/** Two hundred phones that come in at once are one piece of news. */
const TELL_MS = 150;

export interface RoomChoice {
  address: string;
  port?: number | undefined;
  moderated: boolean;
}

/** The one room that a host may have open: off until somebody opens it, closed with the project. */
export class RoomKeeper {
  private readonly host: Omit<RoomHost, 'phonesChanged'>;
  private readonly folder: string;
  private readonly tell: () => void;
  private opened: { room: Room; server: RoomServer } | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private telling: NodeJS.Timeout | undefined;

  /**
   * @param folder the built page for phones
   * @param tell called when what `state` gives has changed
   */
  constructor(host: Omit<RoomHost, 'phonesChanged'>, folder: string, tell: () => void) {
    this.host = host;
    this.folder = folder;
    this.tell = tell;
  }

  /** The open room; null while it is closed. */
  get state(): OpenRoom | null {
    if (!this.opened) return null;
    const { room, server } = this.opened;
    const zero = Date.now() - room.now();
    return {
      url: server.url,
      code: room.code,
      moderated: room.moderated,
      devices: room.tickets.list().map(({ id, who, since }) => ({
        id,
        name: who.name,
        organisation: who.organisation,
        since: Math.round((zero + since) / 1_000) * 1_000,
        connected: room.isConnected(id),
      })),
    };
  }

  /** Opens it on one address of this machine. Refused when one is open, the address is not ours, or the port is taken. */
  open(choice: RoomChoice): Promise<OpenRoom | null> {
    return this.afterOthers(async () => {
      if (this.opened) throw new RequestRefused('roomOpen');
      if (!localAddresses().some(({ address }) => address === choice.address))
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
      this.opened = { room, server: await this.listen(room, choice) };
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
      await opened.server.close();
      this.tell();
    });
  }

  /** Takes a device's ticket away. */
  revoke(id: string): void {
    if (!this.opened?.room.revoke(id)) throw new RequestRefused('notFound');
  }

  /** To be told of every entry of the open project. */
  changed(changes: readonly Change[]): void {
    this.opened?.room.changed(changes);
  }

  /** To be told when the language is another. */
  refresh(): void {
    this.opened?.room.refresh();
  }

  private async listen(room: Room, { address, port }: RoomChoice): Promise<RoomServer> {
    const { folder } = this;
    try {
      return await openRoomServer(room, { address, port: port ?? USUAL_PORT, folder });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE' && port === undefined)
        return openRoomServer(room, { address, port: 0, folder });
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
