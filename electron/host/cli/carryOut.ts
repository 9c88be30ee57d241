import type { Role } from '../../../shared/commands/command.ts';
import { newId } from '../ids.ts';
import type { ProjectSession } from '../session/project.ts';
import { refusalSentence, Sentence } from './say.ts';

/** Carries out one command of the command line; a sentence when it is refused. */
export async function carryOut(
  session: ProjectSession,
  name: string,
  payload: unknown,
  role: Role = 'facilitator',
): Promise<void> {
  const answer = await session.submit({ id: newId(), name, payload, actor: 'archivo0000000000000', role });
  if (answer.kind === 'refused') throw new Sentence(refusalSentence(answer.code, answer.place));
  if (answer.kind === 'waiting') throw Object.assign(new Error(answer.code), { code: answer.code });
}
