import { Button, Chip, NativeSelect, SegmentedControl, Title } from '@mantine/core';
import { IconArrowLeft, IconPrinter, IconScale } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type StanceSide, stanceSides } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { forumRows } from '../../../../../../shared/queries/forum.ts';
import { type ForumColumn, forumColumns } from '../../../../../../shared/queries/forumComparison.ts';
import { useT } from '../../../../../client/i18n.ts';
import { workshopName } from '../../../../../staff/meeting/workshopName.ts';
import { EmptyState } from '../../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../../navigation.ts';
import { CompareTable } from './CompareTable.tsx';
import classes from './compare.module.css';
import { rowsShown, useRowFilter } from './rowFilter.ts';
import { Legend } from './StanceBar.tsx';
import { RowFilterFields } from './Stances.tsx';

const kinds = ['citizenForum', 'internalForum'] as const;

/** Two or more forums, or communes, side by side. The address keeps what is compared: `{by}`, `{off}` (what is left out), `{kind}`. */
export function CompareForums({ state }: { state: State }) {
  const t = useT();
  const { params, go } = useNavigation();
  const filter = useRowFilter();
  const [side, setSide] = useState<StanceSide | null>(null);
  const by = params.by === 'commune' ? 'commune' : 'forum';
  const kind = kinds.find((each) => each === params.kind) ?? null;
  const columns = useMemo(
    () =>
      forumColumns(state, by).filter(
        ({ forums }) => kind === null || forums.some((forum) => forum.kind === kind),
      ),
    [state, by, kind],
  );
  const rows = useMemo(() => forumRows(state), [state]);
  const off = new Set((params.off ?? '').split(',').filter((key) => key !== ''));
  const chosen = columns.filter(({ key }) => !off.has(key || '-'));
  const shown = rowsShown(
    rows,
    filter,
    new Set(chosen.flatMap(({ stances }) => stances.map(({ row }) => row))),
  );
  const show = (part: Record<string, string>): void => {
    const next = { view: 'compare', by, ...(kind ? { kind } : {}), ...part };
    go('workshops', Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')));
  };
  const toggle = (key: string): void => {
    const next = new Set(off);
    if (!next.delete(key)) next.add(key);
    show({ off: [...next].join(',') });
  };
  const nameOf = ({ code, commune, forums }: ForumColumn): string =>
    by === 'commune'
      ? commune || t(($) => $.forums.compare.noCommune)
      : [code, commune || forums[0]?.title].filter(Boolean).join(' · ');
  return (
    <div className={classes.screen} data-print>
      <div className={classes.head}>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.noPrint ?? ''}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => go('workshops', { view: 'list' })}
        >
          {t(($) => $.forums.compare.back)}
        </Button>
        <div className={classes.title}>
          <Title order={1}>{t(($) => $.forums.compare.title)}</Title>
          {columns.length > 0 ? (
            <Button
              variant="default"
              className={classes.noPrint ?? ''}
              leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
              onClick={() => window.print()}
            >
              {t(($) => $.forums.compare.print)}
            </Button>
          ) : null}
        </div>
      </div>
      {columns.length === 0 && kind === null ? (
        <EmptyState icon={IconScale} title={t(($) => $.forums.compare.nothing)}>
          {t(($) => $.forums.compare.nothingText)}
        </EmptyState>
      ) : (
        <>
          <div className={`${classes.tools} ${classes.noPrint}`}>
            <SegmentedControl
              aria-label={t(($) => $.forums.compare.by)}
              value={by}
              data={[
                { value: 'forum', label: t(($) => $.forums.compare.byForum) },
                { value: 'commune', label: t(($) => $.forums.compare.byCommune) },
              ]}
              onChange={(value) => show({ by: value, off: '' })}
            />
            <NativeSelect
              aria-label={t(($) => $.forums.compare.kinds)}
              value={kind ?? ''}
              data={[
                { value: '', label: t(($) => $.forums.compare.allKinds) },
                ...kinds.map((value) => ({ value, label: t(($) => $.model.workshop.kinds[value]) })),
              ]}
              onChange={(event) => show({ kind: event.currentTarget.value, off: '' })}
            />
            <RowFilterFields filter={filter} components={rows.some(({ part }) => part)} />
            <NativeSelect
              aria-label={t(($) => $.forums.compare.sides)}
              value={side ?? ''}
              data={[
                { value: '', label: t(($) => $.forums.compare.allSides) },
                ...stanceSides.map((value) => ({ value, label: t(($) => $.forums.sides[value]) })),
              ]}
              onChange={(event) => setSide((event.currentTarget.value as StanceSide) || null)}
            />
          </div>
          <div className={classes.which}>
            <fieldset className={classes.noPrint}>
              <legend>{t(($) => $.forums.compare.which)}</legend>
              {columns.map((column) => (
                <Chip
                  key={column.key}
                  size="sm"
                  checked={!off.has(column.key || '-')}
                  onChange={() => toggle(column.key || '-')}
                >
                  {nameOf(column)}
                </Chip>
              ))}
            </fieldset>
            <Legend />
          </div>
          {chosen.length === 0 ? (
            <p className={classes.none}>{t(($) => $.forums.compare.choose)}</p>
          ) : (
            <CompareTable
              state={state}
              columns={chosen.map((column) => ({
                ...column,
                name: nameOf(column),
                detail: column.forums.map((forum) => workshopName(t, forum)),
              }))}
              rows={shown}
              side={side}
              byCommune={by === 'commune'}
            />
          )}
          {shown.length === 0 ? (
            <p className={classes.none}>
              {t(($) => $.forums.compare.none)}{' '}
              <Button variant="subtle" size="compact-sm" onClick={filter.clear}>
                {t(($) => $.forums.compare.clear)}
              </Button>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
