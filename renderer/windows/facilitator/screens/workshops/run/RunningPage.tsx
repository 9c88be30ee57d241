import { ActionIcon, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMemo } from 'react';
import { byRank } from '../../../../../../shared/model/rank.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { runOf } from '../../../../../../shared/queries/running.ts';
import { useKeys } from '../../../../../actions/keys.ts';
import { run } from '../../../../../actions/run.ts';
import { openSecretary } from '../../../../../actions/secretary.ts';
import { Announcer } from '../../../../../canvas/announce.tsx';
import { useT } from '../../../../../client/i18n.ts';
import { useReadOnly } from '../../../../../client/useReadOnly.ts';
import { Arrivals } from '../../../../../staff/meeting/Arrivals.tsx';
import { Floor } from '../../../../../staff/meeting/Floor.tsx';
import { LiveMinutes } from '../../../../../staff/meeting/LiveMinutes.tsx';
import { TimeSaid } from '../../../../../staff/meeting/TimeSaid.tsx';
import { NoItem } from './NoItem.tsx';
import { NowCard } from './NowCard.tsx';
import { ClosedPolls, OpenPolls } from './polls/Polls.tsx';
import { RunAgenda } from './RunAgenda.tsx';
import classes from './running.module.css';
import { TechniqueCard } from './Technique.tsx';
import { Rounds } from './writing/Rounds.tsx';

/** A workshop while it is being run: the agenda against the clock, what the room does now, and the minutes as they are written. */
export function RunningPage({ state, workshop }: { state: State; workshop: Workshop }) {
  const readOnly = useReadOnly();
  const items = useMemo(
    () =>
      Object.values(state.agendaItem)
        .filter((item) => item.workshop === workshop.id)
        .toSorted(byRank),
    [state.agendaItem, workshop.id],
  );
  const { item, itemTimer, chain, paused } = runOf(state, workshop);
  useKeys({
    space: () => {
      if (!item || readOnly) return false;
      void run(paused ? 'agenda.resume' : 'agenda.pause', { workshop: workshop.id });
      return true;
    },
  });
  return (
    <div className={classes.page}>
      <RunAgenda workshop={workshop} items={items} readOnly={readOnly} />
      <div className={classes.middle}>
        {item ? (
          <NowCard
            workshop={workshop}
            item={item}
            number={items.indexOf(item) + 1}
            total={items.length}
            last={!items.some(({ started }) => started === null)}
            timer={itemTimer}
            paused={paused}
            readOnly={readOnly}
          />
        ) : (
          <NoItem workshop={workshop} items={items} readOnly={readOnly} />
        )}
        {/* What the room does now stands before what it could do next. */}
        <Rounds state={state} workshop={workshop} readOnly={readOnly} />
        <OpenPolls state={state} workshop={workshop} readOnly={readOnly} />
        <TechniqueCard state={state} workshop={workshop} item={item} chain={chain} readOnly={readOnly} />
        <ClosedPolls state={state} workshop={workshop} readOnly={readOnly} />
        <Floor state={state} workshop={workshop} readOnly={readOnly} />
        <Arrivals state={state} workshop={workshop} readOnly={readOnly} />
      </div>
      <LiveMinutes
        state={state}
        workshop={workshop}
        items={items}
        item={item ?? undefined}
        readOnly={readOnly}
        beside={<OpenSecretary />}
      />
      <Announcer />
      <TimeSaid timer={chain ?? itemTimer} />
    </div>
  );
}

function OpenSecretary() {
  const t = useT();
  return (
    <Tooltip label={t(($) => $.secretary.openHint)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t(($) => $.secretary.open)}
        onClick={openSecretary}
      >
        <IconExternalLink size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
