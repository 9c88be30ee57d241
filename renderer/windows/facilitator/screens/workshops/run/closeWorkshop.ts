import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { run } from '../../../../../actions/run.ts';
import type { Translate } from '../../../../../client/i18n.ts';
import { workshopName } from '../../../../../staff/meeting/workshopName.ts';
import { wayFromHere } from '../../../navigation.ts';

/** Closes a workshop, clock and all, and shows its page to whoever has waited for it. */
export async function closeWorkshop(t: Translate, workshop: Workshop): Promise<void> {
  const go = wayFromHere();
  const toast = t(($) => $.running.closed, { name: workshopName(t, workshop) });
  const answer = await run('workshop.state', { id: workshop.id, state: 'closed' }, { toast });
  if (answer.kind === 'done') go('workshops', { workshop: workshop.id });
}
