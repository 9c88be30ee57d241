import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useRef } from 'react';
import { stands } from '../../../../../../shared/queries/contributions.ts';
import { isOpen, noFilter, passes } from '../../../../../../shared/queries/matrixFilter.ts';
import { setView, useView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useProject } from '../../../../../client/store.ts';
import { FilterPills } from './FilterPills.tsx';
import type { FilterPart } from './filterParts.ts';
import classes from './filters.module.css';

/** What of the contributions the canvas counts and shows, and how many those are. */
export function FilterBar() {
  const t = useT();
  const state = useProject();
  const filter = useView((view) => view.filter);
  const last = useRef<FilterPart['key'] | null>(null);
  if (!state) return null;
  const pass = passes(state, filter);
  const all = Object.values(state.contribution).filter(stands);
  const count = all.filter(pass).length;
  const change = (next: typeof filter, part: FilterPart['key'] | null): void => {
    last.current = part;
    setView({ filter: next });
  };
  const dropLast = (): void => {
    const key = last.current ?? 'states';
    const next = { ...filter, [key]: [], ...(key === 'organisations' ? { sectors: [] } : {}) };
    change(isOpen(next) || next[key].length === filter[key].length ? noFilter : next, null);
  };
  return (
    <section className={classes.bar} aria-label={t(($) => $.inspector.filters.title)}>
      <span className={classes.title}>
        <IconFilter size={18} stroke={1.75} aria-hidden="true" />
        {t(($) => $.inspector.filters.title)}
      </span>
      <FilterPills state={state} filter={filter} change={change} />
      <span className={classes.count} role="status">
        {count === 0 && all.length > 0 ? (
          <span className={classes.none}>
            {t(($) => $.inspector.filters.none)}
            <Button variant="subtle" size="compact-sm" onClick={dropLast}>
              {t(($) => $.inspector.filters.dropLast)}
            </Button>
          </span>
        ) : (
          <>
            <b>{count}</b> {t(($) => $.inspector.filters.of, { count: all.length })}
          </>
        )}
      </span>
    </section>
  );
}
