import { Autocomplete, Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { State } from '../../../shared/model/state.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { refusalText, run } from '../../actions/run.ts';
import { useT } from '../../client/i18n.ts';
import classes from './floor.module.css';
import { meant, peoplePresent } from './present.ts';

/** Notes who asks for the floor: somebody present, or the words that tell who. Stays open for the next one. */
export function AskForFloor(props: { state: State; workshop: Workshop; close: () => void }) {
  const { state, workshop, close } = props;
  const t = useT();
  const [who, setWho] = useState('');
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const present = useMemo(() => peoplePresent(state, workshop.id), [state, workshop.id]);
  const ask = async (chosen: string): Promise<void> => {
    const typed = chosen.trim();
    if (typed === '') return field.current?.focus();
    const person = meant(present, typed);
    // Free for the next one at once: what is typed while the answer is on its way belongs to that. After this event, for
    // the list writes the name it chose into the field.
    queueMicrotask(() => setWho(''));
    const answer = await run(
      'turn.ask',
      { workshop: workshop.id, ...(person === undefined ? { who: typed } : { person }) },
      { quiet: true },
    );
    if (answer.kind === 'refused') {
      // The next name may be half typed by now: then the one that was refused is said, not put in its place.
      const next = field.current?.value ?? '';
      if (next === '') setWho(typed);
      const why = refusalText(answer.code, answer.place);
      setFault(next === '' ? why : t(($) => $.running.floor.refused, { who: typed, why }));
    } else setFault('');
    return field.current?.focus();
  };
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void ask(who);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <Autocomplete
        ref={field}
        // The person has just asked for it.
        autoFocus
        selectFirstOptionOnChange
        aria-label={t(($) => $.running.floor.who)}
        placeholder={t(($) => $.running.floor.placeholder)}
        maxLength={120}
        limit={8}
        // Choosing somebody is the whole of it: there is nothing else to fill in.
        onOptionSubmit={(value) => void ask(value)}
        value={who}
        error={fault === '' ? undefined : fault}
        data={[...present.keys()]}
        onChange={setWho}
      />
      <Button type="submit" variant="default">
        {t(($) => $.running.floor.add)}
      </Button>
    </form>
  );
}
