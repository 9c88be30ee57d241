import { idOf } from './sampleIds.ts';

/** The workshop that the tests of the room run, prepared: an agenda of four items, five people on its list. */
export const roomWorkshop = idOf('taller de la sala');

const people = [
  ['Rosa Antilef Muñoz', 'Junta de Vecinos N.º 7', 'present'],
  ['Héctor Sanhueza Rivas', 'Municipalidad de Quebrada Alta', 'present'],
  ['Camila Oyarce Vidal', 'Fundación Vecindario Abierto', 'present'],
  ['Luis Inostroza Paredes', 'COSOC de Puerto Arrayán', 'present'],
  ['Berta Quilaqueo Neira', 'Junta de Vecinos N.º 7', 'absent'],
] as const;

const items = [
  ['Bienvenida y aprobación del acta anterior', 10, 'point'],
  ['Participación ciudadana: herramientas por estadio', 45, 'point'],
  ['Pausa', 15, 'break'],
  ['Acuerdos, compromisos y cierre', 20, 'point'],
] as const;

const organisations = [...new Set(people.map(([, organisation]) => organisation))];

/** What prepares it, as commands. */
export const roomCommands = [
  {
    name: 'workshop.add',
    payload: { id: roomWorkshop, kind: 'schema', title: 'Estadios del modelo', start: '09:30', end: '13:00' },
  },
  ...items.map(([title, planned, kind]) => ({
    name: 'agendaItem.add',
    payload: { id: idOf(title), workshop: roomWorkshop, title, planned, kind },
  })),
  ...organisations.map((name) => ({
    name: 'organisation.add',
    payload: { id: idOf(name), name, sector: 'civilSociety' },
  })),
  ...people.flatMap(([name, organisation, state]) => [
    { name: 'person.add', payload: { id: idOf(name), name, organisation: idOf(organisation) } },
    { name: 'attendance.set', payload: { workshop: roomWorkshop, person: idOf(name), state } },
  ]),
];
