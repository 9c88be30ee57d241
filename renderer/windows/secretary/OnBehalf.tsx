import { Autocomplete, Button, NativeSelect, Textarea, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { type Author, type ContributionType, contributionTypes } from '../../../shared/model/contribution.ts';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, Workshop } from '../../../shared/model/workshop.ts';
import { useKeys } from '../../actions/keys.ts';
import { refusalText, run } from '../../actions/run.ts';
import { useT } from '../../client/i18n.ts';
import { currentState } from '../../client/store.ts';
import { meant, peoplePresent } from '../../staff/meeting/present.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import classes from './secretary.module.css';

/** A contribution typed for whoever says it: its author is that person, table or group; typed by the secretary. */
export function OnBehalf(props: {
  state: State;
  workshop: Workshop;
  item: AgendaItem | undefined;
  readOnly: boolean;
}) {
  const { state, workshop, item, readOnly } = props;
  const t = useT();
  const [who, setWho] = useState('');
  const [type, setType] = useState<ContributionType>('idea');
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const present = useMemo(() => peoplePresent(state, workshop.id), [state, workshop.id]);
  useKeys({
    n: () => {
      if (readOnly) return false;
      field.current?.focus();
      return true;
    },
  });
  const add = async (): Promise<void> => {
    const said = text.trim();
    if (busy || said === '') return;
    setBusy(true);
    const name = who.trim();
    const answer = await run(
      'contribution.add',
      {
        text: said,
        type,
        author: authorOf(state, present, name),
        workshop: workshop.id,
        agendaItem: item?.id ?? null,
      },
      {
        quiet: true,
        toast: (done) =>
          t(($) => $.secretary.behalf.done, {
            code: currentState().contribution[done.id ?? '']?.code ?? '',
            who: name === '' ? t(($) => $.secretary.behalf.anonymous) : name,
          }),
      },
    );
    setBusy(false);
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    // What was typed on meanwhile stays; the author stays for the next one.
    setText((now) => (now.trim() === said ? '' : now));
    return undefined;
  };
  return (
    <section className={classes.card} aria-label={t(($) => $.secretary.behalf.title)}>
      <div className={classes.cardHead}>
        <Title order={3}>{t(($) => $.secretary.behalf.title)}</Title>
        <span>{t(($) => $.secretary.behalf.typed)}</span>
        <Kbd shortcut="n" />
      </div>
      <form
        className={classes.behalf}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Autocomplete
          ref={field}
          selectFirstOptionOnChange
          label={t(($) => $.secretary.behalf.who)}
          placeholder={t(($) => $.secretary.behalf.whoHint)}
          maxLength={120}
          limit={8}
          disabled={readOnly}
          value={who}
          data={[...present.keys()]}
          onChange={setWho}
        />
        <NativeSelect
          label={t(($) => $.secretary.behalf.type)}
          disabled={readOnly}
          value={type}
          data={contributionTypes.map((value) => ({
            value,
            label: t(($) => $.model.contributionTypes[value]),
          }))}
          onChange={(event) => setType(event.currentTarget.value as ContributionType)}
        />
        <Textarea
          className={classes.said ?? ''}
          label={t(($) => $.secretary.behalf.text)}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          disabled={readOnly}
          value={text}
          error={fault === '' ? undefined : fault}
          onChange={(event) => {
            setFault('');
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void add();
          }}
        />
        <Button type="submit" variant="default" disabled={readOnly} loading={busy}>
          {t(($) => $.secretary.behalf.add)}
        </Button>
      </form>
    </section>
  );
}

/** A person of the list, else the words as a group; nobody when there are none. */
function authorOf(state: State, present: ReadonlyMap<string, string>, name: string): Author {
  if (name === '') return { kind: 'anonymous' };
  const person = meant(present, name);
  if (person === undefined) return { kind: 'group', name };
  return { kind: 'person', person, organisation: state.person[person]?.organisation ?? null };
}
