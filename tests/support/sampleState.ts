import { createHash } from 'node:crypto';
import { newProject } from '../../shared/model/project.ts';
import { hues } from '../../shared/model/schema.ts';
import { emptyState, type State } from '../../shared/model/state.ts';
import { expertWorkshop, idOf, organisations, people, schemaWorkshop } from './sampleIds.ts';
import { addMinutes, addWorkshops, type Put } from './sampleMeeting.ts';
import { sampleModel } from './sampleModel.ts';

/**
 * A project as a team would have it after two workshops: the 5 × 4 model, one schema workshop with everything minutes
 * may hold, one expert workshop with a speaker whom a public source names. Everybody and every institution is made up.
 */
export function sampleState(): State {
  const state = emptyState();
  const put: Put = (collection, record) => {
    (state[collection] as Record<string, unknown>)[record.id] = record;
    return record;
  };
  const project = newProject(idOf('project'), {
    name: 'Modelo de Gobierno Abierto a nivel subnacional',
    institution: 'Unidad Coordinadora del Modelo (ficticia)',
    language: 'es-CL',
  });
  put('project', {
    ...project,
    commitment: {
      ...project.commitment,
      number: '15',
      title: 'Modelo de Gobierno Abierto a nivel subnacional',
      responsiblePerson: 'Hernán Quiroga Lillo',
      post: 'Jefatura de proyecto',
      email: 'hernan.quiroga@unidad.example',
      phone: '+56 2 0000 0000',
    },
  });

  for (const [name, sector, commune] of organisations)
    put('organisation', { id: idOf(name), name, sector, commune });
  for (const [name, organisation, post, sex, publicRole = ''] of people)
    put('person', {
      id: idOf(name),
      name,
      organisation: organisation === null ? null : idOf(organisation),
      post,
      email: `${name.split(' ')[0]?.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}@correo.example`,
      sex,
      publicRole,
    });
  put('committee', { id: idOf('executive'), name: 'Comité ejecutivo', kind: 'executive' });
  addModel(put);
  addWorkshops(put);
  addContributions(state, put);
  addMinutes(put);
  put('version', {
    id: idOf('version 0.1'),
    number: '0.1',
    name: 'Borrador inicial',
    note: 'Primera versión para trabajar en los talleres de esquema.',
    at: '2026-06-12T15:00:00.000Z',
    hash: createHash('sha256').update('0.1').digest('hex'),
  });
  return state;
}

function addModel(put: Put): void {
  const scale = put('scale', { id: idOf('scale'), name: 'Escala común', common: true });
  const stages = sampleModel.stages.map(([name, description], at) =>
    put('stage', {
      id: idOf(`E${at + 1}`),
      scale: scale.id,
      rank: `a${at}`,
      code: `E${at + 1}`,
      name,
      description,
    }),
  );
  for (const [d, [name, definition, cells]] of sampleModel.dimensions.entries()) {
    const code = `D${d + 1}`;
    const dimension = put('dimension', {
      id: idOf(code),
      rank: `a${d}`,
      code,
      name,
      definition,
      kind: d === 4 ? 'enabling' : 'substantive',
      hue: hues[d] ?? 'blue',
      scale: scale.id,
    });
    for (const [e, [descriptor, ...tools]] of cells.entries()) {
      const cell = put('cell', {
        id: idOf(`${code}-E${e + 1}`),
        row: dimension.id,
        stage: stages[e]?.id ?? '',
        descriptor,
        evidence: '',
        state: e < 2 ? 'agreed' : 'discussion',
      });
      for (const [h, tool] of tools.entries())
        put('tool', {
          id: idOf(`${code}-E${e + 1}-H${h + 1}`),
          cell: cell.id,
          rank: `a${h}`,
          code: `${code}-E${e + 1}-H${h + 1}`,
          formerCodes: [],
          name: tool,
          description: `${tool}, con un procedimiento conocido por todo el municipio y publicado en su sitio.`,
          evidence: ['Documento publicado en el sitio municipal'],
          responsible: 'Unidad de transparencia',
          complexity: h === 0 ? 'low' : 'medium',
          norm: d === 0 ? 'Ley 20.285' : '',
          resources: '',
          examples: '',
          appliesTo: [],
          state: e < 2 ? 'agreed' : 'proposed',
          origins: h === 0 ? [idOf(`A-${String(d * 4 + e + 1).padStart(4, '0')}`)] : [],
        });
    }
  }
}

function addContributions(state: State, put: Put): void {
  const cells = Object.values(state.cell);
  const members = people.filter(([, organisation]) => organisation !== null);
  for (let n = 1; n <= 40; n++) {
    const [speaker = '', organisation = null] = members[n % members.length] ?? [];
    const code = `A-${String(n).padStart(4, '0')}`;
    const cell = cells[(n * 7) % cells.length];
    const decided = n % 4;
    put('contribution', {
      id: idOf(code),
      code,
      text:
        n === 5
          ? 'Como dijo Rosa Bustos Lagunas, faltan plazos de respuesta.'
          : (sampleModel.contributions[n % sampleModel.contributions.length] ?? ''),
      type: n % 5 === 0 ? 'objection' : 'idea',
      author:
        n % 9 === 0
          ? { kind: 'anonymous' }
          : {
              kind: 'person',
              person: idOf(speaker),
              organisation: organisation === null ? null : idOf(organisation),
            },
      typedBy: 'facilitator',
      at: '2026-07-01T14:30:00.000Z',
      workshop: n % 10 === 0 ? expertWorkshop : schemaWorkshop,
      agendaItem: n % 10 === 0 ? null : idOf('tools'),
      technique: null,
      table: null,
      place: cell && n % 6 !== 0 ? { kind: 'cell', id: cell.id } : { kind: 'tray' },
      cluster: null,
      copyOf: '',
      picture: null,
      parked: n === 12,
      state:
        n === 24
          ? 'withdrawn'
          : decided === 0
            ? 'unanswered'
            : decided === 1
              ? 'incorporated'
              : decided === 2
                ? 'partly'
                : 'notIncorporated',
      response: decided === 0 ? '' : 'Se recoge en la ficha de la herramienta correspondiente.',
      respondedBy: decided === 0 ? '' : 'Comité ejecutivo',
    });
  }
}
