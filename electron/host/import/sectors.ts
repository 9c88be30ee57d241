import en from '../../../resources/locales/en/model.json';
import es from '../../../resources/locales/es-CL/model.json';
import type { Sector } from '../../../shared/model/people.ts';
import { sectors } from '../../../shared/model/people.ts';
import { fold } from '../ids.ts';

const others: Record<string, Sector> = {
  municipio: 'municipality',
  municipalidad: 'municipality',
  'gobierno local': 'municipality',
  municipality: 'municipality',
  'gobierno central': 'centralGovernment',
  'central government': 'centralGovernment',
  'institucion convocante': 'convener',
  convocante: 'convener',
  convener: 'convener',
  cplt: 'convener',
  'sociedad civil': 'civilSociety',
  osc: 'civilSociety',
  ong: 'civilSociety',
  'civil society': 'civilSociety',
  academia: 'academia',
  universidad: 'academia',
  academy: 'academia',
  'sector privado': 'privateSector',
  privado: 'privateSector',
  empresa: 'privateSector',
  'private sector': 'privateSector',
  ciudadania: 'citizens',
  citizens: 'citizens',
  vecinos: 'citizens',
  'organismo internacional': 'international',
  internacional: 'international',
  'international organisation': 'international',
};

/** The sector that a word in a table means, in Spanish or English; null when no sector is called that. */
export function sectorNamed(word: string): Sector | null {
  const wanted = fold(word);
  if ((sectors as readonly string[]).includes(word)) return word as Sector;
  for (const catalogue of [es, en]) {
    const names = (catalogue as { sectors?: Record<string, string> }).sectors ?? {};
    for (const sector of sectors) if (fold(names[sector] ?? '') === wanted) return sector;
  }
  return others[wanted] ?? null;
}
