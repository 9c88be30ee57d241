import { recorded, unsigned, wordings, written } from './people.ts';

const [tool = '', other = ''] = wordings.options;

/** What the acta says in both editions: the times and the counts of the room, and what was put on record. */
export const inBothEditions = [
  // The agenda against its clock.
  ['1', 'Bienvenida y aprobación del acta anterior', '09:30', '10', '16'],
  ['2', 'Participación ciudadana: herramientas por estadio', '09:46', '45', '42'],
  ['3', 'Pausa', '10:28', '15', '15'],
  ['4', 'Acuerdos, compromisos y cierre', '10:43', '20', '8'],
  ['Escritura en silencio', '6', wordings.question],
  // The votes.
  [wordings.dots, 'Votaron 3 de 6 personas. Voto anónimo. 3 puntos por persona.'],
  ['1', tool, '6', '66,7'],
  ['2', other, '3', '33,3'],
  [wordings.first, 'Votaron 3 de 6 personas. Voto anónimo.'],
  ['Apoyo entusiasta', '1', '33,4'],
  ['Apoyo con reservas', '1', '33,3'],
  ['Desacuerdo serio', '1', '33,3'],
  [
    wordings.adopted,
    'Votaron 3 de 6 personas. Voto anónimo. Repite una votación anterior con otra redacción.',
  ],
  ['Apoyo entusiasta', '3', '100,0'],
  [wordings.objection],
  ['AC-01', wordings.adopted, 'Consenso'],
  ['AC-02', recorded.second],
  ['CO-01', recorded.commitment, 'Municipalidad de Quebrada Alta'],
  ['PE-01', recorded.pending],
  // What was written, with what became of it.
  ['A-0001', 'Aporte anónimo', written[2].text],
  ['A-0002', 'Aporte anónimo', unsigned],
] as const;

/** As `inBothEditions`, for what is said within a longer line. */
export const wordsInBoth = [
  new RegExp(wordings.integration),
  new RegExp(`Redacción acordada: ${wordings.adopted}`),
  new RegExp(`DS-01 · .*: ${recorded.dissent}`),
  new RegExp(`IN-001 · .*${recorded.intervention}`),
  /Cerca de la gente \(2 aportes\)\nA-0003, A-0004\n2\nD1-E3-H1\nSin respuesta\n/,
  /D1-E3-H1\nCabildo por sede vecinal\nA-000[34], A-000[34]/,
  /Aprobada el 24 de noviembre de 2026/,
  /Siendo las 10:51 h, se cierra la sesión \(término previsto: 13:00 h\)\./,
];

/** What only the internal edition says: who was there, when they came and went, who said what. */
export const inTheInternal = [
  [wordings.objection, 'Mesa 2'],
  ['A-0003', 'Municipalidad de Quebrada Alta', written[1].text],
  ['A-0004', 'Rosa Antilef Muñoz', written[0].text],
] as const;

export const wordsInTheInternal = [
  /Aprobada el 24 de noviembre de 2026 por Comité ejecutivo/,
  new RegExp(`DS-01 · Mesa 2: ${recorded.dissent}`),
  /Llegada más de 10 minutos después del inicio: Berta Quilaqueo Neira \(09:4\d\)\./,
  /\nBienvenida y aprobación del acta anterior\n6\nBerta Quilaqueo Neira, desde las 09:4\d\.\n/,
  /\nParticipación ciudadana: herramientas por estadio\n6\nLuis Inostroza Paredes, hasta las 10:[12]\d\.\n/,
  /\nAcuerdos, compromisos y cierre\n5\nLuis Inostroza Paredes, ausente\.\n/,
  /Marcela Quilodrán Paz/,
];

/** Nobody's name is in the public edition. */
export const namesInNone = /Antilef|Sanhueza|Oyarce|Inostroza|Quilaqueo|Quilodrán|Mancilla/;
