import { type RichText, richText } from '../../shared/model/richText.ts';
import type { Collection, RecordOf } from '../../shared/model/state.ts';
import type { MeetingRecord } from '../../shared/model/workshop.ts';
import { expertWorkshop, idOf, people, schemaMinutes, schemaWorkshop } from './sampleIds.ts';

export type Put = <C extends Collection>(collection: C, record: RecordOf<C>) => RecordOf<C>;

/** The sample's expert workshop and its schema workshop, with agenda and attendance. */
export function addWorkshops(put: Put): void {
  put('workshop', {
    id: expertWorkshop,
    code: 'TX-1',
    kind: 'expert',
    number: 1,
    title: 'Experiencias de apertura municipal',
    date: '2026-05',
    start: null,
    end: null,
    place: '',
    commune: '',
    convenes: 'Unidad Coordinadora del Modelo',
    objectives: '',
    method: '',
    state: 'closed',
  });
  put('agendaItem', {
    ...blankItem(expertWorkshop, 'TX talk', 'a0', 'Datos que sirven a los vecinos', 45, 'talk'),
    speakers: [{ person: idOf('Bernardo Allende Kühn'), organisation: idOf('Fundación Datos Claros') }],
    summary: 'Presenta tres experiencias de publicación de datos en municipios pequeños.',
  });
  put('workshop', {
    id: schemaWorkshop,
    code: 'TS-1',
    kind: 'schema',
    number: 1,
    title: 'Dimensiones y estadios del modelo',
    date: '2026-07-01',
    start: '09:30',
    end: '13:10',
    place: 'Salón de la Biblioteca Municipal, Los Álamos del Sur (comuna ficticia)',
    commune: 'Los Álamos del Sur',
    convenes: 'Comité ejecutivo del compromiso n.º 15',
    objectives:
      'Acordar las dimensiones y los estadios del modelo y ubicar en ellos las primeras herramientas.',
    method:
      'Trabajo en tres mesas con lluvia de ideas silenciosa (10 minutos), agrupación y priorización con puntos. Cada mesa revisó dos dimensiones y presentó sus conclusiones en plenario.',
    state: 'closed',
  });
  const items: [string, string, number, 'point' | 'talk' | 'break'][] = [
    ['opening', 'Bienvenida y aprobación del acta anterior', 15, 'point'],
    ['talk', 'Qué aprendimos de los talleres expertos', 30, 'talk'],
    ['stages', 'Nombres y sentido de los estadios', 60, 'point'],
    ['pause', 'Café', 15, 'break'],
    ['tools', 'Herramientas de transparencia y participación', 90, 'point'],
  ];
  for (const [at, [key, title, planned, kind]] of items.entries()) {
    const item = blankItem(schemaWorkshop, key, `a${at}`, title, planned, kind);
    put(
      'agendaItem',
      key === 'talk'
        ? {
            ...item,
            speakers: [
              { person: idOf('Hernán Quiroga Lillo'), organisation: null },
              { person: idOf('Bernardo Allende Kühn'), organisation: idOf('Fundación Datos Claros') },
            ],
            summary:
              'Resume los tres talleres expertos y las tensiones que dejaron abiertas: qué pedir a un municipio pequeño y cómo medir sin castigar.',
            material: 'Presentación (18 láminas)',
          }
        : item,
    );
  }
  for (const [at, [name]] of people.entries())
    put('attendance', {
      id: idOf(`asiste ${name}`),
      workshop: schemaWorkshop,
      person: idOf(name),
      state: at === 5 ? 'excused' : 'present',
      capacity:
        at === 7
          ? 'facilitator'
          : at === 8
            ? 'secretary'
            : at === 11
              ? 'speaker'
              : at === 6
                ? 'guest'
                : 'member',
      arrival: at === 3 ? '09:52' : null,
      departure: null,
      away: [],
    });
}

function blankItem(
  workshop: string,
  key: string,
  rank: string,
  title: string,
  planned: number,
  kind: 'point' | 'talk' | 'break',
): RecordOf<'agendaItem'> {
  return {
    id: idOf(key),
    workshop,
    rank,
    title,
    planned,
    kind,
    started: null,
    ended: null,
    speakers: [],
    summary: '',
    material: '',
  };
}

const blankRecord = {
  agendaItem: null,
  at: '2026-07-01T16:00:00.000Z',
  form: null,
  favour: null,
  against: null,
  abstained: null,
  reason: '',
  responsible: '',
  due: null,
  state: null,
  whose: '',
  about: null,
  takenUpBy: '',
  speaker: null,
  workshop: schemaWorkshop,
};

/** The records of the schema workshop and what was written of its minutes. */
export function addMinutes(put: Put): void {
  const add = (
    code: string,
    kind: MeetingRecord['kind'],
    text: string,
    fields: Partial<MeetingRecord> = {},
  ): void => void put('record', { ...blankRecord, ...fields, id: idOf(code), code, kind, text });
  add(
    'AC-01',
    'agreement',
    'Se incorpora la herramienta D1-E2-H1 «Reglamento interno de solicitudes», con registro de tiempos por etapa.',
    {
      agendaItem: idOf('tools'),
      form: 'unanimity',
      favour: 11,
      against: 0,
      abstained: 0,
      reason: 'Permite comparar unidades y anticipar atrasos.',
    },
  );
  add(
    'AC-02',
    'agreement',
    'Toda consulta publicará una matriz de observaciones y respuestas dentro de 30 días corridos.',
    {
      agendaItem: idOf('tools'),
      form: 'majority',
      favour: 9,
      against: 1,
      abstained: 1,
      reason: 'Recoge el estándar de respuesta razonada.',
    },
  );
  add(
    'AC-03',
    'agreement',
    'Se aprueba la denominación de los cuatro estadios: inicial, en desarrollo, consolidado y avanzado.',
    { agendaItem: idOf('stages'), form: 'consensus', reason: 'Se comprende sin explicación adicional.' },
  );
  add('CO-01', 'commitment', 'Redactar las fichas D1-E2-H1 y D2-E2-H2 en lenguaje claro.', {
    responsible: 'Carmen Norambuena',
    due: '2026-07-10',
    state: 'done',
  });
  add('CO-02', 'commitment', 'Enviar un ejemplo de matriz de observaciones usada en su comuna.', {
    responsible: 'Municipalidad de Puerto Arrayán',
    due: '2026-07-08',
    state: 'open',
  });
  add('CO-03', 'commitment', 'Estimar la dotación necesaria para responder en 30 días.', {
    responsible: 'Municipalidad de Quillayes',
    state: 'inProgress',
  });
  add(
    'DS-01',
    'dissent',
    'El plazo de 30 días no es realista para municipios con una sola persona a cargo.',
    { whose: 'Municipalidad de Quillayes (Rosa Bustos)', about: idOf('AC-02'), agendaItem: idOf('tools') },
  );
  add('PE-01', 'pending', 'Cómo tratar a los municipios con oficinas compartidas de transparencia.', {
    takenUpBy: 'Taller de esquema 2',
  });
  add('PE-02', 'pending', 'Uso de inteligencia artificial en la clasificación de solicitudes.', {
    takenUpBy: 'Comité asesor',
  });
  add('IN-001', 'intervention', 'Pide que los estadios no se lean como una nota.', {
    speaker: idOf('Elena Fariña'),
    agendaItem: idOf('stages'),
  });
  put('minutes', {
    id: schemaMinutes,
    workshop: schemaWorkshop,
    number: 4,
    state: 'draft',
    approvedBy: '',
    approvedAt: null,
    omitted: [],
    version: '0.1',
    hash: '',
  });
  const section = (key: RecordOf<'minutesSection'>['key'], body: RichText, item?: string): void =>
    void put('minutesSection', {
      id: idOf(`sección ${key} ${item ?? ''}`),
      minutes: schemaMinutes,
      key,
      agendaItem: item === undefined ? null : idOf(item),
      body,
    });
  const bold = { type: 'text' as const, text: 'Ana ', marks: [{ type: 'bold' as const }] };
  section(
    'development',
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'La propuesta de ' },
            bold,
            {
              type: 'text',
              text: 'Pérez Soto abrió la discusión: los nombres deben entenderse sin glosario.',
            },
          ],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [{ type: 'text', text: 'Se descartó «básico», que suena a reproche.' }],
                },
              ],
            },
          ],
        },
        { type: 'record', attrs: { id: idOf('AC-03') } },
      ],
    },
    'stages',
  );
  section(
    'development',
    richText('Las mesas revisaron las dimensiones D1 y D2.\nEl plazo de respuesta concentró el debate.'),
    'tools',
  );
  section(
    'other',
    richText('Se informa que el material del taller quedará disponible en el repositorio del compromiso.'),
  );
  section(
    'nextMeeting',
    richText('Taller de esquema 2, el 22 de julio de 2026, a las 09:30, en Puerto Arrayán.'),
  );
}
