import { Button, Title } from '@mantine/core';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../shared/model/workshop.ts';
import { useT } from '../../client/i18n.ts';
import classes from './secretary.module.css';

/** The item whose text, attendance and records are shown; a word and the way back when it is not the one the room is at. */
export function ItemHead(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  item: AgendaItem | undefined;
  current: AgendaItem | undefined;
  follow: () => void;
}) {
  const { items, item, current, follow } = props;
  const t = useT();
  const elsewhere = item !== undefined && current !== undefined && item.id !== current.id;
  return (
    <section className={classes.itemHead} aria-label={t(($) => $.running.now.title)}>
      <div>
        <p>
          {item
            ? t(($) => $.running.now.place, { number: items.indexOf(item) + 1, total: items.length })
            : t(($) => $.secretary.general)}
          {item && item.kind !== 'point' ? ` · ${t(($) => $.model.agendaKinds[item.kind])}` : ''}
        </p>
        <Title order={2}>{item?.title ?? t(($) => $.running.now.between)}</Title>
        {elsewhere ? <p className={classes.elsewhere}>{t(($) => $.secretary.watching)}</p> : null}
      </div>
      {elsewhere ? (
        <Button variant="default" onClick={follow}>
          {t(($) => $.secretary.follow)}
        </Button>
      ) : null}
    </section>
  );
}
