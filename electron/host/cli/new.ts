import { basename, resolve } from 'node:path';
import { newSample } from '../sample.ts';
import { ProjectSession } from '../session/project.ts';
import { fill } from '../texts.ts';
import { resourcesFolder } from './paths.ts';
import { language, out, t } from './say.ts';

/** `cabildo new <folder> [--sample]`: an empty project, or the sample, in a new or empty folder. */
export async function newCommand(
  folder: string,
  options: { sample?: boolean; name?: string; institution?: string },
): Promise<undefined> {
  const place = resolve(folder);
  const session = options.sample
    ? await newSample(place, resourcesFolder)
    : await ProjectSession.create(place, {
        name: options.name ?? basename(place),
        institution: options.institution ?? t().noInstitution,
        language: language(),
      });
  await session.close();
  await out(process.stdout, `${fill(t().made, { folder: place })}\n`);
}
