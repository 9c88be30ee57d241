import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Objection, Poll } from '../../../../../../../shared/model/poll.ts';
import type { State } from '../../../../../../../shared/model/state.ts';
import { refusalText, run } from '../../../../../../actions/run.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { SetupForm } from '../SetupForm.tsx';
import classes from './polls.module.css';

const outcomes = ['integrated', 'withdrawn', 'standing'] as const;

/** The objections to what was voted, what was changed because of each, and the wording that came out. */
export function Objections(props: {
  state: State;
  poll: Poll;
  readOnly: boolean;
  adding: boolean;
  close: () => void;
}) {
  const { state, poll, readOnly, adding, close } = props;
  const t = useT();
  const held = Object.values(state.objection)
    .filter((objection) => objection.poll === poll.id)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  return (
    <section aria-label={t(($) => $.polls.objections.title)}>
      <h4 className={classes.option}>{t(($) => $.polls.objections.title)}</h4>
      <ul className={classes.reasons}>
        {held.map((objection) => (
          <One key={objection.id} objection={objection} poll={poll} readOnly={readOnly} />
        ))}
      </ul>
      {adding && !readOnly ? <Add poll={poll} close={close} /> : null}
    </section>
  );
}

function One({ objection, poll, readOnly }: { objection: Objection; poll: Poll; readOnly: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { whose, text, state, integration, adopted } = objection;
  return (
    <li>
      <b>{t(($) => $.polls.objections.states[state])}</b>
      {whose === '' ? '' : ` · ${whose}`}: {text}
      {integration === '' ? null : <p>{t(($) => $.polls.objections.changed, { text: integration })}</p>}
      {adopted === '' ? null : <p>{t(($) => $.polls.objections.wording, { text: adopted })}</p>}
      {readOnly || open ? null : (
        <Button ml="xs" variant="default" size="compact-md" onClick={() => setOpen(true)}>
          {t(($) => $.polls.objections.resolve)}
        </Button>
      )}
      {open ? <Resolve objection={objection} poll={poll} close={() => setOpen(false)} /> : null}
    </li>
  );
}

function Add({ poll, close }: { poll: Poll; close: () => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const [whose, setWhose] = useState('');
  const [fault, setFault] = useState('');
  const save = async (): Promise<void> => {
    if (text.trim() === '') return setFault(t(($) => $.polls.objections.noText));
    const payload = { workshop: poll.workshop, poll: poll.id, whose: whose.trim(), text: text.trim() };
    const answer = await run('objection.add', payload, { quiet: true });
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    return close();
  };
  return (
    <SetupForm
      label={t(($) => $.polls.objections.add)}
      fault={fault}
      action={t(($) => $.common.save)}
      submit={save}
      close={close}
    >
      <Textarea
        label={t(($) => $.polls.objections.text)}
        autoFocus
        autosize
        maxRows={5}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={t(($) => $.polls.objections.whose)}
        maxLength={200}
        value={whose}
        onChange={(event) => setWhose(event.currentTarget.value)}
      />
    </SetupForm>
  );
}

function Resolve({ objection, poll, close }: { objection: Objection; poll: Poll; close: () => void }) {
  const t = useT();
  const [state, setState] = useState<(typeof outcomes)[number]>(
    objection.state === 'raised' ? 'integrated' : objection.state,
  );
  const [integration, setIntegration] = useState(objection.integration);
  const [adopted, setAdopted] = useState(objection.adopted || poll.wording);
  const [fault, setFault] = useState('');
  const save = async (): Promise<void> => {
    const said = { integration: integration.trim(), adopted: state === 'integrated' ? adopted.trim() : '' };
    const set = { state, ...said };
    const base = { state: objection.state, integration: objection.integration, adopted: objection.adopted };
    const answer = await run('objection.update', { id: objection.id, set, base }, { quiet: true });
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    return close();
  };
  return (
    <SetupForm
      label={t(($) => $.polls.objections.resolve)}
      fault={fault}
      action={t(($) => $.common.save)}
      submit={save}
      close={close}
    >
      <NativeSelect
        label={t(($) => $.polls.objections.outcome)}
        autoFocus
        value={state}
        onChange={(event) => setState(event.currentTarget.value as typeof state)}
        data={outcomes.map((value) => ({ value, label: t(($) => $.polls.objections.states[value]) }))}
      />
      <Textarea
        label={t(($) => $.polls.objections.integration)}
        autosize
        maxRows={5}
        maxLength={1000}
        value={integration}
        onChange={(event) => {
          setFault('');
          setIntegration(event.currentTarget.value);
        }}
      />
      {state === 'integrated' ? (
        <Textarea
          label={t(($) => $.polls.objections.adopted)}
          autosize
          maxRows={5}
          maxLength={2000}
          value={adopted}
          onChange={(event) => setAdopted(event.currentTarget.value)}
        />
      ) : null}
    </SetupForm>
  );
}
