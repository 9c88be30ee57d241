import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile, writeFile } from 'atomically';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { Language } from '../../shared/model/project.ts';

const Data = z.object({
  language: Language.nullable().catch(null),
  recent: z.array(z.object({ folder: z.string(), name: z.string(), at: z.string() })).catch([]),
  operator: z.string().max(200).catch(''),
  singleKeys: z.boolean().catch(true),
});
type Data = z.infer<typeof Data>;

export type RecentProject = Data['recent'][number];

const blank: Data = { language: null, recent: [], operator: '', singleKeys: true };
const RECENT = 12;

/** The program's own settings, kept by lowdb through `atomically` (synced, renamed, tried again where a scanner holds the file). */
export class Settings {
  private readonly low: Low<Data>;

  private constructor(low: Low<Data>) {
    this.low = low;
  }

  /** Opens the settings; ones that cannot be read count as none, since nothing of a project is in them. */
  static async open(folder: string): Promise<Settings> {
    await mkdir(folder, { recursive: true }).catch(() => undefined);
    const low = new Low<Data>(new SettingsFile(join(folder, 'settings.json')), { ...blank });
    await low.read();
    return new Settings(low);
  }

  get language(): Language | null {
    return this.low.data.language;
  }

  get data(): Readonly<Data> {
    return this.low.data;
  }

  async set(part: Partial<Pick<Data, 'language' | 'operator' | 'singleKeys'>>): Promise<void> {
    Object.assign(this.low.data, part);
    await this.save();
  }

  async remember(folder: string, name: string): Promise<void> {
    const { recent } = this.low.data;
    this.low.data.recent = [
      { folder, name, at: new Date().toISOString() },
      ...recent.filter((entry) => entry.folder !== folder),
    ].slice(0, RECENT);
    await this.save();
  }

  async forget(folder: string): Promise<void> {
    this.low.data.recent = this.low.data.recent.filter((entry) => entry.folder !== folder);
    await this.save();
  }

  // A full or read-only disk must not keep anybody from opening a project.
  private async save(): Promise<void> {
    await this.low.write().catch(() => undefined);
  }
}

class SettingsFile implements Adapter<Data> {
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async read(): Promise<Data | null> {
    try {
      return Data.parse(JSON.parse(await readFile(this.path, 'utf8')));
    } catch {
      return null;
    }
  }

  async write(data: Data): Promise<void> {
    await writeFile(this.path, `${JSON.stringify(data, null, 2)}\n`);
  }
}
