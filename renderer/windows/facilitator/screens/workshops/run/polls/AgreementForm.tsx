import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Poll } from '../../../../../../../shared/model/poll.ts';
import type { State } from '../../../../../../../shared/model/state.ts';
import { goesAhead, ranking } from '../../../../../../../shared/queries/polls.ts';
import { refusalText, run } from '../../../../../../actions/run.ts';
import { type Translate, useT } from '../../../../../../client/i18n.ts';
import { SetupForm } from '../SetupForm.tsx';
import classes from './polls.module.css';
import { presetOf, stances } from './presets.ts';

const forms = ['unanimity', 'consensus', 'majority'] as const;
const figures = ['favour', 'against', 'abstained'] as const;

/** What was voted becomes an agreement: its wording, and the form and figures that follow from the result. */
export function AgreementForm({ state, poll, close }: { state: State; poll: Poll; close: () => void }) {
  const t = useT();
  const votes = stances(poll);
  const [text, setText] = useState(() => textOf(t, state, poll));
  const [form, setForm] = useState<(typeof forms)[number]>(() => formOf(poll));
  const [typed, setTyped] = useState(() => ({
    favour: votes ? String(votes.favour) : '',
    against: votes ? String(votes.against) : '',
    abstained: votes ? String(votes.abstained) : '',
  }));
  const [fault, setFault] = useState('');
  const add = async (): Promise<void> => {
    const number = (key: (typeof figures)[number]) => (typed[key] === '' ? null : Number(typed[key]));
    const answer = await run(
      'record.add',
      {
        workshop: poll.workshop,
        kind: 'agreement',
        agendaItem: poll.agendaItem,
        text: text.trim(),
        form,
        favour: number('favour'),
        against: number('against'),
        abstained: number('abstained'),
      },
      { quiet: true, toast: t(($) => $.polls.agreement.done) },
    );
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    return close();
  };
  return (
    <SetupForm
      label={t(($) => $.polls.agreement.button)}
      fault={fault}
      action={t(($) => $.polls.agreement.button)}
      submit={add}
      close={close}
    >
      <Textarea
        label={t(($) => $.polls.agreement.text)}
        // The person has just asked for it.
        autoFocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={text}
        onChange={(event) => {
          setFault('');
          setText(event.currentTarget.value);
        }}
      />
      <div className={classes.line}>
        <NativeSelect
          label={t(($) => $.polls.agreement.form)}
          value={form}
          onChange={(event) => setForm(event.currentTarget.value as typeof form)}
          data={forms.map((value) => ({ value, label: t(($) => $.model.agreementForms[value]) }))}
        />
        {figures.map((key) => (
          <TextInput
            key={key}
            label={t(($) => $.polls.agreement[key])}
            inputMode="numeric"
            maxLength={5}
            w={110}
            value={typed[key]}
            onChange={(event) => {
              setFault('');
              setTyped({ ...typed, [key]: event.currentTarget.value.replace(/\D/g, '') });
            }}
          />
        ))}
      </div>
    </SetupForm>
  );
}

/** The wording as it was voted, or what objections made of it; for dots, what came first. */
function textOf(t: Translate, state: State, poll: Poll): string {
  const adopted = Object.values(state.objection)
    .filter((objection) => objection.poll === poll.id && objection.adopted !== '')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)?.adopted;
  if (adopted !== undefined) return adopted;
  if (poll.scale.kind !== 'dots') return poll.wording;
  const first = ranking(poll).filter(({ place, votes }) => place === 1 && votes > 0);
  const names = first.map(({ option }) => poll.options[option]?.label ?? '').join('; ');
  return first.length === 0
    ? poll.wording
    : t(($) => $.polls.agreement.first, {
        wording: poll.wording,
        options: names,
        count: first[0]?.votes ?? 0,
      });
}

function formOf(poll: Poll): (typeof forms)[number] {
  const votes = stances(poll);
  if (
    votes &&
    votes.against + votes.abstained > 0 &&
    votes.favour > votes.against &&
    goesAhead(poll, 0) !== true
  )
    return 'majority';
  if (votes && votes.favour > 0 && votes.against + votes.abstained === 0 && presetOf(poll)?.id === 'three')
    return 'unanimity';
  return 'consensus';
}
