import { useEffect, useState } from 'react';
import type { Timer } from '../../../../../../shared/model/clock.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { Chain } from './Chain.tsx';
import { Presets } from './Presets.tsx';
import { usePollDraft } from './polls/openSetup.ts';
import { PollSetup } from './polls/PollSetup.tsx';
import { SetupFields } from './SetupFields.tsx';
import { SetupForm } from './SetupForm.tsx';
import classes from './technique.module.css';
import { chainOf, type Setup, type Technique } from './techniques.ts';
import { WritingSetup } from './writing/WritingSetup.tsx';

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
  const polling = usePollDraft(({ draft }) => draft?.workshop === workshop.id);
  // One thing is set up at a time: a poll that is prepared, also from the canvas, takes the place of what was chosen here.
  useEffect(() => {
    if (!polling) return;
    setWriting(false);
    setChosen(null);
  }, [polling]);
  const choose = (preset: Technique | 'writing'): void => {
    setFault(null);
    usePollDraft.setState({ draft: null });
    setWriting(preset === 'writing' && !writing);
    setChosen((now) =>
      preset === 'writing' || now?.technique.id === preset.id
        ? null
        : { technique: preset, setup: preset.setup(t) },
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
      <Presets
        workshop={workshop}
        item={item}
        readOnly={readOnly}
        chosen={writing ? 'writing' : (chosen?.technique.id ?? null)}
        choose={choose}
      />
      <PollSetup state={state} workshop={workshop} />
      {writing ? (
        <WritingSetup state={state} workshop={workshop} item={item} close={() => setWriting(false)} />
      ) : null}
      {chosen ? (
        <SetupForm
          label={chosen.technique.name(t)}
          fault={fault === null ? '' : t(($) => $.running.technique.faults[fault])}
          action={chain ? t(($) => $.running.technique.startAgain) : t(($) => $.running.technique.start)}
          submit={start}
          close={() => setChosen(null)}
        >
          <SetupFields
            asks={chosen.technique.asks}
            setup={chosen.setup}
            change={(setup) => {
              setFault(null);
              setChosen({ ...chosen, setup });
            }}
          />
        </SetupForm>
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
