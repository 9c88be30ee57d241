import { diffWordsWithSpace } from 'diff';
import { frozenModel } from '../../../shared/commands/freeze.ts';
import { buildChanges, type WordDiff } from '../../../shared/documents/changes/buildChanges.ts';
import { emptyState, type State } from '../../../shared/model/state.ts';
import { readablePieces } from '../../../shared/queries/marked.ts';
import { contextFor, type Prepared, type Project, sha256 } from './context.ts';
import type { ChangesRequest } from './request.ts';

/** What is not the same in two versions, or in a version and the draft of this moment. */
export function prepareChanges(request: ChangesRequest, source: State, project: Project): Prepared {
  const { since, version, state, edition } = request;
  const context = contextFor(request, source, version?.record.hash ?? sha256(frozenModel(source)));
  const { t } = context;
  // The names of now are looked for in the texts of then, and the edition is that of both.
  const { person, formerName, observation, returned } = state;
  const before = { ...emptyState(), ...since.content, person, formerName, observation, returned };
  const model = buildChanges({
    ...context,
    state: project(state),
    before: project(before),
    after: project(source),
    since: since.record,
    versions: Object.values(project(state).version),
    ...(version ? { version: version.record } : {}),
    wordDiff,
  });
  const params = {
    since: since.record.number,
    number: version?.record.number ?? '',
    edition: t(`fileName.${edition}`),
  };
  return { model, fileName: `${t(version ? 'fileName.changes' : 'fileName.changesDraft', params)}.docx` };
}

const wordDiff: WordDiff = (before, after) => readablePieces(diffWordsWithSpace(before, after));
