import type { Experience } from '../../../../../shared/model/experience.ts';
import { run } from '../../../../actions/run.ts';
import { i18n } from '../../../../client/i18n.ts';

/** Removes an experience with its links to the model; undoing is offered afterwards. */
export function removeExperience({ id, code }: Experience): void {
  void run('experience.remove', { id }, { toast: i18n.t(($) => $.experiences.removed, { code }) });
}
