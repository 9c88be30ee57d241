import type { Observation } from '../../../../../shared/model/review.ts';
import { refusalText, undo } from '../../../../actions/run.ts';
import { undoToast } from '../../../../actions/toast.tsx';
import { i18n } from '../../../../client/i18n.ts';
import { send } from '../../../../client/store.ts';
import type { Theirs } from './Conflict.tsx';
import type { Answer, Draft } from './drafts.ts';

type Saved = { kind: 'done' } | { kind: 'conflict'; theirs: Theirs } | { kind: 'refused'; sentence: string };

/** Sends an answer, based on what stood there when it was begun. Of many, those that somebody has answered meanwhile stop it. */
export async function saveAnswer(observations: readonly Observation[], draft: Draft): Promise<Saved> {
  const { answer, base } = draft;
  const single = observations.length === 1;
  // For many at once, what was left empty leaves each as it is.
  const set = single ? answer : filled(answer);
  const ids = observations.map(({ id }) => id);
  const open = observations.every(({ decision }) => decision === null) ? { decision: null } : undefined;
  const seen = base ?? open;
  const done = await send('observation.respond', { ids, set, ...(seen ? { base: seen } : {}) });
  if (done.kind === 'done') {
    undoToast(
      i18n.t(($) => $.review.answer.saved, { count: ids.length, code: observations[0]?.code ?? '' }),
      () => void undo(),
    );
    return { kind: 'done' };
  }
  const { field, current } = done.place;
  if (done.code === 'conflict' && base && isField(field, answer))
    return {
      kind: 'conflict',
      theirs: {
        field,
        current,
        over: (mine) => ({ ...mine, base: { ...(mine.base ?? base), [field]: current } }),
        instead: (mine) => ({
          answer: { ...mine.answer, [field]: current },
          base: { ...(mine.base ?? base), [field]: current },
        }),
      },
    };
  return { kind: 'refused', sentence: refusalText(done.code, done.place) };
}

function isField(field: string | undefined, answer: Answer): field is keyof Answer {
  return field !== undefined && Object.hasOwn(answer, field);
}

function filled(answer: Answer): Partial<Answer> {
  const { decision, reason, change, changed, incorporated, respondedBy } = answer;
  return {
    decision,
    ...(reason.trim() === '' ? {} : { reason }),
    ...(change.trim() === '' ? {} : { change }),
    ...(changed.length === 0 ? {} : { changed }),
    ...(incorporated === '' ? {} : { incorporated }),
    ...(respondedBy.trim() === '' ? {} : { respondedBy }),
  };
}
