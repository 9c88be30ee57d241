import { frozenWorkshop } from '../../../shared/commands/freeze.ts';
import { buildMinutes } from '../../../shared/documents/minutes/build.ts';
import { matrixChanges } from '../../../shared/documents/minutes/matrixChanges.ts';
import { buildProposal } from '../../../shared/documents/proposal/buildProposal.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { findNames, type NameFinding } from '../../../shared/projection/names.ts';
import { countPresence } from '../../../shared/projection/presence.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { deadlineOf } from '../../../shared/queries/mailings.ts';
import { documentTexts } from './catalogues.ts';
import {
  type Content,
  contextFor,
  fileNameOf,
  numberedInput,
  type Prepared,
  type Project,
  sha256,
} from './context.ts';
import { prepareAttendance } from './prepareAttendance.ts';
import { prepareChanges } from './prepareChanges.ts';
import { prepareCompliance } from './prepareCompliance.ts';
import { prepareExperiences } from './prepareExperiences.ts';
import { prepareMap, prepareModel } from './prepareModel.ts';
import { prepareAnswers, prepareObservations, prepareReply } from './prepareObservations.ts';
import { prepareResponses } from './prepareResponses.ts';
import {
  type DocumentRequest,
  type MinutesRequest,
  NamesFoundError,
  type ProposalRequest,
  type WordRequest,
} from './request.ts';
import { printedIn, sourceOf, spansOf } from './source.ts';

/** Known names in what the requested document would print; empty for an internal edition. */
export function namesIn(request: DocumentRequest): NameFinding[] {
  if (request.edition === 'internal') return [];
  const source = sourceOf(request);
  return findNames(source, printedIn(request, source));
}

/** What is printed, and how its edition may see it. Throws a NamesFoundError where names still wait for a decision. */
function seen(request: DocumentRequest): { source: State; project: Project } {
  const leave = decided(request);
  const source = sourceOf(request);
  const omitted = documentTexts(projectOf(source).language)('document.omittedName');
  return { source, project: (state) => projectState(state, request.edition, { omitted, leave }) };
}

/** The content of a request for any document, and the name of its file. Throws as `prepareDocument` does. */
export function prepareContent(request: DocumentRequest): { content: Content; fileName: string } {
  if (request.kind !== 'model' && request.kind !== 'map') {
    const { model, fileName } = prepareDocument(request);
    return { content: model, fileName };
  }
  const { source, project } = seen(request);
  return request.kind === 'model'
    ? prepareModel(request, source, project)
    : prepareMap(request, source, project);
}

/** The document in Word of a request and the name of its file. Throws a NamesFoundError where names still wait for a decision. */
export function prepareDocument(request: WordRequest): Prepared {
  const { source, project } = seen(request);
  switch (request.kind) {
    case 'proposal':
      return prepareProposal(request, source, project);
    case 'changes':
      return prepareChanges(request, source, project);
    case 'minutes':
      return prepareMinutes(request, source, project);
    case 'attendance':
      return prepareAttendance(request, source, project);
    case 'observations':
      return prepareObservations(request, source, project);
    case 'answers':
      return prepareAnswers(request, source, project);
    case 'reply':
      return prepareReply(request, source, project);
    case 'responses':
      return prepareResponses(request, source, project);
    case 'compliance':
      return prepareCompliance(request, source, project);
    case 'experiences':
      return prepareExperiences(request, source, project);
  }
}

function prepareProposal(request: ProposalRequest, source: State, project: Project): Prepared {
  const input = numberedInput(request, source, project);
  return {
    model: buildProposal({ ...input, deadline: deadlineOf(request.state, input.version?.id) }),
    fileName: fileNameOf(input, input.version ? 'proposal' : 'proposalDraft'),
  };
}

function prepareMinutes(request: MinutesRequest, source: State, project: Project): Prepared {
  const { edition, state } = request;
  const minutes = source.minutes[request.minutes];
  const workshop = minutes && source.workshop[minutes.workshop];
  if (!minutes || !workshop) throw new RangeError(`no minutes ${request.minutes}`);
  const spans = spansOf(request, source);
  // A frozen content does not hold its own hash: the record of now does.
  const hash = state.minutes[minutes.id]?.hash || sha256(frozenWorkshop(source, workshop.id, spans));
  const context = contextFor(request, source, hash);
  // Both ends go through the edition whole: the names of now are looked for in the texts of then.
  const seen = spans.map(({ before, after, origins }) => ({
    before: project(before),
    after: project(after),
    origins,
  }));
  const model = buildMinutes({
    ...context,
    state: project(source),
    minutes: minutes.id,
    pictures: new Set(request.pictures?.keys()),
    ...(edition === 'public' ? { presence: countPresence(source, workshop, context.language) } : {}),
    ...(seen.length > 0 ? { matrixChanges: matrixChanges(seen, context.t) } : {}),
  });
  const number = String(minutes.number).padStart(3, '0');
  return { model, fileName: fileNameOf(context, 'minutes', { number, workshop: workshop.code }) };
}

function decided(request: DocumentRequest): Set<string> {
  const { names = {} } = request;
  if (names === 'omit') return new Set();
  const open = namesIn(request).filter(({ key }) => names[key] === undefined);
  if (open.length > 0) throw new NamesFoundError(open);
  return new Set(Object.entries(names).flatMap(([key, decision]) => (decision === 'leave' ? [key] : [])));
}
