import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalHost } from '../../../electron/host/host.ts';
import { Window } from '../../contract/window.ts';

/** A temporary folder with hosts in it, all closed and removed at the end. */
export class HostPlace {
  readonly folder: string;
  private readonly hosts: LocalHost[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<HostPlace> {
    return new HostPlace(await mkdtemp(join(tmpdir(), 'cabildo-host-')));
  }

  async host(): Promise<LocalHost> {
    const host = await LocalHost.start({
      settingsFolder: join(this.folder, 'settings'),
      resourcesFolder: 'resources',
      workerFile: 'out/host/worker.js',
      phoneFolder: 'out/room',
      windowsFolder: 'out/renderer',
      language: 'es-CL',
    });
    this.hosts.push(host);
    return host;
  }

  /** A host with a new project open in a folder of that name, and a facilitator's window on it. */
  async project(name = 'Proyecto'): Promise<{ host: LocalHost; window: Window; folder: string }> {
    const host = await this.host();
    const window = new Window(host);
    await window.hello();
    const folder = join(this.folder, name);
    const made = await window.request('project.create', {
      folder,
      name: 'Modelo (ejemplo)',
      institution: 'Consejo',
      language: 'es-CL',
    });
    if (!made.ok) throw new Error(made.code);
    return { host, window, folder };
  }

  async remove(): Promise<void> {
    for (const host of this.hosts) await host.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The texts of the contributions, in the order of their codes. */
export function texts(host: LocalHost): string[] {
  const contributions = Object.values(host.project?.state.contribution ?? {});
  return contributions.sort((a, b) => a.code.localeCompare(b.code)).map(({ text }) => text);
}
