import { newProject } from '../model/project.ts';
import type { AnyRecord, Collection, RecordOf } from '../model/state.ts';
import { editFreeText } from './freeText.ts';
import { type NameMatcher, omissions } from './matcher.ts';

/** Everything else stays off the wall as a whole. */
export const wallCollections = [
  'project',
  'scale',
  'stage',
  'dimension',
  'component',
  'cell',
  'tool',
  'link',
  'contribution',
  'workshop',
  'agendaItem',
  'timer',
  'technique',
  'poll',
] as const satisfies readonly Collection[];
export type WallCollection = (typeof wallCollections)[number];

/** Stands where a time would tell who was speaking. */
export const noInstant = '1970-01-01T00:00:00.000Z';

/**
 * One record as the wall shows it, or `null` when it does not. It depends on nothing but the record and the names:
 * that is what lets a live window be sent the touched records alone.
 */
export function projectWallRecord(
  collection: WallCollection,
  record: AnyRecord,
  names: NameMatcher,
  omitted: string,
): AnyRecord | null {
  const bare = strip(collection, record);
  return bare && editFreeText(collection, bare, (text) => omissions(text, names, omitted));
}

function strip(collection: WallCollection, record: AnyRecord): AnyRecord | null {
  if (collection === 'project') {
    const { id, name, institution, language, zone, appearance, example } = record as RecordOf<'project'>;
    return {
      ...newProject(id, { name, institution, language }),
      zone,
      appearance: { ...appearance, headerText: '', logo: null },
      example,
    };
  }
  if (collection === 'workshop') return runningWorkshop(record as RecordOf<'workshop'>);
  if (collection === 'agendaItem') return currentItem(record as RecordOf<'agendaItem'>);
  if (collection === 'timer') return (record as RecordOf<'timer'>).ended === null ? record : null;
  if (collection === 'technique') return openTechnique(record as RecordOf<'technique'>);
  if (collection === 'poll') return { ...(record as RecordOf<'poll'>), people: [], reason: '' };
  if (collection === 'tool') return { ...(record as RecordOf<'tool'>), origins: [] };
  if (collection !== 'contribution') return record;
  const { id, code, text, type, place, parked, state } = record as RecordOf<'contribution'>;
  if (parked || state === 'withdrawn') return null;
  return {
    id,
    code,
    text,
    type,
    place,
    author: { kind: 'anonymous' },
    typedBy: '',
    at: noInstant,
    workshop: null,
    agendaItem: null,
    technique: null,
    table: null,
    cluster: null,
    copyOf: '',
    picture: null,
    parked: false,
    state: 'unanswered',
    response: '',
    respondedBy: '',
  };
}

/** The workshop of now: what it is called. One that is prepared or over is nobody's business. */
function runningWorkshop({ id, code, kind, number, title, state }: RecordOf<'workshop'>): AnyRecord | null {
  if (state !== 'running') return null;
  const blank = { date: null, start: null, end: null, place: '', commune: '', convenes: '' };
  return { id, code, kind, number, title, ...blank, objectives: '', method: '', state };
}

/** The item the room is at; the rest of the agenda, and who speaks, stay with the operator. */
function currentItem(item: RecordOf<'agendaItem'>): AnyRecord | null {
  if (item.started === null || item.ended !== null) return null;
  return { ...item, speakers: [], summary: '', material: '' };
}

/** What is being asked, and how many have answered. */
function openTechnique(technique: RecordOf<'technique'>): AnyRecord | null {
  return technique.state === 'open' ? technique : null;
}
