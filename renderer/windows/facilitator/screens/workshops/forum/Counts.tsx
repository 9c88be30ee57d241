import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { type HeadcountTotals, headcountTotals } from '../../../../../../shared/queries/forum.ts';
import { type Translate, useT } from '../../../../../client/i18n.ts';
import { Headcounts } from '../../people/Headcounts.tsx';
import classes from './forum.module.css';

interface Note {
  tone: 'right' | 'wrong' | 'said';
  text: string;
}

/** Attendance copied from paper, and whether its sums agree with one another. */
export function Counts({
  state,
  workshop,
  readOnly,
}: {
  state: State;
  workshop: Workshop;
  readOnly: boolean;
}) {
  const t = useT();
  const totals = useMemo(() => headcountTotals(state, workshop.id), [state, workshop.id]);
  return (
    <section className={classes.card} aria-label={t(($) => $.forums.counts.title)}>
      <Title order={2}>{t(($) => $.forums.counts.title)}</Title>
      <p className={classes.intro}>{t(($) => $.forums.counts.intro)}</p>
      <div className={classes.counts}>
        <Headcounts state={state} workshop={workshop} readOnly={readOnly} />
      </div>
      <ul className={classes.notes} aria-live="polite">
        {notesOf(t, totals).map(({ tone, text }) => {
          const Icon =
            tone === 'wrong' ? IconAlertTriangle : tone === 'right' ? IconCircleCheck : IconInfoCircle;
          return (
            <li key={text} data-tone={tone}>
              <Icon size={16} stroke={1.75} aria-hidden />
              {text}
            </li>
          );
        })}
      </ul>
      <p className={classes.fine}>{t(($) => $.forums.counts.public)}</p>
    </section>
  );
}

/** Sex is voluntary: fewer than came is how it is. Any other sum that is not that of the sectors is worth another look at the sheet. */
function notesOf(t: Translate, totals: HeadcountTotals): Note[] {
  const { present, sector, listed } = totals;
  if (sector === null && totals.sex === null && totals.age === null)
    return [{ tone: 'said', text: t(($) => $.forums.counts.none) }];
  const notes: Note[] = [];
  if (sector === null) notes.push({ tone: 'wrong', text: t(($) => $.forums.counts.noSector, { present }) });
  else
    for (const what of ['sex', 'age', 'tables'] as const) {
      const total = totals[what];
      if (total === null || total === sector) continue;
      const params = { what: t(($) => $.forums.counts[what]), total, present: sector };
      const count = Math.abs(total - sector);
      if (total > sector)
        notes.push({ tone: 'wrong', text: t(($) => $.forums.counts.more, { ...params, count }) });
      else if (what === 'sex')
        notes.push({ tone: 'said', text: t(($) => $.forums.counts.undeclared, { count }) });
      else notes.push({ tone: 'wrong', text: t(($) => $.forums.counts.less, { ...params, count }) });
    }
  if (sector !== null && !notes.some(({ tone }) => tone === 'wrong'))
    notes.unshift({ tone: 'right', text: t(($) => $.forums.counts.agree, { count: sector }) });
  if (listed > 0 && sector !== null)
    notes.push({ tone: 'said', text: t(($) => $.forums.counts.listed, { count: listed }) });
  return notes;
}
