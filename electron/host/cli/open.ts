import { resolve } from 'node:path';
import { ProjectSession } from '../session/project.ts';
import { fill } from '../texts.ts';
import { Sentence, t } from './say.ts';

/** Opens a project for changing it; a sentence that says why where it can only be looked at. */
export async function openForWriting(folder: string): Promise<ProjectSession> {
  const session = await ProjectSession.open(resolve(folder));
  const { readOnly } = session.store;
  if (!readOnly) return session;
  await session.close();
  const reasons: Record<string, string> = t().readOnly;
  throw new Sentence(
    fill(reasons[readOnly.reason] ?? '', {
      folder,
      owner: readOnly.owner ?? '',
      since: readOnly.since ?? '',
    }),
  );
}
