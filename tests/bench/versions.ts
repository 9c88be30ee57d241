import { frozenModel } from '../../shared/commands/freeze.ts';
import type { State } from '../../shared/model/state.ts';
import { changeSources } from '../../shared/queries/changeSources.ts';
import { compareModels } from '../../shared/queries/compare.ts';
import { sentence, stateOf } from './project.ts';
import { figure, goalRow, median, type Row } from './rows.ts';

const SIZE = { dimensions: 97, stages: 5, tools: 2, contributions: 5_000, tray: 100 };
const RUNS = 9;

/** Comparing two versions of 97 × 5 cells with every tenth tool worded anew, beside reading the content of one. */
export async function comparing(): Promise<Row[]> {
  const state = stateOf(SIZE);
  const frozen = frozenModel(state);
  for (const [at, tool] of Object.values(state.tool).entries())
    if (at % 10 === 0) tool.description = sentence(at + 7);
  const later = frozenModel(state);
  const openings: number[] = [];
  const comparisons: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const before = JSON.parse(frozen) as State;
    openings.push(performance.now() - begun);
    const after = JSON.parse(later) as State;
    const started = performance.now();
    const differences = compareModels(before, after);
    changeSources(state, differences);
    comparisons.push(performance.now() - started);
    if (differences.length !== 97) throw new Error(`${differences.length} differences were found`);
  }
  return [
    goalRow('comparing two versions of 485 cells, beside opening one', median(comparisons), 'ms', '≤', 200),
    figure('opening one of them', median(openings), 'ms'),
  ];
}
