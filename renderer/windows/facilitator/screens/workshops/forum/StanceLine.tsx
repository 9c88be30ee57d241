import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { type ForumTable, type Stance, stanceSides } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { type ForumRow, sumStances } from '../../../../../../shared/queries/forum.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { CountField } from '../../people/CountField.tsx';
import classes from './forum.module.css';
import { Reasons } from './Reasons.tsx';
import { StanceBar } from './StanceBar.tsx';

/** One dimension's answers: three numbers, their bar, and its reasons when it is open. */
export function StanceLine(props: {
  state: State;
  workshop: Workshop;
  table: ForumTable | null;
  row: ForumRow;
  /** Those of the table, or of all of them where the line only adds up. */
  stances: readonly Stance[];
  /** How many could have answered; null when nobody knows. */
  people: number | null;
  readOnly: boolean;
  open: boolean;
  toggle: () => void;
}) {
  const { state, workshop, table, row, stances, people, readOnly, open, toggle } = props;
  const t = useT();
  const panel = useId();
  const sum = sumStances(stances);
  const ids = new Set(stances.map(({ id }) => id));
  const reasons = Object.values(state.stanceReason).filter((reason) => ids.has(reason.stance));
  const over = people !== null && people > 0 && sum.total > people;
  const { code, name } = row;
  const about = { workshop: workshop.id, table: table?.id ?? null, row: row.id };
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr data-part={row.part || undefined}>
        <th scope="row" data-hue={row.dimension?.hue}>
          <span className={classes.code}>{code}</span> {name}
          {row.dimension ? null : <em> · {t(($) => $.forums.stances.gone)}</em>}
        </th>
        {stanceSides.map((side) => (
          <td key={side} className={classes.number}>
            {readOnly ? (
              sum[side]
            ) : (
              <CountField
                className={classes.count}
                column={side}
                label={t(($) => $.forums.stances.count, { code, side: t(($) => $.forums.sides[side]) })}
                value={sum[side]}
                readOnly={false}
                save={async (count) => (await run('stance.set', { ...about, [side]: count })).kind === 'done'}
              />
            )}
          </td>
        ))}
        <td className={classes.number}>
          <b>{sum.total}</b>
        </td>
        <td className={classes.barCell}>{sum.total > 0 ? <StanceBar sum={sum} /> : null}</td>
        <td>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            aria-controls={open ? panel : undefined}
            aria-label={t(($) => $.forums.stances.open, { code, count: reasons.length })}
            rightSection={<Arrow size={16} aria-hidden />}
            onClick={toggle}
          >
            {reasons.length}
          </Button>
        </td>
      </tr>
      {over ? (
        <tr className={classes.hintRow}>
          <td colSpan={7} role="status">
            {table
              ? t(($) => $.forums.stances.over, { total: sum.total, name: table.name, people })
              : t(($) => $.forums.stances.overForum, { total: sum.total, people })}
          </td>
        </tr>
      ) : null}
      {open ? (
        <tr className={classes.panel}>
          <td colSpan={7} id={panel}>
            <Reasons state={state} about={about} row={row} reasons={reasons} readOnly={readOnly} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
