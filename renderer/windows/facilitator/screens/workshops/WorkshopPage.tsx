import { useMemo } from 'react';
import { byRank } from '../../../../../shared/model/rank.ts';
import type { State } from '../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../shared/model/workshop.ts';
import { isForum } from '../../../../../shared/queries/forum.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { Records } from '../../../../staff/meeting/Records.tsx';
import { useNavigation } from '../../navigation.ts';
import { Agenda } from './Agenda.tsx';
import { AgendaItemForm } from './AgendaItemForm.tsx';
import { Facts } from './Facts.tsx';
import { ForumLinks, ForumPartPage, partAsked } from './forum/ForumParts.tsx';
import classes from './workshops.module.css';

/** One workshop: its agenda at the left, what is chosen in the middle, what goes on record at the right. */
export function WorkshopPage({ state, workshop }: { state: State; workshop: Workshop }) {
  const readOnly = useReadOnly();
  const { params, go } = useNavigation();
  const items = useMemo(
    () =>
      Object.values(state.agendaItem)
        .filter((item) => item.workshop === workshop.id)
        .toSorted(byRank),
    [state.agendaItem, workshop.id],
  );
  const item = items.find(({ id }) => id === params.item);
  const choose = (id: string | undefined): void =>
    go('workshops', { workshop: workshop.id, ...(id === undefined ? {} : { item: id }) });
  const minutes = Object.values(state.minutes).find((entry) => entry.workshop === workshop.id);
  const locked = minutes?.state === 'approved';
  const forum = isForum(workshop);
  const part = forum ? partAsked(params.part) : undefined;
  return (
    <div className={classes.page} data-wide={part !== undefined || undefined}>
      <Agenda
        workshop={workshop}
        items={items}
        chosen={part === undefined ? item?.id : null}
        choose={choose}
        readOnly={readOnly}
        links={forum ? <ForumLinks workshop={workshop} chosen={part} /> : null}
      />
      <div className={classes.middle}>
        {part !== undefined ? (
          <ForumPartPage {...{ state, workshop, part, readOnly, locked }} />
        ) : item ? (
          <AgendaItemForm
            key={item.id}
            state={state}
            items={items}
            item={item}
            choose={choose}
            readOnly={readOnly}
          />
        ) : (
          <Facts state={state} workshop={workshop} readOnly={readOnly} />
        )}
      </div>
      {part === undefined ? (
        <Records
          state={state}
          workshop={workshop}
          items={items}
          item={item}
          readOnly={readOnly}
          locked={locked}
        />
      ) : null}
    </div>
  );
}
