import { useEffect, useId } from 'react';
import type { Experience } from '../../../../../shared/model/experience.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useSettings } from '../../../../client/settings.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { onGridKey } from '../../../../ui/gridKeys.ts';
import { useVirtual } from '../../../../ui/useVirtual.ts';
import table from '../contributions/contributions.module.css';
import { ExperienceRow } from './ExperienceRow.tsx';
import classes from './experiences.module.css';
import { removeExperience } from './removeExperience.ts';

const ROW = 52;
const HEAD = 40;
const columns = ['code', 'name', 'years', 'supports', 'source'] as const;
const none: ReadonlySet<string> = new Set();

/** Every experience as a row; only those in sight are drawn. Enter goes to its fields, U to what it supports, Delete removes it. */
export function ExperienceList(props: {
  state: State;
  rows: readonly Experience[];
  active: number;
  setActive: (at: number) => void;
  open: () => void;
  support: () => void;
}) {
  const { state, rows, active, setActive, open, support } = props;
  const t = useT();
  const id = useId();
  const readOnly = useReadOnly();
  const virtual = useVirtual(rows.length, ROW, HEAD);
  const { show } = virtual;
  useEffect(() => show(active), [active, show]);
  const current = rows[active];
  const remove = (): void => {
    if (current && !readOnly) removeExperience(current);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot draw only a part of its rows
    <div
      ref={virtual.ref}
      className={table.table}
      role="grid"
      aria-label={t(($) => $.experiences.list)}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={current ? `${id}-${current.id}` : undefined}
      tabIndex={0}
      onKeyDown={(event) =>
        onGridKey(event, {
          rows,
          active,
          setActive,
          chosen: none,
          choose: () => undefined,
          page: Math.max(1, virtual.to - virtual.from - 12),
          open,
          more: { Delete: remove, ...(useSettings.getState().singleKeys ? { u: support } : {}) },
        })
      }
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" className={`${table.head} ${classes.columns}`} aria-rowindex={1}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          // biome-ignore lint/a11y/useSemanticElements: as above
          <span key={column} role="columnheader" className={classes.heading}>
            {t(($) => $.experiences.columns[column])}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: virtual.height, position: 'relative' }}>
        {rows.slice(virtual.from, virtual.to).map((experience, at) => {
          const index = virtual.from + at;
          return (
            <ExperienceRow
              key={experience.id}
              id={`${id}-${experience.id}`}
              state={state}
              experience={experience}
              top={index * ROW}
              index={index}
              active={index === active}
              onPoint={() => setActive(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
