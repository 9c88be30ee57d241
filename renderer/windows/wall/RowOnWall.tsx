import type { CSSProperties } from 'react';
import { projectOf, type State } from '../../../shared/model/state.ts';
import { type MatrixRow, placedContributions, toolsByCell } from '../../../shared/queries/matrix.ts';
import { useT } from '../../client/i18n.ts';
import { Header } from './Header.tsx';
import { useVariant } from './useVariant.ts';
import classes from './wall.module.css';
import { contents } from './words.ts';

// Never under 28 at 1080 lines: what has no room at that size is counted.
const ways = [
  { size: 52, descriptor: true, tools: 10 },
  { size: 46, descriptor: true, tools: 10 },
  { size: 40, descriptor: true, tools: 10 },
  { size: 36, descriptor: true, tools: 10 },
  { size: 32, descriptor: true, tools: 10 },
  { size: 28, descriptor: true, tools: 10 },
  { size: 28, descriptor: false, tools: 10 },
  { size: 28, descriptor: false, tools: 6 },
  { size: 28, descriptor: false, tools: 4 },
  { size: 28, descriptor: false, tools: 2 },
  { size: 28, descriptor: false, tools: 0 },
] as const;

/** One dimension (or component) through its stages. */
export function RowOnWall({ state, row }: { state: State; row: MatrixRow }) {
  const t = useT();
  const [box, variant] = useVariant<HTMLDivElement>(ways.length, state);
  const way = ways[variant] ?? ways[0];
  const tools = toolsByCell(state);
  const placed = placedContributions(state);
  const style = { '--columns': row.cells.length, '--size': way.size } as CSSProperties;
  return (
    <>
      <Header
        code={row.code}
        hue={row.dimension.hue}
        title={row.name}
        stage={row.component ? row.dimension.name : ''}
        project={projectOf(state).name}
      />
      <div className={classes.columns} style={style} ref={box} data-hue={row.dimension.hue}>
        {row.cells.map((cell) => {
          const stage = state.stage[cell.stage];
          const own = tools.get(cell.id) ?? [];
          const hidden = own.length - way.tools;
          const said = placed.cell.get(cell.id)?.length ?? 0;
          return (
            <section key={cell.id} className={classes.column} data-fits="">
              <h2 className={classes.columnHead}>
                <b>{stage?.code}</b> {stage?.name}
              </h2>
              {way.descriptor && cell.descriptor ? (
                <p className={classes.descriptor}>{cell.descriptor}</p>
              ) : null}
              <ul className={classes.tools}>
                {own.slice(0, way.tools).map((tool) => (
                  <li key={tool.id} className={classes.tool}>
                    {tool.name}
                  </li>
                ))}
              </ul>
              {own.length === 0 ? <p className={classes.muted}>{t(($) => $.wall.noTools)}</p> : null}
              {hidden > 0 || said > 0 ? (
                <p className={classes.muted}>
                  {hidden > 0
                    ? `+${contents(t, hidden, said)}`
                    : t(($) => $.wall.contributions, { count: said })}
                </p>
              ) : null}
            </section>
          );
        })}
      </div>
    </>
  );
}
