import { useMemo } from 'react';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Difference } from '../../../../../../shared/queries/compare.ts';
import { type MatrixRow, matrixOf, toolsByCell } from '../../../../../../shared/queries/matrix.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './compare.module.css';
import { TurnTag } from './TurnTag.tsx';

interface Props {
  /** The version that is drawn: the one before or the one after. */
  state: State;
  /** By id of what differs. */
  differences: ReadonlyMap<string, Difference>;
  /** The cell whose changes alone are listed. */
  chosen: string | null;
  choose(cell: string | null): void;
}

/** One of the two versions as a matrix: each cell with its wording and tools, and what is not the same in the other one marked. */
export function CompareMatrix({ state, differences, chosen, choose }: Props) {
  const t = useT();
  const matrix = matrixOf(state);
  const tools = useMemo(() => toolsByCell(state), [state]);
  const mark = (id: string) => {
    const difference = differences.get(id);
    return difference ? <TurnTag turn={difference.turn} bare /> : null;
  };
  const cellsOf = (row: MatrixRow) =>
    row.cells.map((cell, column) => {
      const inside = tools.get(cell.id) ?? [];
      const turned = [cell.id, ...inside.map(({ id }) => id)].some((id) => differences.has(id));
      const stage = row.stages[column];
      const code = `${row.code}-${stage?.code ?? ''}`;
      const words = (
        <>
          <span className={classes.cellHead}>
            <span className={classes.cellCode}>{code}</span>
            {mark(cell.id)}
          </span>
          {cell.descriptor === '' ? null : <span className={classes.descriptor}>{cell.descriptor}</span>}
          {inside.map((tool) => (
            <span key={tool.id} className={classes.tool} data-turn={differences.get(tool.id)?.turn}>
              {mark(tool.id)}
              <span>{tool.name}</span>
            </span>
          ))}
        </>
      );
      return (
        <td key={cell.id} data-turned={turned || undefined}>
          {turned ? (
            <button
              type="button"
              className={classes.cell}
              aria-pressed={chosen === cell.id}
              onClick={() => choose(chosen === cell.id ? null : cell.id)}
            >
              {words}
            </button>
          ) : (
            <div className={classes.cell}>{words}</div>
          )}
        </td>
      );
    });
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.versions.compare.parts.dimension)}</th>
          {matrix.stages.map(({ id, code, name }) => (
            <th key={id} scope="col">
              <span className={classes.cellCode}>{code}</span> {name} {mark(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.id} data-hue={row.dimension.hue}>
            <th scope="row">
              <span className={classes.rowCode}>{row.code}</span>
              <span>{row.name}</span>
              {mark(row.id)}
            </th>
            {cellsOf(row)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
