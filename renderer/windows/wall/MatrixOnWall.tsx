import type { CSSProperties } from 'react';
import type { Cell } from '../../../shared/model/schema.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import {
  cellTally,
  heatBounds,
  heatOf,
  type MatrixRow,
  matrixOf,
  toolsByCell,
} from '../../../shared/queries/matrix.ts';
import { useT } from '../../client/i18n.ts';
import { Header } from './Header.tsx';
import classes from './matrix.module.css';
import { useVariant } from './useVariant.ts';

interface Way {
  /** Text size at 1080 lines of pixels. */
  size: number;
  /** Names of the tools, or how many there are. */
  names: boolean;
  /** Under the names, how many contributions; without the number no tint says it either. */
  counts: boolean;
}

const sizes = [28, 26, 24, 22, 20, 18];
const ways: readonly Way[] = [
  // What is read from the last row is 28 or more: the counts go before the names get smaller.
  { size: 32, names: true, counts: true },
  { size: 28, names: true, counts: true },
  ...sizes.map((size) => ({ size, names: true, counts: false })),
  ...[28, 24, 20, 18, 16, 14, 12, 10, 8].map((size) => ({ size, names: false, counts: false })),
];

/** The whole model at once: every cell with its tools, or with their number where there is no room for names. */
export function MatrixOnWall({ state }: { state: State }) {
  const t = useT();
  const matrix = matrixOf(state);
  const [box, variant] = useVariant<HTMLTableElement>(ways.length, state);
  const way = ways[variant] ?? { size: 8, names: false, counts: false };
  const tallies = new Map(
    matrix.rows.flatMap(({ cells }) => cells.map(({ id }) => [id, cellTally(state, id).total] as const)),
  );
  const bounds = heatBounds([...tallies.values()]);
  const tools = toolsByCell(state);
  const style = {
    '--columns': matrix.columns,
    '--size': way.size,
    '--rows': matrix.rows.length,
  } as CSSProperties;

  const cellOf = (row: MatrixRow, cell: Cell) => {
    const total = tallies.get(cell.id) ?? 0;
    const own = tools.get(cell.id) ?? [];
    return (
      <td
        key={cell.id}
        className={classes.cell}
        data-fits=""
        data-heat={way.counts || !way.names ? heatOf(total, bounds) : undefined}
        data-empty={own.length === 0 || undefined}
      >
        {way.names ? (
          <>
            {row.ownScale ? <span className={classes.ownStage}>{state.stage[cell.stage]?.name}</span> : null}
            {own.map((tool) => (
              <span key={tool.id} className={classes.tool}>
                {tool.name}
              </span>
            ))}
            {way.counts && total > 0 ? (
              <span className={classes.count}>{t(($) => $.wall.contributions, { count: total })}</span>
            ) : null}
          </>
        ) : (
          <span className={classes.number}>{own.length}</span>
        )}
      </td>
    );
  };

  return (
    <>
      <Header title={projectOf(state).name} project={projectOf(state).institution} />
      {matrix.rows.length === 0 ? (
        <p className={classes.nothing}>{t(($) => $.wall.empty)}</p>
      ) : (
        <table className={classes.matrix} ref={box} style={style} aria-label={t(($) => $.wall.matrix)}>
          <thead>
            <tr className={classes.heads}>
              <td className={classes.corner}>{way.names ? '' : t(($) => $.wall.toolsPerCell)}</td>
              {Array.from({ length: matrix.columns }, (_, column) => {
                const stage = matrix.stages[column];
                return (
                  <th key={stage?.id ?? column} className={classes.stage} scope="col">
                    {stage ? (
                      <>
                        <b>{stage.code}</b> {stage.name}
                      </>
                    ) : null}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody className={classes.body}>
            {matrix.rows.map((row) => (
              <tr key={row.id} className={classes.row} data-hue={row.dimension.hue}>
                <th className={classes.rowHead} data-fits="" scope="row">
                  <span className={classes.code}>{row.code}</span>
                  <span>{row.name}</span>
                </th>
                {row.cells.map((cell) => cellOf(row, cell))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
