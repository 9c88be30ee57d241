import { frozenModel } from '../../../shared/commands/freeze.ts';
import { buildAnswers } from '../../../shared/documents/answers/buildAnswers.ts';
import { buildObservations } from '../../../shared/documents/observations/buildObservations.ts';
import { buildReply } from '../../../shared/documents/reply/buildReply.ts';
import type { State } from '../../../shared/model/state.ts';
import { deadlineOf } from '../../../shared/queries/mailings.ts';
import { isNobody, type ReviewerCount, reviewersOf } from '../../../shared/queries/observations.ts';
import { contextFor, type Prepared, type Project, sha256 } from './context.ts';
import type { AnswersRequest, ObservationsRequest, ReplyRequest } from './request.ts';

/** The blank matrix of a version, or of the draft of this moment. */
export function prepareObservations(request: ObservationsRequest, source: State, project: Project): Prepared {
  const { version, edition } = request;
  const context = contextFor(request, source, version?.record.hash ?? sha256(frozenModel(source)));
  const { t } = context;
  const params = { number: version?.record.number ?? '', edition: t(`fileName.${edition}`) };
  return {
    model: buildObservations({
      ...context,
      state: project(source),
      versions: Object.values(project(request.state).version),
      deadline: deadlineOf(request.state, version?.record.id),
      ...(version ? { version: version.record } : {}),
    }),
    fileName: `${t(version ? 'fileName.observations' : 'fileName.observationsDraft', params)}.docx`,
  };
}

/** The matrix with the answers to what came back about a version, or to all that came back. */
export function prepareAnswers(request: AnswersRequest, source: State, project: Project): Prepared {
  const { version, edition, state } = request;
  const context = contextFor(request, source, version?.record.hash ?? sha256(frozenModel(source)));
  const { t } = context;
  const now = project(state);
  const params = { number: version?.record.number ?? '', edition: t(`fileName.${edition}`) };
  return {
    model: buildAnswers({
      ...context,
      state: project(source),
      now,
      versions: Object.values(now.version),
      ...(version ? { version: version.record } : {}),
    }),
    fileName: `${t(version ? 'fileName.answers' : 'fileName.answersAll', params)}.docx`,
  };
}

/** The letter to a reviewer. A file's name says no person's: it has the number of the letter. Throws a RangeError for nobody. */
export function prepareReply(request: ReplyRequest, source: State, project: Project): Prepared {
  const { edition } = request;
  const context = contextFor(request, source, sha256(frozenModel(source)));
  const { t } = context;
  const state = project(source);
  const all = reviewersOf(source);
  const found = all.find(({ key }) => key === request.reviewer);
  if (!found) throw new RangeError('no such reviewer');
  const number = all.indexOf(found) + 1;
  const said = new Set(found.observations.map(({ id }) => id));
  const params = { number: String(number).padStart(3, '0'), edition: t(`fileName.${edition}`) };
  return {
    model: buildReply({ ...context, state, to: { number, said, ...named(found, state, edition) } }),
    fileName: `${t('fileName.reply', params)}.docx`,
  };
}

/** Whom a letter names: in a public edition a body, or who has a public role. */
function named(
  { name, institution, observations }: ReviewerCount,
  state: State,
  edition: ReplyRequest['edition'],
): { name: string; institution: string } {
  if (edition === 'internal') return { name: isNobody(name) ? '' : name, institution };
  const seen = observations.map(({ id }) => state.observation[id]?.author ?? '');
  return { name: seen.find((author) => author !== '') ?? '', institution: '' };
}
