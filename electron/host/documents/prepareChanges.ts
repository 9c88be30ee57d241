import { diffWordsWithSpace } from 'diff';
import { buildChanges, type WordDiff } from '../../../shared/documents/changes/buildChanges.ts';
import { emptyState, type State } from '../../../shared/model/state.ts';
import { readablePieces } from '../../../shared/queries/marked.ts';
import { fileNameOf, type Prepared, type Project, versionInput } from './context.ts';
import type { ChangesRequest } from './request.ts';

/** What is not the same in two versions, or in a version and the draft of this moment. */
export function prepareChanges(request: ChangesRequest, source: State, project: Project): Prepared {
  const { since, state } = request;
  const { state: after, ...input } = versionInput(request, source, project);
  // The names of now are looked for in the texts of then, and the edition is that of both.
  const { person, formerName, observation, returned } = state;
  const before = { ...emptyState(), ...since.content, person, formerName, observation, returned };
  return {
    model: buildChanges({
      ...input,
      state: project(state),
      before: project(before),
      after,
      since: since.record,
      wordDiff,
    }),
    fileName: fileNameOf(input, input.version ? 'changes' : 'changesDraft', { since: since.record.number }),
  };
}

const wordDiff: WordDiff = (before, after) => readablePieces(diffWordsWithSpace(before, after));
