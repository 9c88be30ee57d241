import type { Person } from '../../../shared/model/people.ts';
import { type AnyRecord, type Collection, projectOf, type State } from '../../../shared/model/state.ts';
import type { Printed } from '../../../shared/projection/names.ts';
import { attachmentsOfWorkshop } from '../../../shared/queries/attachments.ts';
import { changeSources } from '../../../shared/queries/changeSources.ts';
import { compareModels } from '../../../shared/queries/compare.ts';
import { clustersOfWorkshop } from '../../../shared/queries/minutes.ts';
import { changedIn, type ModelSpan, thawSpan } from '../../../shared/queries/modelSpans.ts';
import { reviewersOf } from '../../../shared/queries/observations.ts';
import type { ChangesRequest, DocumentRequest, MinutesRequest } from './request.ts';

/**
 * What is printed: the project of now, or what was frozen. A frozen version holds no names and frozen minutes only those
 * of who was there, so the people of now complete them: their names are what free text is searched for. Whoever was
 * frozen keeps the organisation of then.
 */
export function sourceOf(request: DocumentRequest): State {
  const { state } = request;
  if (request.kind === 'minutes') {
    const content = request.content && inTodaysLook(request.content, state);
    return content
      ? {
          ...content,
          person: { ...state.person, ...content.person },
          formerName: state.formerName,
          observation: state.observation,
          returned: state.returned,
        }
      : state;
  }
  if (!('version' in request) || !request.version) return state;
  const content = inTodaysLook(request.version.content, state);
  const person: Record<string, Person> = { ...content.person };
  for (const [id, now] of Object.entries(state.person)) {
    const then = content.person[id];
    person[id] = { ...now, organisation: then ? then.organisation : now.organisation };
  }
  const { formerName, observation, returned } = state;
  return { ...content, person, formerName, observation, returned };
}

/**
 * What the model was around the workshop: as its approval froze it, so that approved minutes say the same for ever; as
 * the journal tells it for those being written, and for those approved before that was frozen.
 */
export function spansOf({ content, spans = [] }: MinutesRequest, source: State): readonly ModelSpan[] {
  return content?.spans?.map((span) => thawSpan(source, span)) ?? spans;
}

/** What was frozen, with today's look: an old version printed again is this year's paper. */
function inTodaysLook<C extends State>(content: C, now: State): C {
  const { appearance } = projectOf(now);
  const project = Object.fromEntries(
    Object.entries(content.project).map(([id, held]) => [id, { ...held, appearance }]),
  );
  return { ...content, project };
}

/** The collections whose text a proposal prints. Of contributions it prints codes, counts and who made them, not what they say. */
const inProposal: ReadonlySet<Collection> = new Set([
  'project',
  'documentText',
  'nextStep',
  'term',
  'reference',
  'workshop',
  'scale',
  'stage',
  'dimension',
  'component',
  'cell',
  'tool',
  'version',
]);

/** The collections whose text the matrix for reviewers and the tables of the model print; the map has no text of tools. */
const inMatrix: ReadonlySet<Collection> = new Set([
  'project',
  'stage',
  'dimension',
  'component',
  'cell',
  'tool',
]);

/** Says of a record whether the requested document prints text of it. */
export function printedIn(request: DocumentRequest, source: State): Printed {
  switch (request.kind) {
    case 'proposal': {
      // Among the origins of a tool it prints what the experiences that support it are called.
      const supporting = new Set(
        Object.values(source.experience).flatMap(({ id, supports }) =>
          supports.some(({ kind }) => kind === 'tool') ? [id] : [],
        ),
      );
      return (collection, { id }) =>
        inProposal.has(collection) || (collection === 'experience' && supporting.has(id));
    }
    case 'changes':
      return inChanges(request, source);
    case 'minutes':
      return inMinutes(request, source);
    case 'observations':
    case 'model':
      return (collection) => inMatrix.has(collection);
    case 'map':
      return (collection) => collection !== 'tool' && inMatrix.has(collection);
    case 'experiences':
      return inAnnex(source);
    case 'compliance':
      return (collection) => collection === 'project' || collection === 'nextStep';
    case 'answers':
      return (collection) => inMatrix.has(collection) || collection === 'observation';
    case 'reply': {
      const said = reviewersOf(source).find(({ key }) => key === request.reviewer)?.observations ?? [];
      // Of the model it prints what the places are called.
      const ids = new Set(said.flatMap(({ id, place }) => [id, place?.id ?? '']));
      const rows: readonly Collection[] = ['project', 'dimension', 'component', 'stage'];
      return (collection, { id }) => rows.includes(collection) || ids.has(id);
    }
    case 'responses':
      return (collection, record) =>
        collection === 'project' ||
        collection === 'dimension' ||
        (collection === 'contribution' && 'state' in record && record.state !== 'withdrawn');
    case 'attendance':
      return (collection, { id }) => collection === 'project' || id === request.workshop;
  }
}

/** Collections of which minutes print what is the meeting's own. */
const ofTheMeeting: ReadonlySet<Collection> = new Set([
  'agendaItem',
  'technique',
  'poll',
  'objection',
  'forumTable',
  'stance',
]);

function inMinutes(request: MinutesRequest, source: State): Printed {
  const minutes = source.minutes[request.minutes];
  if (!minutes) throw new RangeError(`no minutes ${request.minutes}`);
  const { workshop, omitted } = minutes;
  const changed = new Set(spansOf(request, source).flatMap((span) => changedIn(span).map(({ id }) => id)));
  const here = (record: AnyRecord): boolean => 'workshop' in record && record.workshop === workshop;
  const attached = new Set(attachmentsOfWorkshop(source, workshop).map(({ id }) => id));
  const groups = new Set(clustersOfWorkshop(source, workshop).map(({ cluster }) => cluster.id));
  return (collection, record) => {
    if (collection === 'cluster') return groups.has(record.id);
    if (collection === 'attachment') return attached.has(record.id) && 'public' in record && record.public;
    if (collection === 'project' || collection === 'tool' || collection === 'dimension') return true;
    // The table of changes prints texts of the model that nothing else in the minutes does.
    if (changed.has(record.id)) return true;
    if (collection === 'workshop' || collection === 'minutes')
      return record.id === workshop || record.id === minutes.id;
    if (collection === 'minutesSection') return 'minutes' in record && record.minutes === minutes.id;
    if (collection === 'record') return here(record) && !omitted.includes(record.id);
    if (collection === 'stanceReason' && 'stance' in record)
      return source.stance[record.stance]?.workshop === workshop;
    if (collection === 'contribution')
      return here(record) && !('state' in record && record.state === 'withdrawn');
    return ofTheMeeting.has(collection) && here(record);
  };
}

/** The texts of the model, and of what explains the changes in it. */
function inChanges({ state, since }: ChangesRequest, source: State): Printed {
  const differences = compareModels(since.content, source);
  const named = new Set([...changeSources(state, differences).values()].flat().map(({ id }) => id));
  return (collection, { id }) => inMatrix.has(collection) || named.has(id);
}

/** The experiences, and what the places that they support are called: of a cell, the names of its row and its stage. */
function inAnnex(source: State): Printed {
  const supported = new Set(
    Object.values(source.experience).flatMap(({ supports }) => supports.map(({ id }) => id)),
  );
  const whole: readonly Collection[] = ['project', 'experience', 'dimension', 'component', 'stage'];
  return (collection, { id }) => whole.includes(collection) || (collection === 'tool' && supported.has(id));
}
