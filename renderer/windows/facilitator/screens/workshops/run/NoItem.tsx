import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import { agendaRun } from '../../../../../../shared/queries/agenda.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { closeWorkshop } from './closeWorkshop.ts';
import classes from './now.module.css';

/** Stands for the current item while there is none: before the first, between two, after the last, or without an agenda. */
export function NoItem(props: { workshop: Workshop; items: readonly AgendaItem[]; readOnly: boolean }) {
  const { workshop, items, readOnly } = props;
  const t = useT();
  const planned = items.reduce((sum, item) => sum + item.planned, 0);
  const left = items.some(({ started }) => started === null);
  const begun = items.some(({ started }) => started !== null);
  const words = (): [title: string, text: string] => {
    if (items.length === 0) return [t(($) => $.running.now.empty), t(($) => $.running.now.emptyText)];
    if (!begun)
      return [
        t(($) => $.running.now.ready),
        t(($) => $.running.now.readyText, { count: items.length, minutes: planned }),
      ];
    if (left) return [t(($) => $.running.now.between), t(($) => $.running.now.betweenText)];
    // Everything is over: no clock runs, any time will do.
    const actual = agendaRun(currentState(), workshop.id, 0).items.reduce(
      (sum, item) => sum + item.actual,
      0,
    );
    return [
      t(($) => $.running.now.over),
      t(($) => $.running.now.overText, { actual: Math.round(actual / 60_000), planned }),
    ];
  };
  const [title, text] = words();
  return (
    <section className={classes.card} aria-label={t(($) => $.running.now.title)}>
      <div className={classes.words}>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div className={classes.controls}>
        {left ? (
          <Button
            h={40}
            disabled={readOnly}
            rightSection={<IconArrowRight size={18} aria-hidden />}
            onClick={() => void run('agenda.next', { workshop: workshop.id })}
          >
            {begun ? t(($) => $.running.now.next) : t(($) => $.running.now.first)}
          </Button>
        ) : null}
        {begun && !left ? (
          <Button h={40} disabled={readOnly} onClick={() => void closeWorkshop(t, workshop)}>
            {t(($) => $.running.close)}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
