import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { applyLines } from './apply.ts';
import { ProjectSession } from './session/project.ts';

/**
 * Makes the sample project in a new or empty folder: the commands of `sample/*.jsonl` among the program's resources,
 * in the order of the files' names, through the same door as everybody's. Nothing stays behind when it fails.
 */
export async function newSample(folder: string, resourcesFolder: string): Promise<ProjectSession> {
  const place = join(resourcesFolder, 'sample');
  const files = (await readdir(place)).filter((name) => name.endsWith('.jsonl')).toSorted();
  const project = JSON.parse(await readFile(join(place, 'project.json'), 'utf8')) as {
    name: string;
    institution: string;
  };
  const session = await ProjectSession.create(folder, { ...project, language: 'es-CL', example: true });
  try {
    for (const name of files) {
      const lines = (await readFile(join(place, name), 'utf8')).split('\n');
      for await (const result of applyLines(session, lines, 'facilitator'))
        if (result.refused)
          throw new Error(`${name}, line ${result.line}: ${result.refused} ${JSON.stringify(result.place)}`);
    }
    return session;
  } catch (error) {
    await session.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
