import { createElement, Fragment, type ReactNode } from 'react';
import type { Block, Inline, Inlines, Table, TableCell } from '../../../../../shared/documents/blocks.ts';
import type { NameMatcher } from '../../../../../shared/projection/matcher.ts';
import classes from '../../../../staff/minutes/page.module.css';

/** What a document's builder made, drawn on the page: the generated parts, which nobody edits here. */
export function Blocks({ blocks, names }: { blocks: readonly Block[]; names: NameMatcher }) {
  return each(blocks, (block) => drawn(block, names));
}

/** Draws a list whose items have no identity of their own: they are always drawn anew together, so they need no keys. */
function each<Item>(list: readonly Item[], draw: (item: Item, at: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...list.map(draw));
}

function drawn(block: Block, names: NameMatcher): ReactNode {
  const text = (inlines: Inlines): ReactNode => <Words inlines={inlines} names={names} />;
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? <h3>{text(block.text)}</h3> : <h4>{text(block.text)}</h4>;
    case 'paragraph':
      return <p>{text(block.text)}</p>;
    case 'callout':
      return (
        <div className={classes.callout}>
          {each(block.text, (line) => (
            <p>{text(line)}</p>
          ))}
        </div>
      );
    case 'list':
      return createElement(
        block.numbered ? 'ol' : 'ul',
        null,
        each(block.items, (item) => <li data-level={item.level ?? 0}>{text(item.text)}</li>),
      );
    case 'labels':
      return (
        <table className={classes.labels}>
          <tbody>
            {each(block.rows, ({ label, value }) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{text(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return <Grid table={block} text={text} />;
    case 'signatures':
      return (
        <div className={classes.signatures}>
          {each(block.signers, ({ name, role, institution }) => (
            <div>
              <b>{text(name)}</b>
              <span>{text(role)}</span>
              <span>{text(institution)}</span>
            </div>
          ))}
        </div>
      );
    default:
      return null;
  }
}

function Grid({ table, text }: { table: Table; text: (inlines: Inlines) => ReactNode }) {
  const rows = (header: boolean) =>
    each(
      table.rows.filter((row) => (row.header ?? false) === header),
      (row) => (
        <tr data-total={row.total || undefined}>
          {each(row.cells, (cell, at) => {
            const { content, span } = cellOf(cell);
            return createElement(
              header ? 'th' : 'td',
              {
                style: { textAlign: table.align?.[at] ?? 'left' },
                colSpan: span,
                'data-word': isWord(content) || undefined,
              },
              typeof content === 'object' && 'blocks' in content
                ? each(content.blocks, (part) =>
                    part.kind === 'paragraph' ? <p>{text(part.text)}</p> : null,
                  )
                : text(content),
            );
          })}
        </tr>
      ),
    );
  return (
    <table className={classes.grid} aria-label={table.caption}>
      <colgroup>
        {each(table.columns, (width) => (
          <col style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>{rows(true)}</thead>
      <tbody>{rows(false)}</tbody>
    </table>
  );
}

/** A date, a figure, one short word: it is not broken, however narrow its column. */
const isWord = (content: TableCell['content']): boolean =>
  typeof content === 'string' && content.length <= 14 && !/\s/.test(content);

function cellOf(cell: TableCell | Inlines): TableCell {
  return typeof cell === 'object' && 'content' in cell ? cell : { content: cell };
}

function Words({ inlines, names }: { inlines: Inlines; names: NameMatcher }): ReactNode {
  const list: readonly Inline[] = typeof inlines === 'string' ? [inlines] : inlines;
  return each(list, (part) => {
    if (typeof part === 'string') return <Named text={part} names={names} />;
    if (part.kind === 'footnote' || part.kind === 'control') return null;
    if (part.kind === 'code' || (part.kind === 'link' && part.code))
      return <b className={classes.code}>{part.text}</b>;
    const words = <Named text={part.text} names={names} />;
    if (part.kind !== 'text') return words;
    if (part.bold) return <b>{words}</b>;
    return part.italic ? <i>{words}</i> : words;
  });
}

/** A text in which the names that the public edition drops are marked; the page shows the marks when it is that edition's turn. */
export function Named({ text, names }: { text: string; names: NameMatcher }): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of names.find(text)) {
    parts.push(text.slice(from, start), <span className={classes.name}>{text.slice(start, end)}</span>);
    from = end;
  }
  parts.push(text.slice(from));
  return createElement(Fragment, null, ...parts);
}
