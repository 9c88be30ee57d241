import { anchorOf, type Block, type Inlines } from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import { ficha } from './ficha.ts';
import type { Chapter, GridCell, GridRow } from './grid.ts';
import { undefinedText, type Writer } from './input.ts';

/** A chapter a dimension: its definition, its stages, and a ficha for every tool. After the matrix a new section begins a page already. */
export function chapters(writer: Writer, afterMatrix: boolean): Block[] {
  return writer.chapters.flatMap((chapter, index) =>
    chapterBlocks(chapter, index > 0 || !afterMatrix, writer),
  );
}

function chapterBlocks(chapter: Chapter, pageBreak: boolean, writer: Writer): Block[] {
  const { dimension, rows, stages } = chapter;
  const { say } = writer;
  const enabling = dimension.kind === 'enabling' ? ` ${say('chapter.enabling')}` : '';
  const lead: Inlines =
    dimension.definition === '' && enabling === ''
      ? [undefinedText(writer)]
      : `${dimension.definition}${enabling}`.trim();
  return [
    {
      kind: 'heading',
      level: 1,
      text: say('chapter.title', { code: dimension.code, name: dimension.name }),
      anchor: anchorOf('dimension', dimension.id),
      pageBreak,
    },
    { kind: 'paragraph', style: 'Entradilla', text: lead },
    ...(stages.length === 0 ? [{ kind: 'paragraph' as const, text: say('chapter.noStages') }] : []),
    ...rows.flatMap((row) =>
      row.component
        ? componentBlocks(row, writer)
        : row.cells.flatMap((cell) => stageBlocks(cell, 2, writer)),
    ),
  ];
}

function componentBlocks(row: GridRow, writer: Writer): Block[] {
  return [
    { kind: 'heading', level: 2, text: `${row.code} · ${row.name}`, anchor: anchorOf('component', row.id) },
    ...(row.definition === '' ? [] : [{ kind: 'paragraph' as const, text: row.definition, keepNext: true }]),
    ...row.cells.flatMap((cell) => stageBlocks(cell, 3, writer)),
  ];
}

function stageBlocks(cell: GridCell, level: 2 | 3, writer: Writer): Block[] {
  const { say, format } = writer;
  const { descriptor, evidence } = cell.cell;
  const count = cell.tools.length;
  const sentence = (text: string): string => (/[.!?…»]$/.test(text) ? text : `${text}.`);
  const toolCount =
    count === 0 ? say('chapter.noTools') : say('chapter.tools', { count, number: format.count(count) });
  const blocks: Block[] = [
    {
      kind: 'heading',
      level,
      text: [
        { kind: 'code', text: cell.code, anchor: anchorOf('cell', cell.cell.id) },
        ` · ${cell.stage.name}`,
      ],
    },
    {
      kind: 'paragraph',
      keepNext: count > 0,
      text: [
        bold(say('chapter.stage')),
        ' ',
        descriptor === '' ? undefinedText(writer) : sentence(descriptor),
        descriptor === '' ? '. ' : ' ',
        toolCount,
      ],
    },
  ];
  if (evidence !== '')
    blocks.push({
      kind: 'paragraph',
      keepNext: count > 0,
      text: [bold(say('chapter.evidence')), ` ${sentence(evidence)}`],
    });
  return [...blocks, ...cell.tools.flatMap((tool) => ficha(tool, level === 2 ? 3 : 4, writer))];
}
