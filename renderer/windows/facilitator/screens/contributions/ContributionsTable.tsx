import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import type { Contribution } from '../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { tableColumns } from '../../../../../shared/queries/contributionsTable.ts';
import { useT } from '../../../../client/i18n.ts';
import { useSettings } from '../../../../client/settings.ts';
import { onGridKey, toggled } from '../../../../ui/gridKeys.ts';
import { useVirtual } from '../../../../ui/useVirtual.ts';
import { ContributionRow } from './ContributionRow.tsx';
import classes from './contributions.module.css';
import { sortBy, useTableView } from './useRows.ts';

const ROW = 52;
const HEAD = 40;

/**
 * Every contribution as a row; only those in sight are drawn. The table has the focus and says which row is the active one:
 * arrows move, Space selects, Shift with an arrow goes on selecting, R answers.
 */
export function ContributionsTable(props: {
  state: State;
  rows: readonly Contribution[];
  active: number;
  setActive: (at: number) => void;
  chosen: ReadonlySet<string>;
  choose: (ids: ReadonlySet<string>) => void;
  respond: () => void;
}) {
  const { state, rows, active, setActive, chosen, choose, respond } = props;
  const t = useT();
  const id = useId();
  const { order } = useTableView();
  const virtual = useVirtual(rows.length, ROW, HEAD);
  const { show } = virtual;
  useEffect(() => show(active), [active, show]);
  const current = rows[active];

  const toggle = ({ id: row }: Contribution): void => choose(toggled(chosen, row));
  const onKeyDown = (event: React.KeyboardEvent): void =>
    onGridKey(event, {
      rows,
      active,
      setActive,
      chosen,
      choose,
      page: Math.max(1, virtual.to - virtual.from - 12),
      open: respond,
      more: useSettings.getState().singleKeys ? { r: respond } : {},
    });
  const every = rows.length > 0 && rows.every((row) => chosen.has(row.id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      ref={virtual.ref}
      className={classes.table}
      role="grid"
      aria-label={t(($) => $.contributions.table)}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={current ? `${id}-${current.id}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" className={classes.head} aria-rowindex={1}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: its box has the focus */}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <span role="columnheader">
          <Checkbox
            radius="xs"
            aria-label={t(($) => $.contributions.selectAll)}
            checked={every}
            indeterminate={!every && rows.some((row) => chosen.has(row.id))}
            onChange={() => choose(every ? new Set() : new Set(rows.map((row) => row.id)))}
          />
        </span>
        {tableColumns.map((column) => {
          const sorted = order.column === column;
          const Arrow = order.descending ? IconArrowDown : IconArrowUp;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
            // biome-ignore lint/a11y/useSemanticElements: as above
            <span
              key={column}
              role="columnheader"
              aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" className={classes.sort} onClick={() => sortBy(column)}>
                {t(($) => $.contributions.columns[column])}
                {sorted ? <Arrow size={14} stroke={1.75} aria-hidden="true" /> : null}
              </button>
            </span>
          );
        })}
      </div>
      <div role="presentation" style={{ height: virtual.height, position: 'relative' }}>
        {rows.slice(virtual.from, virtual.to).map((contribution, at) => {
          const index = virtual.from + at;
          return (
            <ContributionRow
              key={contribution.id}
              id={`${id}-${contribution.id}`}
              state={state}
              contribution={contribution}
              top={index * ROW}
              index={index}
              active={index === active}
              chosen={chosen.has(contribution.id)}
              onPoint={(event) => {
                setActive(index);
                if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(contribution);
              }}
              onToggle={() => toggle(contribution)}
            />
          );
        })}
      </div>
    </div>
  );
}
