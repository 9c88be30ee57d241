import type { MapContent, MapRow } from '../../layout/map/content.ts';
import { type Chapter, commonStages, type GridCell, toolsOf } from '../proposal/grid.ts';
import type { Writer } from '../proposal/input.ts';

/** What a map is written with: `say` gives the texts of the proposal. */
export type MapWriter = Pick<Writer, 'say' | 'format' | 'state' | 'chapters'>;

/** The map of some dimensions of the model, and what it shows in words; `alone` where no matrix goes with it. */
export function mapOf(
  part: readonly Chapter[],
  writer: MapWriter,
  alone = false,
): { map: MapContent; alt: string } {
  const { say, format, state, chapters } = writer;
  const stages = commonStages(state).map(({ code, name }) => ({ code, name }));
  const usesCommon = chapters.some((chapter) => !chapter.ownScale);
  return {
    map: { stages: usesCommon ? stages : [], rows: part.map((chapter) => mapRow(chapter, writer)) },
    alt: say(alone ? 'map.altAlone' : 'map.alt', {
      dimensions: format.list(part.map(({ dimension }) => `${dimension.code} ${dimension.name}`)),
      stages: format.list(stages.map(({ code, name }) => `${code} ${name}`)) || '—',
      count: toolsOf(part).length,
    }),
  };
}

function mapRow(chapter: Chapter, writer: MapWriter): MapRow {
  const { dimension, rows, stages, ownScale } = chapter;
  const { say, format } = writer;
  const components = rows.flatMap(({ component }) => (component ? [component.code] : []));
  const notes = [
    ...(dimension.kind === 'enabling' ? [say('map.enablingNote')] : []),
    ...(components.length > 0
      ? [
          say(components.length > 4 ? 'map.manyComponents' : 'map.componentsNote', {
            count: components.length,
            codes: format.list(components),
          }),
        ]
      : []),
  ];
  return {
    code: dimension.code,
    name: dimension.name,
    hue: dimension.hue,
    enabling: dimension.kind === 'enabling',
    ...(notes.length === 0 ? {} : { note: notes.join('. ') }),
    cells: stages.map((stage) => {
      const cells = rows.flatMap(({ cells: all }) => all.filter((cell) => cell.stage.id === stage.id));
      return {
        ...mapCell(cells, components.length > 0, writer),
        ...(ownScale ? { stage: `${stage.code} ${stage.name}` } : {}),
      };
    }),
  };
}

function mapCell(
  cells: readonly GridCell[],
  manyRows: boolean,
  { say }: Pick<MapWriter, 'say'>,
): { text: string; tools: string[]; empty?: boolean } {
  const tools = cells.flatMap((cell) =>
    cell.tools.map((tool) =>
      manyRows ? tool.code.replace(/^[^.]*\./, '').replace(/-E\d+-/, '-') : shortCode(tool.code),
    ),
  );
  const described = cells.filter(({ cell }) => cell.descriptor !== '');
  if (described.length === 0 && tools.length === 0) return { text: say('undefined'), tools: [], empty: true };
  const first = described[0]?.cell.descriptor ?? '';
  return {
    text:
      manyRows && described.length > 1
        ? say('map.described', { count: described.length })
        : first.replace(/\.$/, ''),
    tools,
  };
}

/** "H2" of "D1-E3-H2". */
export function shortCode(code: string): string {
  return code.split('-').at(-1) ?? code;
}
