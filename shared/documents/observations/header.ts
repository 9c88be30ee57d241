import type { TableRow } from '../blocks.ts';
import type { Say } from './buildObservations.ts';

/** The heading of the matrix: six columns of the reviewer, three of the secretariat. */
export function matrixHeader(say: Say): TableRow {
  const reviewers = ['number', 'code', 'text', 'observation', 'type', 'wording'];
  const ours = ['decision', 'reason', 'version'];
  return {
    header: true,
    cells: [
      ...reviewers.map((key) => ({ content: say(`column.${key}`) })),
      ...ours.map((key) => ({ content: say(`column.${key}`), fill: 'headerSecond' as const })),
    ],
  };
}
