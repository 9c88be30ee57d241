import { roomCommands, roomWorkshop } from '../runningWorkshop.ts';
import { idOf } from '../sampleIds.ts';

const secretary = idOf('Marcela Quilodrán Paz');

/** The workshop that is run from its first item to its approved acta: the prepared one, on a day, with a model to work on. */
export const wholeWorkshop = [
  ...['Inicial', 'En desarrollo', 'Consolidado'].map((name) => ({ name: 'stage.add', payload: { name } })),
  ...['Participación ciudadana', 'Transparencia'].map((name) => ({
    name: 'dimension.add',
    payload: { name },
  })),
  ...roomCommands,
  { name: 'workshop.update', payload: { id: roomWorkshop, set: { date: '2026-11-24' } } },
  { name: 'person.add', payload: { id: secretary, name: 'Marcela Quilodrán Paz' } },
  {
    name: 'attendance.set',
    payload: { workshop: roomWorkshop, person: secretary, state: 'present', capacity: 'secretary' },
  },
];

/** 09:30 in Santiago on that day. */
export const workshopStart = '2026-11-24T12:30:00.000Z';

/** Who comes in with a phone, by the name given at the door: two of the list, and somebody nobody has written down. */
export const atTheDoor = ['Rosa Antilef Muñoz', 'Héctor Sanhueza Rivas', 'Violeta Mancilla Ruz'] as const;

/** What is written in silence, by phone: signed by name, signed by organisation, and anonymous. */
export const written = [
  { text: 'Que cada sede vecinal tenga su cabildo', sign: 'Mi nombre' },
  { text: 'Que los resultados vuelvan a cada barrio', sign: 'Organización' },
  { text: 'Que se pueda opinar sin dar el nombre', sign: 'Anónimo' },
] as const;

/** One more, without a name, of the phone that signed the first one. */
export const unsigned = 'Que se diga cuánta plata hay para esto';

/** What is put on record: nothing of it is for the wall. */
export const recorded = {
  second: 'Se publica el avance cada seis meses',
  commitment: 'Enviar las bases tipo a cada municipio',
  dissent: 'Falta presupuesto para las localidades sin señal',
  pending: 'Definir quién convoca al segundo foro',
  intervention: 'Pide considerar las sedes vecinales',
} as const;

export const wordings = {
  question: '¿Qué falta en participación?',
  dots: '¿Qué herramienta va primero?',
  options: ['Cabildo por sede vecinal', 'Devolución por barrio'],
  first: 'El cabildo por sede queda en Consolidado.',
  objection: 'Así no llega a las localidades sin señal',
  integration: 'Se agrega la vía escrita para localidades sin señal',
  adopted: 'El cabildo por sede queda en Consolidado, con vía escrita donde no hay señal.',
} as const;

/** What the wall may never hold, at any step: people, their organisations, what is on record, what was objected. */
export const private_ = [
  'Antilef',
  'Sanhueza',
  'Oyarce',
  'Inostroza',
  'Quilaqueo',
  'Quilodrán',
  'Mancilla',
  'Junta de Vecinos',
  'Quebrada Alta',
  'Puerto Arrayán',
  'Mesa 2',
  ...Object.values(recorded),
  wordings.objection,
  wordings.integration,
];
