import { createHash } from 'node:crypto';
import type { Sector } from '../../shared/model/people.ts';

/** The id of a thing of the sample, from any name for it: 20 characters of `[0-9a-z]`. */
export function idOf(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(20, '0').slice(-20);
}

/** The two workshops of the sample. */
export const schemaWorkshop = idOf('TS-1');
export const expertWorkshop = idOf('TX-1');
/** The minutes of the schema workshop. */
export const schemaMinutes = idOf('acta TS-1');

/** Surnames of everybody whom no public source names: none may be in a public edition. */
export const privateSurnames = [
  'Pérez',
  'Soto',
  'Carvallo',
  'Ibacache',
  'Manríquez',
  'Oyarzún',
  'Catrileo',
  'Bustos',
  'Lagunas',
  'Tapia',
  'Verdejo',
  'Fariña',
  'Quiroga',
  'Lillo',
  'Norambuena',
  'Zepeda',
  'Urrutia',
];

export const organisations: [string, Sector, string][] = [
  ['Municipalidad de Los Álamos del Sur', 'municipality', 'Los Álamos del Sur'],
  ['Municipalidad de Puerto Arrayán', 'municipality', 'Puerto Arrayán'],
  ['Municipalidad de Quillayes', 'municipality', 'Quillayes'],
  ['Unidad Coordinadora del Modelo', 'convener', ''],
  ['Subsecretaría de Ejemplo', 'centralGovernment', ''],
  ['Corporación Vecinos en Red', 'civilSociety', ''],
  ['Fundación Datos Claros', 'civilSociety', ''],
  ['Universidad del Litoral Sur', 'academia', ''],
];

type Sex = 'woman' | 'man' | null;
export const people: [string, string | null, string, Sex, string?][] = [
  ['Ana Pérez Soto', 'Municipalidad de Los Álamos del Sur', 'Encargada de transparencia', 'woman'],
  ['Luis Carvallo Ibacache', 'Municipalidad de Los Álamos del Sur', 'Administrador municipal', 'man'],
  ['Marta Manríquez', 'Municipalidad de Puerto Arrayán', 'Directora de desarrollo comunitario', 'woman'],
  ['Pedro Oyarzún Catrileo', 'Municipalidad de Puerto Arrayán', 'Encargado de participación', 'man'],
  ['Rosa Bustos Lagunas', 'Municipalidad de Quillayes', 'Secretaria municipal', 'woman'],
  ['Jorge Tapia Verdejo', 'Subsecretaría de Ejemplo', 'Asesor', 'man'],
  ['Elena Fariña', 'Universidad del Litoral Sur', 'Académica', 'woman'],
  ['Hernán Quiroga Lillo', 'Unidad Coordinadora del Modelo', 'Jefatura de proyecto', 'man'],
  ['Carmen Norambuena', 'Unidad Coordinadora del Modelo', 'Profesional', 'woman'],
  ['Iván Zepeda', 'Corporación Vecinos en Red', 'Presidente', 'man'],
  ['Sofía Urrutia', 'Corporación Vecinos en Red', 'Secretaria', 'woman'],
  [
    'Bernardo Allende Kühn',
    'Fundación Datos Claros',
    'Director',
    'man',
    'Expositor del primer taller experto',
  ],
];
