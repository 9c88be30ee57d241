import { hues } from '../../shared/model/schema.ts';
import type { State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';
import { sampleState } from './sampleState.ts';

const long = 'Transparencia, participación, rendición de cuentas y colaboración de la comunidad '
  .repeat(3)
  .slice(0, 198);

/** The sample with a model of 97 × 5 cells instead of its own, some with long texts, 194 tools, and 1,000 contributions. */
export function stressState(): State {
  const sample = sampleState();
  const state: State = { ...sample, stage: {}, dimension: {}, cell: {}, tool: {}, contribution: {} };
  const pattern = {
    dimension: Object.values(sample.dimension)[0],
    stage: Object.values(sample.stage)[0],
    cell: Object.values(sample.cell)[0],
    tool: Object.values(sample.tool)[0],
    contribution: Object.values(sample.contribution).find((entry) => entry.state === 'incorporated'),
  };
  const { dimension, stage, cell, tool, contribution } = pattern;
  if (!dimension || !stage || !cell || !tool || !contribution) throw new Error('the sample has one of each');
  for (let e = 1; e <= 5; e++) {
    const id = idOf(`stress E${e}`);
    state.stage[id] = { ...stage, id, rank: `a${e}`, code: `E${e}`, name: `Estadio ${e}` };
  }
  for (let d = 1; d <= 97; d++) {
    const id = idOf(`stress D${d}`);
    const rank = `a${String(d).padStart(3, '0')}`;
    const name = d % 20 === 0 ? long : `Dimensión ${d}`;
    const hue = hues[d % hues.length] ?? 'blue';
    state.dimension[id] = { ...dimension, id, rank, code: `D${d}`, name, hue };
    for (let e = 1; e <= 5; e++) {
      const at = idOf(`stress D${d}-E${e}`);
      const descriptor =
        d % 20 === 0 && e === 2 ? `${long} `.repeat(10) : `Lo que se hace en el estadio ${e}.`;
      state.cell[at] = { ...cell, id: at, row: id, stage: idOf(`stress E${e}`), descriptor };
      if (e > 2) continue;
      const code = `D${d}-E${e}-H1`;
      state.tool[idOf(code)] = {
        ...tool,
        id: idOf(code),
        cell: at,
        code,
        name: `Herramienta ${code}`,
        origins: [],
      };
    }
  }
  for (let n = 1; n <= 1_000; n++) {
    const code = `A-${String(n).padStart(4, '0')}`;
    const place = { kind: 'cell' as const, id: idOf(`stress D${(n % 97) + 1}-E${(n % 5) + 1}`) };
    const text = n % 100 === 0 ? `${long} `.repeat(9) : `${contribution.text} (${n})`;
    state.contribution[idOf(code)] = { ...contribution, id: idOf(code), code, place, text };
  }
  return state;
}
