import { type Observation, type ObservationPlace, unanswered } from '../../shared/model/review.ts';
import type { State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';
import { sampleState } from './sampleState.ts';

/** What `review.import` says of a file that came back, but for its hash and its observations. */
export const returnedFile = {
  name: 'propuesta (Zoila).docx',
  document: 'CAB-PM-001',
  type: 'propuesta',
  version: '0.1',
  edition: 'internal',
  reviewer: 'Zoila Manríquez',
  institution: 'Universidad del Sur',
} as const;

/** A comment of the reviewer of that file, with no place yet. */
export const said = {
  kind: 'comment',
  author: 'Zoila Manríquez',
  at: '2026-08-20T10:30:00.000Z',
  text: 'Falta el plazo',
  quote: 'Texto',
  was: '',
  proposal: '',
  type: null,
  resolved: false,
  replies: [],
  place: null,
  placing: 'hand',
  confidence: 0,
} as const;

const reviewers = [
  { name: 'Laura Bahamonde Ríos', institution: 'Centro de Estudios Comunales' },
  { name: 'Comité asesor', institution: '' },
  { name: 'Usuario', institution: '' },
];

/**
 * The sample with two documents that came back about its version: what their three reviewers say in each of the ways there are, on
 * each kind of place, one of them nowhere, answered in each way; one in four waits.
 */
export function reviewedState(): State {
  const state = sampleState();
  const [version] = Object.values(state.version);
  const [project] = Object.values(state.project);
  const [dimension, other] = Object.values(state.dimension);
  const [cell] = Object.values(state.cell);
  const tools = Object.values(state.tool);
  const [tool, second] = tools;
  const [stage] = Object.values(state.stage);
  if (!version || !project || !dimension || !other || !cell || !tool || !second || !stage)
    throw new Error('the sample has them');
  const committee = idOf('Comité asesor');
  state.committee[committee] = { id: committee, name: 'Comité asesor', kind: 'advisory' };
  for (const [index, { name, institution }] of reviewers.entries()) {
    const id = idOf(`devuelto ${index + 1}`);
    state.returned[id] = {
      ...returnedFile,
      id,
      name: `propuesta (${name}).docx`,
      hash: String(index + 1).repeat(64),
      size: 40_000,
      at: '2026-08-28T15:00:00.000Z',
      by: 'facilitator',
      version: version.number,
      reviewer: name === 'Usuario' ? '' : name,
      institution,
    };
  }
  let count = 0;
  const add = (reviewer: number, more: Partial<Observation>): void => {
    count += 1;
    const id = idOf(`observacion ${count}`);
    state.observation[id] = {
      ...said,
      replies: [],
      id,
      code: `OB-${String(count).padStart(3, '0')}`,
      returned: idOf(`devuelto ${reviewer + 1}`),
      author: reviewers[reviewer]?.name ?? '',
      ...unanswered,
      changed: [],
      placing: 'bookmark',
      confidence: 0.95,
      ...more,
    };
  };
  const by = { respondedBy: 'Comité ejecutivo', respondedAt: '2026-09-02T12:00:00.000Z' };
  const at = (kind: ObservationPlace['kind'], id: string): Partial<Observation> => ({ place: { kind, id } });
  add(0, {
    ...at('tool', tool.id),
    kind: 'replacement',
    text: '',
    quote: tool.description,
    was: 'persona titular',
    proposal: 'persona titular con dedicación exclusiva',
    decision: 'partly',
    reason: 'Se pide dedicación, pero no exclusiva: los municipios pequeños no podrían cumplirla.',
    change: 'Se agregó «con horas asignadas».',
    changed: [{ kind: 'tool', id: tool.id }],
    ...by,
  });
  add(0, {
    ...at('tool', tool.id),
    text: 'Precisar qué ocurre con los municipios sin sitio propio.',
    quote: 'Designar por decreto',
    type: 'substance',
    replies: [{ author: 'Ana Pérez Soto', at: null, text: 'De acuerdo.' }],
    decision: 'accepted',
    change: 'Se agregó «o en el Portal de Transparencia del Estado».',
    changed: [
      { kind: 'tool', id: tool.id },
      { kind: 'cell', id: cell.id },
    ],
    incorporated: '0.2',
    ...by,
  });
  add(1, {
    ...at('cell', cell.id),
    kind: 'row',
    text: 'El descriptor repite la ley.',
    proposal: 'Publicación mínima, con responsable conocido.',
    type: 'wording',
    decision: 'notAccepted',
    reason: 'El estadio inicial describe justamente lo que la ley exige.',
    ...by,
  });
  add(1, {
    ...at('dimension', dimension.id),
    text: '¿Incluye a las corporaciones municipales?',
    type: 'query',
    decision: 'clarify',
    reason: '¿Se refiere a las de educación y salud, o a todas?',
    ...by,
  });
  add(2, {
    ...at('dimension', other.id),
    kind: 'insertion',
    text: '',
    quote: other.definition,
    proposal: ' y vinculante',
    decision: 'outOfScope',
    reason: 'La vinculación la fija la ley.',
    ...by,
  });
  add(2, {
    ...at('tool', second.id),
    kind: 'deletion',
    text: '',
    quote: second.description,
    was: second.description.slice(0, 30),
  });
  add(0, {
    ...at('tool', second.id),
    kind: 'move',
    text: '',
    quote: second.description,
    was: second.name,
    proposal: `Antes: ${second.name}`,
  });
  add(0, {
    ...at('stage', stage.id),
    text: 'El nombre del estadio puede leerse como un juicio.',
    decision: 'accepted',
    ...by,
  });
  add(1, {
    ...at('project', project.id),
    kind: 'row',
    text: 'El documento es claro y se agradece la matriz.',
    decision: 'accepted',
    reason: 'Gracias.',
    ...by,
  });
  add(2, {
    place: null,
    placing: 'hand',
    confidence: 0,
    text: 'Agregar una guía de lectura.',
    quote: 'Control del documento',
  });
  return state;
}
