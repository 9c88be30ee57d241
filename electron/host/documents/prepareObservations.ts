import { buildAnswers } from '../../../shared/documents/answers/buildAnswers.ts';
import { buildObservations } from '../../../shared/documents/observations/buildObservations.ts';
import { buildReply } from '../../../shared/documents/reply/buildReply.ts';
import type { State } from '../../../shared/model/state.ts';
import { deadlineOf } from '../../../shared/queries/mailings.ts';
import { isNobody, type ReviewerCount, reviewersOf } from '../../../shared/queries/observations.ts';
import {
  contextFor,
  fileNameOf,
  numberedInput,
  type Prepared,
  type Project,
  versionInput,
} from './context.ts';
import type { AnswersRequest, ObservationsRequest, ReplyRequest } from './request.ts';

/** The blank matrix of a version, or of the draft of this moment. */
export function prepareObservations(request: ObservationsRequest, source: State, project: Project): Prepared {
  const input = numberedInput(request, source, project);
  return {
    model: buildObservations({ ...input, deadline: deadlineOf(request.state, input.version?.id) }),
    fileName: fileNameOf(input, input.version ? 'observations' : 'observationsDraft'),
  };
}

/** The matrix with the answers to what came back about a version, or to all that came back. */
export function prepareAnswers(request: AnswersRequest, source: State, project: Project): Prepared {
  const input = versionInput(request, source, project);
  return {
    model: buildAnswers({ ...input, now: project(request.state) }),
    fileName: fileNameOf(input, input.version ? 'answers' : 'answersAll'),
  };
}

/** The letter to a reviewer. A file's name says no person's: it has the number of the letter. Throws a RangeError for nobody. */
export function prepareReply(request: ReplyRequest, source: State, project: Project): Prepared {
  const context = contextFor(request, source);
  const state = project(source);
  const all = reviewersOf(source);
  const found = all.find(({ key }) => key === request.reviewer);
  if (!found) throw new RangeError('no such reviewer');
  const number = all.indexOf(found) + 1;
  const said = new Set(found.observations.map(({ id }) => id));
  return {
    model: buildReply({ ...context, state, to: { number, said, ...named(found, state, request.edition) } }),
    fileName: fileNameOf(context, 'reply', { number: String(number).padStart(3, '0') }),
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
