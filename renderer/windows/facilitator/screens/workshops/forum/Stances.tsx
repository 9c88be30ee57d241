import { Button, Checkbox, NativeSelect, TextInput, Title } from '@mantine/core';
import { IconScale, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { stanceSides } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { headcount } from '../../../../../../shared/queries/attendance.ts';
import { forumRows, tablesOf } from '../../../../../../shared/queries/forum.ts';
import { useT } from '../../../../../client/i18n.ts';
import { EmptyState } from '../../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../../navigation.ts';
import classes from './forum.module.css';
import { rowsShown, useRowFilter } from './rowFilter.ts';
import { Legend } from './StanceBar.tsx';
import { StanceLine } from './StanceLine.tsx';

/** How a forum answered each dimension, one table's sheet at a time; `{table}` of the address says whose, none is the plenary. */
export function Stances(props: { state: State; workshop: Workshop; readOnly: boolean; locked: boolean }) {
  const { state, workshop, readOnly, locked } = props;
  const t = useT();
  const { params, go } = useNavigation();
  const [open, setOpen] = useState<string | null>(null);
  const filter = useRowFilter();
  const rows = useMemo(() => forumRows(state), [state]);
  const tables = useMemo(() => tablesOf(state, workshop.id), [state, workshop.id]);
  const all = params.table === 'all';
  const table = tables.find(({ id }) => id === params.table) ?? null;
  const stances = useMemo(
    () =>
      Object.values(state.stance).filter(
        (stance) => stance.workshop === workshop.id && (all || stance.table === (table?.id ?? null)),
      ),
    [state.stance, workshop.id, all, table],
  );
  const shown = rowsShown(rows, filter, new Set(stances.map(({ row }) => row)));
  const room = all || !table ? headcount(state, workshop.id) : table.people;
  return (
    <section className={classes.card} aria-label={t(($) => $.forums.stances.title)}>
      <Title order={2}>{t(($) => $.forums.stances.title)}</Title>
      <p className={classes.intro}>
        {t(($) => (locked ? $.forums.locked : all ? $.forums.stances.read : $.forums.stances.intro))}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          icon={IconScale}
          title={t(($) => $.forums.stances.empty)}
          actions={<Button onClick={() => go('canvas')}>{t(($) => $.forums.stances.toCanvas)}</Button>}
        >
          {t(($) => $.forums.stances.emptyText)}
        </EmptyState>
      ) : (
        <>
          <div className={classes.tools}>
            {tables.length === 0 ? null : (
              <NativeSelect
                label={t(($) => $.forums.stances.who)}
                value={all ? 'all' : (table?.id ?? '')}
                data={[
                  { value: '', label: t(($) => $.forums.stances.plenary) },
                  ...tables.map(({ id, name }) => ({ value: id, label: name })),
                  { value: 'all', label: t(($) => $.forums.stances.all) },
                ]}
                onChange={({ currentTarget: { value } }) =>
                  go('workshops', {
                    workshop: workshop.id,
                    part: 'stances',
                    ...(value === '' ? {} : { table: value }),
                  })
                }
              />
            )}
            <RowFilterFields filter={filter} components={rows.some(({ part }) => part)} />
            <Legend />
          </div>
          <table className={classes.stances} data-counts>
            <thead>
              <tr>
                <th scope="col">{t(($) => $.forums.stances.dimension)}</th>
                {stanceSides.map((side) => (
                  <th key={side} scope="col" className={classes.number}>
                    {t(($) => $.forums.sides[side])}
                  </th>
                ))}
                <th scope="col" className={classes.number}>
                  {t(($) => $.forums.stances.total)}
                </th>
                <td />
                <th scope="col">{t(($) => $.forums.stances.reasons)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <StanceLine
                  key={`${table?.id ?? all} ${row.id}`}
                  state={state}
                  workshop={workshop}
                  table={table}
                  row={row}
                  stances={stances.filter((stance) => stance.row === row.id)}
                  people={room}
                  readOnly={readOnly || all}
                  open={open === row.id}
                  toggle={() => setOpen(open === row.id ? null : row.id)}
                />
              ))}
            </tbody>
          </table>
          {shown.length === 0 ? (
            <p className={classes.intro}>
              {t(($) => $.forums.stances.none)}{' '}
              <Button variant="subtle" size="compact-sm" onClick={filter.clear}>
                {t(($) => $.forums.stances.clear)}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

/** The filters of a list of dimensions: words, only what was answered, components or not. */
export function RowFilterFields(props: { filter: ReturnType<typeof useRowFilter>; components: boolean }) {
  const { filter, components } = props;
  const t = useT();
  return (
    <>
      <TextInput
        className={classes.search ?? ''}
        type="search"
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-label={t(($) => $.forums.stances.search)}
        placeholder={t(($) => $.forums.stances.search)}
        value={filter.text}
        onChange={(event) => filter.set({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={t(($) => $.forums.stances.answered)}
        checked={filter.answered}
        onChange={(event) => filter.set({ answered: event.currentTarget.checked })}
      />
      {components ? (
        <Checkbox
          label={t(($) => $.forums.stances.parts)}
          checked={filter.parts}
          onChange={(event) => filter.set({ parts: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}
