import type { Tool } from '../../model/schema.ts';
import { experiencesAt } from '../../queries/experiences.ts';
import { anchorOf, type Block, type Inline, type Inlines, type TableRow } from '../blocks.ts';
import { undefinedText, type Writer } from './input.ts';

/** The ficha of a tool: its title as a heading (for the navigation pane) and its table, which never breaks over two pages. */
export function ficha(tool: Tool, level: 3 | 4, writer: Writer): Block[] {
  const { say } = writer;
  const or = (text: string): Inlines => (text === '' ? [undefinedText(writer)] : text);
  const wide = (key: string, content: Inlines): TableRow => ({
    cells: [
      { content: say(`ficha.${key}`), fill: 'label' },
      { content, span: 3 },
    ],
  });
  const pair = (key: string, content: Inlines, other: Inlines, value: Inlines): TableRow => ({
    cells: [
      { content: say(`ficha.${key}`), fill: 'label' },
      content,
      { content: other, fill: 'label' },
      value,
    ],
  });
  const optional = (key: string, text: Inlines): TableRow[] => (text.length === 0 ? [] : [wide(key, text)]);
  const first = isFirst(tool, writer);
  const complexity: Inline[] = [
    say('ficha.complexity'),
    ...(first ? [{ kind: 'footnote' as const, text: say('ficha.complexityNote') }] : []),
  ];
  const rows: TableRow[] = [
    wide('description', or(tool.description)),
    wide('evidence', or(tool.evidence.join('\n'))),
    pair(
      'responsible',
      or(tool.responsible),
      complexity,
      tool.complexity === null ? [undefinedText(writer)] : say(`complexity.${tool.complexity}`),
    ),
    pair('origins', origins(tool, writer), say('ficha.norm'), tool.norm || '—'),
    ...optional('resources', tool.resources),
    ...optional('examples', tool.examples),
    ...optional('appliesTo', tool.appliesTo.join(', ')),
    ...optional('links', links(tool, writer)),
    ...optional('formerCodes', tool.formerCodes.join(', ')),
    ...optional('state', tool.state === 'discussion' ? say('ficha.inDiscussion') : ''),
  ];
  // A ficha longer than a page cannot be kept whole: then its rows may break, and they stay where they fall.
  const long = rows.length > 40 || lengthOf(tool) > 3_200;
  return [
    {
      kind: 'heading',
      level,
      text: [{ kind: 'code', text: tool.code, anchor: anchorOf('tool', tool.id) }, `  ${tool.name}`],
    },
    {
      kind: 'table',
      columns: [24, 38, 15, 23],
      rows: rows.map((row, index) => ({
        ...row,
        cantSplit: !long,
        keepNext: !long && index < rows.length - 1,
      })),
      description: `${tool.code} ${tool.name}`,
    },
  ];
}

function lengthOf(tool: Tool): number {
  return (
    tool.description.length + tool.evidence.join(' ').length + tool.resources.length + tool.examples.length
  );
}

function isFirst(tool: Tool, { chapters }: Writer): boolean {
  for (const { rows } of chapters)
    for (const { cells } of rows)
      for (const cell of cells) if (cell.tools[0]) return cell.tools[0].id === tool.id;
  return false;
}

/** Codes of the contributions a tool comes from and of the experiences that support it. */
export function origins(tool: Tool, { state, say }: Writer): Inlines {
  const codes = [
    ...tool.origins.flatMap((id) => state.contribution[id]?.code ?? []),
    ...experiencesAt(state, new Set([tool.id])).map(({ code }) => code),
  ];
  if (codes.length === 0) return say('ficha.noOrigins');
  return codes.flatMap((text, at): Inline[] => [...(at === 0 ? [] : [', ']), { kind: 'code', text }]);
}

function links(tool: Tool, { state, say }: Writer): Inlines {
  const found = Object.values(state.link).flatMap((link) => {
    const other = state.tool[link.to];
    return link.from === tool.id && other ? [{ kind: link.kind, other }] : [];
  });
  return (['requires', 'reinforces'] as const).flatMap((kind): Inline[] => {
    const group = found
      .filter((link) => link.kind === kind)
      .toSorted((a, b) => (a.other.code < b.other.code ? -1 : 1));
    if (group.length === 0) return [];
    const items = group.flatMap(({ other }, index): Inline[] => [
      index === 0 ? ' ' : ', ',
      { kind: 'link', to: anchorOf('tool', other.id), text: other.code, code: true },
    ]);
    return [say(`ficha.${kind}`), ...items, '. '];
  });
}
