import type { Experience, ExperiencePlace } from '../../shared/model/experience.ts';
import type { State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';

/** A blank experience with that number. */
export function experience(number: number, more: Partial<Experience> = {}): Experience {
  const code = `X-${String(number).padStart(4, '0')}`;
  return {
    id: idOf(code),
    code,
    name: `Experiencia ${number}`,
    place: '',
    institution: '',
    years: '',
    summary: '',
    practices: [],
    source: '',
    address: '',
    sourceDate: null,
    supports: [],
    ...more,
  };
}

/**
 * The state with four experiences: one with everything, which supports a place of each kind there is; one of a whole dimension, told
 * by an address alone; one linked to nothing, and one without a source.
 */
export function withExperiences(state: State): State {
  const [dimension, other] = Object.values(state.dimension);
  const [stage] = Object.values(state.stage);
  const [cell] = Object.values(state.cell);
  const [tool] = Object.values(state.tool);
  if (!dimension || !other || !stage || !cell || !tool) throw new Error('the sample has them');
  const at = (kind: ExperiencePlace['kind'], id: string): ExperiencePlace => ({ kind, id });
  const list = [
    experience(1, {
      name: 'Actas abiertas <y> buscables',
      place: 'Puerto Arrayán',
      institution: 'Municipalidad de Puerto Arrayán (ficticia)',
      years: '2014-2016',
      summary: 'Todas las actas del concejo se publican a los tres días.\nSe pueden buscar por palabra.',
      practices: ['Publicación en formato abierto', 'Buscador por palabra y por persona concejala'],
      source: 'Unidad Coordinadora del Modelo (2016), Informe de sistematización',
      address: 'https://informe.example/actas',
      sourceDate: '2016-12-07',
      supports: [
        at('tool', tool.id),
        at('cell', cell.id),
        at('stage', stage.id),
        at('dimension', dimension.id),
      ],
    }),
    experience(2, {
      name: 'Asambleas barriales',
      address: 'https://asambleas.example',
      sourceDate: '2017-03',
      supports: [at('dimension', other.id)],
    }),
    experience(3, { name: 'Sin vínculo', source: 'Nota de prensa' }),
    experience(4, { name: 'Sin fuente', supports: [at('stage', stage.id)] }),
  ];
  return { ...state, experience: Object.fromEntries(list.map((each) => [each.id, each])) };
}
