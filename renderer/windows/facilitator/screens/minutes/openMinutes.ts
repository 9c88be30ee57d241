import { run } from '../../../../actions/run.ts';
import { wayFromHere } from '../../navigation.ts';

/** Opens a workshop's acta, made now where there is none yet, and shows it to whoever has waited for it. */
export async function openMinutes(workshop: string): Promise<void> {
  const go = wayFromHere();
  const answer = await run('minutes.open', { workshop });
  if (answer.kind === 'done') go('minutes', { workshop });
}
