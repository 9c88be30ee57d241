import { hues } from '../../shared/model/schema.ts';
import type { State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';
import { sampleState } from './sampleState.ts';

const long =
  'Fortalecimiento de las capacidades institucionales y de la participación de las comunidades locales';

/** The sample with 22 dimensions of long names, the last with three stages of its own, and 6 stages: the most that is designed for. */
export function largeModel(): State {
  const sample = sampleState();
  const [dimension, stage, cell, tool] = (['dimension', 'stage', 'cell', 'tool'] as const).map(
    (collection) => Object.values(sample[collection])[0],
  ) as [State['dimension'][string], State['stage'][string], State['cell'][string], State['tool'][string]];
  const state: State = { ...sample, stage: {}, dimension: {}, cell: {}, tool: {} };
  const own = idOf('large own scale');
  state.scale = { ...sample.scale, [own]: { id: own, name: 'Propia', common: false } };
  const stages = (scale: string, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const id = idOf(`${scale} E${at + 1}`);
      const name = scale === own ? `Escalón propio ${at + 1}` : `Estadio de desarrollo ${at + 1}`;
      state.stage[id] = { ...stage, id, scale, rank: `a${at}`, code: `E${at + 1}`, name };
      return state.stage[id];
    });
  const common = stages(dimension.scale, 6);
  const three = stages(own, 3);
  for (let d = 1; d <= 22; d++) {
    const id = idOf(`large D${d}`);
    const [scale, row] = d === 22 ? [own, three] : [dimension.scale, common];
    const rank = `a${String(d).padStart(2, '0')}`;
    const hue = hues[d % hues.length] ?? 'blue';
    state.dimension[id] = { ...dimension, id, rank, code: `D${d}`, name: `${long} ${d}`, hue, scale };
    for (const [e, { id: at }] of row.entries()) {
      const place = idOf(`large D${d}-E${e + 1}`);
      const descriptor = `El municipio publica sus actas y responde en plazo a lo que se le pregunta (${e + 1}).`;
      state.cell[place] = { ...cell, id: place, row: id, stage: at, descriptor };
      for (let h = 1; h <= 3; h++) {
        const code = `D${d}-E${e + 1}-H${h}`;
        const name = `Herramienta ${h} de un nombre bastante largo`;
        state.tool[idOf(code)] = { ...tool, id: idOf(code), cell: place, rank: `a${h}`, code, name };
      }
    }
  }
  return state;
}
