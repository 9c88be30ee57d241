import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { modelPayload, readModel } from '../../electron/host/import/model.ts';
import { readTable } from '../../electron/host/import/table.ts';
import { readCell, writeCell } from '../../shared/documents/model/tableText.ts';
import { cleanLine, cleanText } from '../../shared/model/fields.ts';
import type { State } from '../../shared/model/state.ts';
import { fold } from '../../shared/queries/fold.ts';
import { matrixOf, toolsByCell } from '../../shared/queries/matrix.ts';
import { bench } from '../support/authority.ts';

/** Beginnings that a table, a spreadsheet or an import could take for something else. */
const beginnings = fc.constantFrom(
  ...[
    "'",
    "''",
    '=',
    '+',
    '-',
    '- ',
    '– ',
    '• ',
    '* ',
    '· ',
    '@',
    '1. ',
    '12) ',
    '＝',
    'D1 ',
    'E2 ',
    'D1-E1-H1 ',
    '"',
    ';',
    '  - ',
  ],
  ...["'- ", "'=", '\t', ',', '|', 'sep=', '\ufeff', '_x0041_', '<b>', '&amp;'],
);
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  // `valueOf` and its like: what a plain object has before anybody writes into it.
  fc.constantFrom('Publica sus actas', 'a;b,c|d\te', 'dice "así"', '', 'valueOf', '__proto__', 'constructor'),
);
/** What no workbook may hold, or keeps for itself: controls, the mark of a lost character, what is no character. */
const unwritten = /[\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}/gu;
const line = fc
  .tuple(fc.array(beginnings, { maxLength: 2 }), anything)
  .map(([first, rest]) => first.join('') + rest.replace(unwritten, ''));
const descriptor = fc.array(line, { maxLength: 4 }).map((lines) => cleanText(lines.join('\n')));
const name = line
  .map((text) => cleanLine(text).slice(0, 100))
  .map(cleanLine)
  .filter((text) => fold(text) !== '');
const names = (least: number, most: number) =>
  fc.uniqueArray(name, { minLength: least, maxLength: most, selector: fold });

const shape = fc.record({
  stages: names(1, 4),
  dimensions: names(1, 3),
  components: names(0, 2),
  own: fc.option(names(1, 2), { nil: undefined }),
  texts: fc.array(descriptor, { minLength: 24, maxLength: 24 }),
  tools: fc.array(fc.uniqueArray(name, { maxLength: 2, selector: fold }), { minLength: 24, maxLength: 24 }),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

/** A project with that model, made by commands: the first dimension has components, the last one its own scale. */
async function projectOf(model: Shape): Promise<State> {
  const { done, state } = bench();
  for (const stage of model.stages) await done('stage.add', { name: stage });
  const ids: string[] = [];
  for (const dimension of model.dimensions) ids.push(await done('dimension.add', { name: dimension }));
  for (const component of model.components)
    await done('component.add', { dimension: ids[0], name: component });
  if (model.own && ids.length > 1) {
    // The common stages come along; here only those of its own stay.
    const scale = await done('dimension.ownScale', { id: ids.at(-1) });
    const copied = Object.values(state().stage).filter((stage) => stage.scale === scale);
    for (const own of model.own)
      if (!copied.some((stage) => fold(stage.name) === fold(own)))
        await done('stage.add', { scale, name: own });
    if (Object.values(state().stage).filter((stage) => stage.scale === scale).length > copied.length)
      for (const stage of copied.slice(1)) await done('stage.remove', { id: stage.id });
  }
  for (const [at, cell] of Object.values(state().cell).entries()) {
    const text = model.texts[at % model.texts.length] ?? '';
    if (text !== '')
      await done('cell.update', { id: cell.id, set: { descriptor: text }, base: { descriptor: '' } });
    for (const tool of model.tools[at % model.tools.length] ?? [])
      await done('tool.add', { cell: cell.id, name: tool });
  }
  return state();
}

/** What a model says, whatever its ids: of every cell that says anything, its row, its stage, its descriptor, its tools. */
function told(state: State) {
  const tools = toolsByCell(state);
  return matrixOf(state).rows.map(({ dimension, component, cells }) => ({
    dimension: dimension.name,
    component: component?.name ?? '',
    cells: cells
      .map((cell) => ({
        stage: state.stage[cell.stage]?.name ?? '',
        descriptor: cell.descriptor,
        tools: (tools.get(cell.id) ?? []).map((tool) => tool.name),
      }))
      .filter(({ descriptor: text, tools: list }) => text !== '' || list.length > 0),
  }));
}

async function imported(bytes: Uint8Array): Promise<State> {
  const reading = readModel(await readTable(bytes));
  expect(reading.faults).toEqual([]);
  const { done, state } = bench();
  await done('model.import', modelPayload(reading));
  return state();
}

describe('the model as a table', () => {
  it('is imported again as the same model, from text and from a workbook, whatever people wrote', async () => {
    await fc.assert(
      fc.asyncProperty(shape, async (model) => {
        const state = await projectOf(model);
        for (const format of ['csv', 'xlsx'] as const) {
          const request = { kind: 'model' as const, format, state, edition: 'internal' as const };
          const { bytes } = await makeDocument(
            { ...request, at: '2026-08-10T15:30:00.000Z' },
            { fontFiles: [] },
          );
          const again = await imported(bytes);
          expect(told(again), format).toEqual(told(state));
          if (matrixOf(state).rows.every(({ ownScale }) => !ownScale))
            expect(matrixOf(again).stages.map((stage) => stage.name)).toEqual(model.stages);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('has no cell that a spreadsheet takes for a formula, and none that reads back otherwise', () => {
    fc.assert(
      fc.property(descriptor, fc.array(name, { maxLength: 3 }), (text, tools) => {
        const cell = writeCell(text, tools);
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
        expect(readCell(cell)).toEqual({ descriptor: text, tools });
      }),
      { numRuns: 2_000 },
    );
  });
});
