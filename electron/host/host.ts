import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Channel } from '../../shared/contract/channel.ts';
import { ATTACHMENTS, type FileAnswer } from '../../shared/contract/files.ts';
import type { ChannelRole, OpenRoom, WallView } from '../../shared/contract/frames.ts';
import { AttachmentDoor } from './attachments/door.ts';
import { builtAnswer } from './pages.ts';
import { handle } from './requests/handle.ts';
import { RoomKeeper } from './room/keeper.ts';
import type { ConnectedWindow } from './room/laptops.ts';
import { Client, type ClientHost } from './session/client.ts';
import { ProjectSession } from './session/project.ts';
import { Settings } from './settings.ts';
import { unpackProject } from './store/package.ts';
import { texts } from './texts.ts';

export interface HostOptions {
  /** Where the program keeps its settings and the list of recent projects. */
  settingsFolder: string;
  /** The program's own files: the sample, fonts. */
  resourcesFolder: string;
  /** The built document worker. */
  workerFile: string;
  /** The built page for phones. */
  phoneFolder: string;
  /** The built windows, for second laptops in the room. */
  windowsFolder: string;
  /** Other names under which the room reaches this machine than its addresses. */
  roomNames?: readonly string[];
  language: 'es-CL' | 'en';
}

export interface Host {
  /**
   * Takes a window in. `role` is the most that this channel may be; its hello may ask for less. `actor` is whom its commands
   * are by, whatever its hello says.
   */
  connect(channel: Channel, session: { role: ChannelRole; actor?: string }): ConnectedWindow;
  /** Opens a project folder (or a `.cabildo` file, unpacked beside it) for all windows. */
  openProject(folder: string): Promise<void>;
  /** What a window finds at a path under `/attachments/`. */
  attachment(path: string): Promise<FileAnswer>;
  /** What a window finds at any path: an attachment, or a file of the built windows. */
  file(path: string): Promise<FileAnswer>;
  /** Resolves when everything received so far is durable or answered. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** The application without windows: the only one who has the disk. */
export async function createHost(options: HostOptions): Promise<Host> {
  return LocalHost.start(options);
}

/** The host as requests see it. */
export class LocalHost implements Host, ClientHost {
  readonly options: HostOptions;
  readonly settings: Settings;
  readonly room: RoomKeeper;
  readonly attachments = new AttachmentDoor(() => this.project);
  project: ProjectSession | null = null;
  wallView: WallView = { kind: 'blank' };
  private readonly clients = new Set<Client>();
  private opening: Promise<void> = Promise.resolve();

  private constructor(options: HostOptions, settings: Settings) {
    this.options = options;
    this.settings = settings;
    this.room = new RoomKeeper(this, options, () => {
      for (const client of this.clients) client.tellRoom();
    });
  }

  static async start(options: HostOptions): Promise<LocalHost> {
    return new LocalHost(options, await Settings.open(options.settingsFolder));
  }

  get language(): 'es-CL' | 'en' {
    return this.settings.language ?? this.options.language;
  }

  get omitted(): string {
    return texts(this.language).nameOmitted;
  }

  get openRoom(): OpenRoom | null {
    return this.room.state;
  }

  connect(channel: Channel, session: { role: ChannelRole; actor?: string }): ConnectedWindow {
    const client = new Client(this, channel, session.role, session.actor);
    this.clients.add(client);
    return client;
  }

  gone(client: Client): void {
    this.clients.delete(client);
    this.tellPresence();
  }

  tellPresence(): void {
    const present = [...this.clients].flatMap((client) => client.presence ?? []);
    for (const client of this.clients) client.tellPresence(present);
  }

  openProject(folder: string): Promise<void> {
    // One after the other: the same project asked for twice at once must not find itself locked by itself.
    const opening = this.opening.then(() => this.open(folder));
    this.opening = opening.catch(() => undefined);
    return opening;
  }

  private async open(folder: string): Promise<void> {
    // A `.cabildo` file travels packed: it is opened as a folder beside it, made the first time.
    if (/\.cabildo$/i.test(folder) && (await stat(folder)).isFile()) {
      const beside = folder.replace(/\.cabildo$/i, '');
      if (
        !(await access(beside).then(
          () => true,
          () => false,
        ))
      )
        await unpackProject(folder, beside);
      await this.openFolder(beside);
      return;
    }
    await this.openFolder(folder);
  }

  private async openFolder(folder: string): Promise<void> {
    const { project } = this;
    // Read-only is opened again: whoever had it may have closed it meanwhile.
    if (project && !project.store.readOnly && resolve(project.store.folder) === resolve(folder)) return;
    await this.use(await ProjectSession.open(folder));
  }

  /** Makes `next` the open project; the one before is closed once it is at rest. `null` closes it only. */
  async use(next: ProjectSession | null): Promise<void> {
    await this.room.close();
    const before = this.project;
    this.project = next;
    this.wallView = { kind: 'blank' };
    next?.listen((entry, was, is) => {
      for (const client of this.clients) client.entry(entry, was, is);
      this.room.changed(entry.changes);
    });
    if (next)
      await this.settings.remember(next.store.folder, Object.values(next.state.project)[0]?.name ?? '');
    for (const client of this.clients) client.leave();
    for (const client of this.clients) client.welcome();
    await before?.close();
  }

  showOnWall(view: WallView): void {
    this.wallView = view;
    for (const client of this.clients) client.send({ type: 'wall', view });
  }

  /** Tells every window again how things stand (after a change of language). */
  welcomeAll(): void {
    for (const client of this.clients) client.welcome();
    this.room.refresh();
  }

  request(
    client: Client,
    name: string,
    args: unknown,
    options: Parameters<ClientHost['request']>[3],
  ): Promise<unknown> {
    return handle(this, client, name, args, options);
  }

  attachment(path: string): Promise<FileAnswer> {
    return this.attachments.answer(path);
  }

  file(path: string): Promise<FileAnswer> {
    return path.startsWith(ATTACHMENTS)
      ? this.attachment(path)
      : builtAnswer(this.options.windowsFolder, path);
  }

  async flush(): Promise<void> {
    await Promise.all([...this.clients].map((client) => client.settled()));
    await this.project?.flush();
  }

  async close(): Promise<void> {
    await this.room.close();
    const { project } = this;
    this.project = null;
    await project?.close();
  }
}
