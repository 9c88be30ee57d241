import fc from 'fast-check';
import { newProject } from '../../shared/model/project.ts';
import { hues } from '../../shared/model/schema.ts';
import { emptyState, type State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';

/** Text as people write it: empty, long, with marks that XML and Word treat in a special way. */
const words = (max: number) =>
  fc.oneof(
    fc.constant(''),
    fc.constantFrom(
      'Acta',
      'A & B <c>',
      'Ñandú «x»',
      'palabra'.repeat(20),
      'línea\notra línea',
      '  espacios  ',
    ),
    fc.string({ maxLength: max, unit: 'grapheme' }),
  );
const named = (max: number) => words(max).map((text) => (text.trim() === '' ? 'Sin nombre' : text));

const tool = fc.record({
  name: named(60),
  description: words(300),
  evidence: fc.array(named(40), { maxLength: 3 }),
  complexity: fc.constantFrom(null, 'low' as const, 'high' as const),
  state: fc.constantFrom('proposed' as const, 'discussion' as const, 'agreed' as const),
  resources: words(60),
  former: fc.boolean(),
});
const cell = fc.record({
  descriptor: words(200),
  evidence: words(60),
  tools: fc.array(tool, { maxLength: 4 }),
});
const dimension = fc.record({
  name: named(120),
  definition: words(200),
  enabling: fc.boolean(),
  own: fc.boolean(),
  components: fc.integer({ min: 0, max: 3 }),
  cells: fc.array(cell, { minLength: 24, maxLength: 24 }),
});

/** Models of every shape: no dimensions, one to six stages, own scales, components, empty cells, long words. */
export const randomModel: fc.Arbitrary<State> = fc
  .record({
    name: named(180),
    language: fc.constantFrom('es-CL' as const, 'en' as const),
    stages: fc.integer({ min: 0, max: 6 }),
    ownStages: fc.integer({ min: 0, max: 6 }),
    dimensions: fc.array(dimension, { maxLength: 5 }),
    missing: fc.boolean(),
  })
  .map((shape) => {
    const state = emptyState();
    const project = newProject(idOf('random'), {
      name: shape.name,
      institution: 'Institución',
      language: shape.language,
    });
    state.project[project.id] = project;
    for (const [scale, count] of [
      ['common', shape.stages],
      ['own', shape.ownStages],
    ] as const) {
      state.scale[idOf(scale)] = { id: idOf(scale), name: scale, common: scale === 'common' };
      for (let at = 1; at <= count; at++) {
        const id = idOf(`${scale} ${at}`);
        state.stage[id] = {
          id,
          scale: idOf(scale),
          rank: `a${at}`,
          code: `E${at}`,
          name: `Estadio ${at}`,
          description: '',
        };
      }
    }
    for (const [d, given] of shape.dimensions.entries()) addDimension(state, `D${d + 1}`, d, given);
    // A record that a link or an origin points at may be gone.
    if (shape.missing) for (const id of Object.keys(state.cell).slice(0, 1)) delete state.cell[id];
    return state;
  });

type Given = typeof dimension extends fc.Arbitrary<infer D> ? D : never;

function addDimension(state: State, code: string, at: number, given: Given): void {
  const scale = idOf(given.own ? 'own' : 'common');
  const id = idOf(code);
  state.dimension[id] = {
    id,
    rank: `a${at}`,
    code,
    name: given.name,
    definition: given.definition,
    kind: given.enabling ? 'enabling' : 'substantive',
    hue: hues[at % 8] ?? 'blue',
    scale,
  };
  const rows: [string, string][] = given.components === 0 ? [[id, code]] : [];
  for (let k = 1; k <= given.components; k++) {
    const component = idOf(`${code}.${k}`);
    state.component[component] = {
      id: component,
      dimension: id,
      rank: `a${k}`,
      code: `${code}.${k}`,
      name: `Componente ${k}`,
      definition: '',
    };
    rows.push([component, `${code}.${k}`]);
  }
  const stages = Object.values(state.stage).filter((stage) => stage.scale === scale);
  let next = 0;
  for (const [row, rowCode] of rows)
    for (const stage of stages) {
      const source = given.cells[next % given.cells.length];
      next += 1;
      if (!source) continue;
      const cellCode = `${rowCode}-${stage.code}`;
      const cellId = idOf(cellCode);
      state.cell[cellId] = {
        id: cellId,
        row,
        stage: stage.id,
        descriptor: source.descriptor,
        evidence: source.evidence,
        state: 'discussion',
      };
      for (const [h, each] of source.tools.entries()) {
        const toolCode = `${cellCode}-H${h + 1}`;
        const toolId = idOf(toolCode);
        const { former, ...fields } = each;
        state.tool[toolId] = {
          id: toolId,
          cell: cellId,
          rank: `a${h}`,
          code: toolCode,
          formerCodes: former ? ['D9-E9-H9'] : [],
          responsible: '',
          norm: '',
          examples: '',
          appliesTo: [],
          origins: [idOf('gone')],
          ...fields,
        };
        if (h > 0) {
          const link = idOf(`link ${toolCode}`);
          state.link[link] = { id: link, from: toolId, to: idOf(`${cellCode}-H${h}`), kind: 'requires' };
        }
      }
    }
}
