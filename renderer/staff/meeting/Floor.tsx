import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { IconGripVertical, IconHandStop, IconMicrophone, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { Turn } from '../../../shared/model/turn.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { type QueuedTurn, speakingQueue } from '../../../shared/queries/turns.ts';
import { useKeys } from '../../actions/keys.ts';
import { run } from '../../actions/run.ts';
import { announce } from '../../canvas/announce.tsx';
import { useAtTime } from '../../client/clock.ts';
import { useT } from '../../client/i18n.ts';
import { clockText } from '../../ui/countdown.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { AskForFloor } from './AskForFloor.tsx';
import classes from './floor.module.css';

/** Who is being dragged, from which place, and over whom. */
interface Drag {
  id: string;
  from: number;
  over: string;
}

/** Who has the floor and for how long, who waits in which order, and how many have not been heard. */
export function Floor(props: { state: State; workshop: Workshop; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  const t = useT();
  const { speaking, waiting, unheard } = speakingQueue(state, workshop.id);
  const [asking, setAsking] = useState(false);
  const [drag, setDrag] = useState<Drag | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useKeys({
    t: () => {
      if (readOnly) return false;
      setAsking(true);
      return true;
    },
  });
  const move = async (id: string, to: number): Promise<void> => {
    const others = waiting.filter(({ turn }) => turn.id !== id);
    if (to < 0 || to > others.length) return;
    const answer = await run('turn.move', { id, after: others[to - 1]?.turn.id ?? null });
    const moved = waiting.find(({ turn }) => turn.id === id);
    if (answer.kind === 'done' && moved)
      announce(
        t(($) => $.running.floor.moved, {
          name: nameOf(state, moved.turn).name,
          place: to + 1,
          total: waiting.length,
        }),
      );
  };
  return (
    <section className={classes.card} aria-label={t(($) => $.running.floor.title)}>
      <div className={classes.head}>
        <Title order={2}>{t(($) => $.running.floor.title)}</Title>
        {waiting.length > 0 ? <span className={classes.count}>{waiting.length}</span> : null}
        <span className={classes.unheard}>
          {unheard > 0 ? t(($) => $.running.floor.unheard, { count: unheard }) : ''}
        </span>
        <Button
          ref={opener}
          variant="default"
          disabled={readOnly}
          leftSection={<IconHandStop size={18} stroke={1.75} aria-hidden />}
          rightSection={<Kbd shortcut="t" />}
          onClick={() => setAsking(true)}
        >
          {t(($) => $.running.floor.ask)}
        </Button>
      </div>
      {asking ? (
        <AskForFloor
          state={state}
          workshop={workshop}
          close={() => {
            setAsking(false);
            opener.current?.focus();
          }}
        />
      ) : null}
      {speaking ? <Speaking state={state} queued={speaking} readOnly={readOnly} /> : null}
      {!speaking && waiting.length === 0 && !asking ? (
        <p className={classes.empty}>{t(($) => $.running.floor.empty)}</p>
      ) : null}
      <ol className={classes.list} aria-label={t(($) => $.running.floor.queue)}>
        {waiting.map((queued, at) => (
          <Waiting
            key={queued.turn.id}
            state={state}
            queued={queued}
            at={at}
            readOnly={readOnly}
            drag={drag}
            setDrag={setDrag}
            move={(id, to) => void move(id, to)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Who speaks, as it is said in the room, and for whom. */
function nameOf(state: State, turn: Turn): { name: string; organisation: string } {
  const person = turn.person === null ? undefined : state.person[turn.person];
  if (!person) return { name: turn.who, organisation: '' };
  const own = person.organisation === null ? undefined : state.organisation[person.organisation];
  return { name: person.name, organisation: own?.name ?? '' };
}

function Speaking({ state, queued, readOnly }: { state: State; queued: QueuedTurn; readOnly: boolean }) {
  const t = useT();
  const { turn } = queued;
  const { name, organisation } = nameOf(state, turn);
  return (
    <div className={classes.row} data-speaking>
      <span className={classes.place}>
        <IconMicrophone size={18} stroke={1.75} role="img" aria-label={t(($) => $.running.floor.speaking)} />
      </span>
      <span className={classes.who}>
        <b>{name}</b>
        <small>{organisation}</small>
      </span>
      <Running turn={turn} />
      {readOnly ? null : (
        <Button variant="default" onClick={() => void run('turn.end', { id: turn.id })}>
          {t(($) => $.running.floor.end)}
        </Button>
      )}
    </div>
  );
}

function Running({ turn }: { turn: Turn }) {
  const t = useT();
  const text = useAtTime(
    useCallback(
      (now) => clockText(Math.max(0, Math.floor((now - Date.parse(turn.started ?? turn.asked)) / 1_000))),
      [turn],
    ),
  );
  return (
    <span className={classes.time} role="timer" aria-label={`${t(($) => $.running.floor.time)} ${text}`}>
      {text}
    </span>
  );
}

function Waiting(props: {
  state: State;
  queued: QueuedTurn;
  at: number;
  readOnly: boolean;
  drag: Drag | null;
  setDrag: (drag: Drag | null) => void;
  move: (id: string, to: number) => void;
}) {
  const { state, queued, at, readOnly, drag, setDrag, move } = props;
  const t = useT();
  const { turn, nth } = queued;
  const { name, organisation } = nameOf(state, turn);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(turn.id, at + by);
  };
  return (
    <li
      className={classes.row}
      data-dragged={drag?.id === turn.id || undefined}
      data-target={
        drag?.over === turn.id && drag.id !== turn.id ? (drag.from < at ? 'after' : 'before') : undefined
      }
      draggable={!readOnly}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        setDrag({ id: turn.id, from: at, over: turn.id });
      }}
      onDragEnd={() => setDrag(null)}
      onDragOver={(event) => {
        if (!drag) return;
        event.preventDefault();
        if (drag.over !== turn.id) setDrag({ ...drag, over: turn.id });
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (drag && drag.id !== turn.id) move(drag.id, at);
        setDrag(null);
      }}
    >
      <span className={classes.place}>{at + 1}</span>
      <span className={classes.who}>
        <b>{name}</b>
        <small>{organisation}</small>
      </span>
      <span className={classes.nth}>{t(($) => $.running.floor.nth, { n: nth })}</span>
      {readOnly ? null : (
        <span className={classes.acts}>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t(($) => $.running.floor.giveTo, { name })}
            onClick={() => void run('turn.give', { id: turn.id })}
          >
            {t(($) => $.running.floor.give)}
          </Button>
          <Tooltip label={t(($) => $.running.floor.move, { name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              className={classes.grip ?? ''}
              aria-label={t(($) => $.running.floor.move, { name })}
              onKeyDown={onKeyDown}
            >
              <IconGripVertical size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t(($) => $.running.floor.drop, { name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t(($) => $.running.floor.drop, { name })}
              onClick={() => void run('turn.drop', { id: turn.id })}
            >
              <IconX size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </li>
  );
}
