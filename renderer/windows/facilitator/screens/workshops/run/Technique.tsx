import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { Timer } from '../../../../../../shared/model/clock.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import { run } from '../../../../../actions/run.ts';
import { type Translate, useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { Chain } from './Chain.tsx';
import { PollPresets } from './polls/PollPresets.tsx';
import { PollSetup } from './polls/PollSetup.tsx';
import { SetupFields } from './SetupFields.tsx';
import classes from './technique.module.css';
import { chainOf, type Setup, type Technique, techniques } from './techniques.ts';
import { WritingPreset, WritingSetup } from './writing/WritingSetup.tsx';

interface Chosen {
  technique: Technique;
  setup: Setup;
}

/** What the room does for a while, by a chain of times: choose, change its numbers, start, and see where it stands. */
export function TechniqueCard(props: {
  state: State;
  workshop: Workshop;
  item: AgendaItem | null;
  chain: Timer | null;
  readOnly: boolean;
}) {
  const { state, workshop, item, chain, readOnly } = props;
  const [writing, setWriting] = useState(false);
  const t = useT();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<'minutes' | 'rounds' | 'tables' | null>(null);
  const choose = (technique: Technique): void => {
    setFault(null);
    setChosen((now) =>
      now?.technique.id === technique.id ? null : { technique, setup: technique.setup(t) },
    );
  };
  const start = async (): Promise<void> => {
    if (!chosen) return;
    const made = chainOf(t, chosen.technique, chosen.setup);
    setFault(made.fault);
    if (made.fault !== null) return;
    const { steps, tables } = made;
    const name = chosen.technique.name(t);
    const sound = soundOf(workshop);
    const answer = await run('timer.start', { workshop: workshop.id, name, steps, tables, sound });
    if (answer.kind === 'done') setChosen(null);
  };
  return (
    <section className={classes.card} aria-label={t(($) => $.running.technique.title)}>
      <Title order={2}>{t(($) => $.running.technique.title)}</Title>
      <div className={classes.presets}>
        {techniques.map((technique) => {
          const Icon = technique.icon;
          return (
            <button
              key={technique.id}
              type="button"
              className={classes.preset}
              disabled={readOnly}
              aria-pressed={chosen?.technique.id === technique.id}
              onClick={() => choose(technique)}
            >
              <Icon size={20} stroke={1.75} aria-hidden />
              <b>{technique.name(t)}</b>
              <span>{hintOf(t, technique)}</span>
            </button>
          );
        })}
        <PollPresets workshop={workshop} item={item} readOnly={readOnly} />
        <WritingPreset readOnly={readOnly} chosen={writing} choose={() => setWriting(!writing)} />
      </div>
      <PollSetup state={state} workshop={workshop} />
      {writing ? (
        <WritingSetup state={state} workshop={workshop} item={item} close={() => setWriting(false)} />
      ) : null}
      {chosen ? (
        <form
          className={classes.setup}
          aria-label={chosen.technique.name(t)}
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setChosen(null);
          }}
        >
          <SetupFields
            asks={chosen.technique.asks}
            setup={chosen.setup}
            change={(setup) => {
              setFault(null);
              setChosen({ ...chosen, setup });
            }}
          />
          <div className={classes.setupFoot}>
            <p role={fault ? 'alert' : undefined} className={classes.fault}>
              {fault === 'minutes' ? t(($) => $.running.technique.badMinutes) : null}
              {fault === 'rounds' ? t(($) => $.running.technique.badRounds) : null}
              {fault === 'tables' ? t(($) => $.running.technique.badTables) : null}
            </p>
            <Button variant="default" onClick={() => setChosen(null)}>
              {t(($) => $.common.cancel)}
            </Button>
            <Button type="submit">
              {chain ? t(($) => $.running.technique.startAgain) : t(($) => $.running.technique.start)}
            </Button>
          </div>
        </form>
      ) : null}
      {chain ? <Chain key={chain.id} timer={chain} readOnly={readOnly} /> : null}
    </section>
  );
}

/** A room that has been muted stays so for what comes after. */
function soundOf(workshop: Workshop): boolean {
  const before = Object.values(currentState().timer)
    .filter((timer) => timer.kind === 'chain' && timer.workshop === workshop.id)
    .toSorted((a, b) => (a.begun < b.begun ? 1 : -1));
  return before[0]?.sound ?? true;
}

function hintOf(t: Translate, { id, setup }: Technique): string {
  if (id === 'oneTwoFourAll') {
    const { steps } = setup(t);
    const minutes = steps.reduce((sum, step) => sum + Number(step.minutes), 0);
    return t(($) => $.running.technique.steps, { count: steps.length, minutes });
  }
  return t(($) => $.running.technique[id].hint);
}
