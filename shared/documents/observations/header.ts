import { projectOf } from '../../model/state.ts';
import type { TableRow } from '../blocks.ts';
import type { VersionInput } from '../context.ts';
import { documentId } from '../parts/versions.ts';
import type { Texts } from '../texts.ts';

/** The heading of the matrix: six columns of the reviewer, three of the secretariat. */
export function matrixHeader(say: Texts): TableRow {
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

/** What the subtitle of a matrix says of the proposal that it is about, the `ordinal`-th. */
export function aboutProposal(
  { state, format, at, version }: VersionInput,
  ordinal: number,
): { id: string; name: string; number: string; date: string } {
  return {
    id: documentId('PM', ordinal),
    name: projectOf(state).name,
    number: version?.number ?? '',
    date: format.longDay(version?.at ?? at),
  };
}
