import type { CSSProperties } from 'react';
import type { Cell } from '../../../shared/model/schema.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { type MatrixRow, placedContributions, toolsByCell } from '../../../shared/queries/matrix.ts';
import { useT } from '../../client/i18n.ts';
import { Header } from './Header.tsx';
import { useVariant } from './useVariant.ts';
import classes from './wall.module.css';

// Never under 28 at 1080 lines: what has no room at that size is counted.
const ways = [
  { title: 96, size: 56, note: 44, tools: 10, notes: 8 },
  { title: 84, size: 48, note: 38, tools: 10, notes: 8 },
  { title: 68, size: 42, note: 34, tools: 10, notes: 8 },
  { title: 60, size: 38, note: 30, tools: 10, notes: 8 },
  { title: 52, size: 34, note: 28, tools: 10, notes: 8 },
  { title: 44, size: 28, note: 28, tools: 10, notes: 8 },
  { title: 36, size: 28, note: 28, tools: 10, notes: 5 },
  { title: 36, size: 28, note: 28, tools: 10, notes: 3 },
  { title: 32, size: 28, note: 28, tools: 10, notes: 1 },
  { title: 32, size: 28, note: 28, tools: 6, notes: 1 },
  { title: 28, size: 28, note: 28, tools: 4, notes: 0 },
] as const;

/** One cell: its wording, its tools, and what the room has said about it, without who said it. */
export function CellOnWall({ state, row, cell }: { state: State; row: MatrixRow; cell: Cell }) {
  const t = useT();
  const [box, variant] = useVariant<HTMLDivElement>(ways.length, state);
  const way = ways[variant] ?? ways[0];
  const stage = state.stage[cell.stage];
  const tools = toolsByCell(state).get(cell.id) ?? [];
  const notes = placedContributions(state).cell.get(cell.id) ?? [];
  const more = notes.length - way.notes;
  const moreTools = tools.length - way.tools;
  const style = { '--size': way.size, '--title': way.title, '--note-size': way.note } as CSSProperties;
  return (
    <>
      <Header
        code={`${row.code}-${stage?.code ?? ''}`}
        hue={row.dimension.hue}
        title={row.name}
        stage={stage?.name ?? ''}
        project={projectOf(state).name}
      />
      <div
        className={classes.one}
        data-alone={notes.length === 0 || undefined}
        style={style}
        ref={box}
        data-hue={row.dimension.hue}
      >
        <section className={classes.oneMain} data-fits="">
          {cell.descriptor ? <h2 className={classes.question}>{cell.descriptor}</h2> : null}
          {tools.length === 0 ? (
            <p className={classes.question}>{t(($) => $.wall.question)}</p>
          ) : (
            <ul className={classes.tools}>
              {tools.slice(0, way.tools).map((tool) => (
                <li key={tool.id} className={classes.toolCard}>
                  <span className={classes.toolCode}>{tool.code.split('-').at(-1)}</span>
                  <span>{tool.name}</span>
                </li>
              ))}
            </ul>
          )}
          {moreTools > 0 ? (
            <p className={classes.muted}>+{t(($) => $.wall.tools, { count: moreTools })}</p>
          ) : null}
        </section>
        {notes.length > 0 ? (
          <section className={classes.oneNotes} data-fits="" aria-label={t(($) => $.wall.said)}>
            <h3 className={classes.notesHead}>{t(($) => $.wall.contributions, { count: notes.length })}</h3>
            {notes.slice(-way.notes || notes.length).map((note) =>
              way.notes === 0 ? null : (
                <p key={note.id} className={classes.note}>
                  {note.text}
                </p>
              ),
            )}
            {more > 0 && way.notes > 0 ? (
              <p className={classes.muted}>+{t(($) => $.wall.contributions, { count: more })}</p>
            ) : null}
          </section>
        ) : null}
      </div>
    </>
  );
}
