import { Checkbox } from '@mantine/core';
import { useEffect, useId } from 'react';
import type { Observation } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useSettings } from '../../../../client/settings.ts';
import { onGridKey, toggled } from '../../../../ui/gridKeys.ts';
import { useVirtual } from '../../../../ui/useVirtual.ts';
import table from '../contributions/contributions.module.css';
import { ObservationRow } from './ObservationRow.tsx';
import classes from './review.module.css';

const ROW = 52;
const HEAD = 40;
const columns = ['code', 'text', 'reviewer', 'place', 'decision'] as const;

/** Every observation as a row; only those in sight are drawn. R or Enter goes to its answer, U to its place. */
export function ObservationList(props: {
  state: State;
  rows: readonly Observation[];
  active: number;
  setActive: (at: number) => void;
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  respond: () => void;
  place: () => void;
}) {
  const { state, rows, active, setActive, chosen, choose, respond, place } = props;
  const t = useT();
  const id = useId();
  const virtual = useVirtual(rows.length, ROW, HEAD);
  const { show } = virtual;
  useEffect(() => show(active), [active, show]);
  const current = rows[active];
  const every = rows.length > 0 && rows.every((row) => chosen.has(row.id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      ref={virtual.ref}
      className={table.table}
      role="grid"
      aria-label={t(($) => $.review.title)}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={current ? `${id}-${current.id}` : undefined}
      tabIndex={0}
      onKeyDown={(event) =>
        onGridKey(event, {
          rows,
          active,
          setActive,
          chosen,
          choose,
          page: Math.max(1, virtual.to - virtual.from - 12),
          open: respond,
          more: useSettings.getState().singleKeys ? { r: respond, u: place } : {},
        })
      }
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" className={`${table.head} ${classes.columns}`} aria-rowindex={1}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: its box has the focus */}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <span role="columnheader">
          <Checkbox
            radius="xs"
            aria-label={t(($) => $.review.selectAll)}
            checked={every}
            indeterminate={!every && rows.some((row) => chosen.has(row.id))}
            onChange={() => choose(every ? new Set() : new Set(rows.map((row) => row.id)))}
          />
        </span>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          // biome-ignore lint/a11y/useSemanticElements: as above
          <span key={column} role="columnheader" className={classes.heading}>
            {t(($) => $.review.columns[column])}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: virtual.height, position: 'relative' }}>
        {rows.slice(virtual.from, virtual.to).map((observation, at) => {
          const index = virtual.from + at;
          return (
            <ObservationRow
              key={observation.id}
              id={`${id}-${observation.id}`}
              state={state}
              observation={observation}
              top={index * ROW}
              index={index}
              active={index === active}
              chosen={chosen.has(observation.id)}
              onPoint={(event) => {
                setActive(index);
                if (event.ctrlKey || event.metaKey || event.shiftKey) choose(toggled(chosen, observation.id));
              }}
              onToggle={() => choose(toggled(chosen, observation.id))}
            />
          );
        })}
      </div>
    </div>
  );
}
