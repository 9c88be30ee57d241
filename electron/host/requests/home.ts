import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Language } from '../../../shared/model/project.ts';
import { projectOf } from '../../../shared/model/state.ts';
import { newSample } from '../sample.ts';
import { RequestRefused } from '../session/client.ts';
import { ProjectSession } from '../session/project.ts';
import { SNAPSHOT } from '../store/names.ts';
import { packProject, unpackProject } from '../store/package.ts';
import { version } from '../version.ts';
import { handler, opened } from './handler.ts';

const path = z.string().min(1).max(4_096);
const name = z.string().trim().min(1).max(200);

/** Recent projects, opening and making them, and the program's settings. */
export const homeRequests = {
  'home.state': handler(z.object({}), async (host) => {
    const { recent, operator, singleKeys } = host.settings.data;
    const recents = await Promise.all(
      recent.map(async (entry) => ({ ...entry, missing: !(await exists(join(entry.folder, SNAPSHOT))) })),
    );
    return {
      recents,
      suggested: await suggestedFolder(),
      version,
      operator,
      singleKeys,
      language: host.language,
    };
  }),
  'home.forget': handler(z.strictObject({ folder: path }), async (host, { folder }) =>
    host.settings.forget(folder),
  ),
  'project.open': handler(z.strictObject({ folder: path }), (host, { folder }) =>
    host.openProject(resolve(folder)),
  ),
  'project.create': handler(
    z.strictObject({ folder: path, name, institution: name, language: Language }),
    async (host, { folder, ...fields }) => host.use(await ProjectSession.create(resolve(folder), fields)),
  ),
  'project.sample': handler(z.strictObject({}), async (host) => {
    const folder = join(
      await suggestedFolder(),
      host.language === 'en' ? 'Cabildo example' : 'Ejemplo de Cabildo',
    );
    if (await exists(join(folder, SNAPSHOT))) {
      await host.openProject(folder);
      return;
    }
    await host.use(await newSample(folder, host.options.resourcesFolder));
  }),
  'project.close': handler(z.strictObject({}), async (host) => host.use(null)),
  'project.copy': handler(z.strictObject({}), async (host) => {
    const project = opened(host);
    const fileName = `${safeName(projectOf(project.state).name)}.cabildo`;
    return inTemporary(async (place) => {
      const file = join(place, 'copy.cabildo');
      await project.authority.between(() => packProject(project.store.folder, file));
      return { fileName, data: (await readFile(file)).toString('base64') };
    });
  }),
  'project.unpack': handler(
    z.strictObject({ name: z.string().min(1).max(300), data: z.string(), folder: path.optional() }),
    async (host, { name: file, data, folder }) => {
      const stem = safeName(basename(file).replace(/\.cabildo$/i, ''));
      const target = folder ? resolve(folder) : await freeFolder(join(await suggestedFolder(), stem));
      await inTemporary(async (place) => {
        const packed = join(place, 'taken.cabildo');
        await writeFile(packed, Buffer.from(data, 'base64'));
        await unpackProject(packed, target);
      });
      await host.openProject(target);
    },
  ),
  'folder.list': handler(z.strictObject({ folder: path.optional() }), async (_, { folder }) => {
    const place = resolve(folder ?? (await suggestedFolder()));
    const entries = await readdir(place, { withFileTypes: true }).catch(() => {
      throw new RequestRefused('noFolder', { detail: { file: place } });
    });
    const folders = await Promise.all(
      entries
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .slice(0, 2_000)
        .map(async (entry) => ({
          name: entry.name,
          project: await exists(join(place, entry.name, SNAPSHOT)),
        })),
    );
    folders.sort((a, b) => a.name.localeCompare(b.name, 'es'));
    const parent = dirname(place);
    return {
      folder: place,
      parent: parent === place ? null : parent,
      project: await exists(join(place, SNAPSHOT)),
      folders,
    };
  }),
  'settings.set': handler(
    z.strictObject({
      language: Language.optional(),
      operator: z.string().max(200).optional(),
      singleKeys: z.boolean().optional(),
    }),
    async (host, { language, operator, singleKeys }) => {
      await host.settings.set({
        ...(language === undefined ? {} : { language }),
        ...(operator === undefined ? {} : { operator }),
        ...(singleKeys === undefined ? {} : { singleKeys }),
      });
      if (language !== undefined) host.welcomeAll();
    },
  ),
};

/** Where new projects go unless somebody chooses otherwise: a folder of the program in the person's documents. */
async function suggestedFolder(): Promise<string> {
  if (process.env.CABILDO_PROJECTS) return resolve(process.env.CABILDO_PROJECTS);
  for (const documents of ['Documentos', 'Documents']) {
    const candidate = join(homedir(), documents);
    if (await exists(candidate)) return join(candidate, 'Cabildo');
  }
  return join(homedir(), 'Cabildo');
}

async function freeFolder(wanted: string): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true });
  for (let count = 1; count < 1_000; count += 1) {
    const candidate = count === 1 ? wanted : `${wanted} (${count})`;
    if (!(await exists(candidate))) return candidate;
  }
  throw new RequestRefused('notEmpty', { detail: { file: wanted } });
}

/** A name that every file system takes: without the characters that Windows refuses, at most 80 long. */
export function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 80);
  return clean === '' ? 'Cabildo' : clean;
}

async function inTemporary<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'cabildo-'));
  try {
    return await task(place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
