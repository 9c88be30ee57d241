import type { State } from '../../model/state.ts';
import { anchorOf, type Inline } from '../blocks.ts';
import { bold, omittedText } from '../parts/inlines.ts';
import { type Chapter, chaptersOf, commonStages, type GridRow } from '../proposal/grid.ts';
import type { Texts } from '../texts.ts';

/** A line of the matrix: the name of a part of the model, or a code with the text that is under review. */
export type ObservationRow =
  | { kind: 'band'; text: string }
  | { kind: 'line'; code: string; anchor: string; text: Inline[] };

/** Every code of the model in print order, and at the end a line for the whole of it. */
export function observationRows(state: State, say: Texts): ObservationRow[] {
  const line = (code: string, anchor: string, lead: string, text: string): ObservationRow => ({
    kind: 'line',
    code,
    anchor,
    text: [bold(`${lead.replace(/\.$/, '')}. `), text.trim() === '' ? omittedText(say('undefined')) : text],
  });
  const rowLines = ({ id, code, name, definition, component, cells }: GridRow): ObservationRow[] => [
    ...(component ? [line(code, anchorOf('component', id), name, definition)] : []),
    ...cells.flatMap(({ cell, code: at, stage, tools }) => [
      line(at, anchorOf('cell', cell.id), stage.name, cell.descriptor),
      ...tools.map((tool) => line(tool.code, anchorOf('tool', tool.id), tool.name, tool.description)),
    ]),
  ];
  const chapter = ({ dimension, rows }: Chapter): ObservationRow[] => [
    { kind: 'band', text: `${dimension.code} · ${dimension.name}` },
    line(dimension.code, anchorOf('dimension', dimension.id), say('definition'), dimension.definition),
    ...rows.flatMap(rowLines),
  ];
  const stages = commonStages(state).map((stage) =>
    line(stage.code, anchorOf('stage', stage.id), stage.name, stage.description),
  );
  return [
    ...(stages.length > 0 ? [{ kind: 'band' as const, text: say('stages') }, ...stages] : []),
    ...chaptersOf(state).flatMap(chapter),
    { kind: 'band', text: say('general.band') },
    ...Object.keys(state.project).map((id) => ({
      kind: 'line' as const,
      code: say('general.code'),
      anchor: anchorOf('project', id),
      text: [say('general.text')],
    })),
  ];
}
