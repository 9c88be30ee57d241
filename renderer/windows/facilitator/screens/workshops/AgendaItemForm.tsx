import { ActionIcon, Autocomplete, Button, Group, NativeSelect, Title } from '@mantine/core';
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import type { AgendaItem } from '../../../../../shared/model/workshop.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { Attachments } from '../../attachments/Attachments.tsx';
import { sectorHint } from '../people/people.ts';
import { addPerson, organisationFor, update } from '../people/peopleActions.ts';
import { readMinutes } from './Agenda.tsx';
import { SavedField } from './SavedField.tsx';
import classes from './workshops.module.css';

type OneSpeaker = { person: string | null; organisation: string | null };
const kinds = ['point', 'talk', 'break'] as const;

/** One point of the agenda; a talk has its speakers, its summary and its material too. */
export function AgendaItemForm(props: {
  state: State;
  items: readonly AgendaItem[];
  item: AgendaItem;
  choose: (item: string | undefined) => void;
  readOnly: boolean;
}) {
  const { state, items, item, choose, readOnly } = props;
  const t = useT();
  const text = (field: 'title' | 'summary' | 'material') => (next: string, seen: string) =>
    update('agendaItem', { id: item.id, [field]: seen } as { id: string }, { [field]: next });
  const number = items.findIndex(({ id }) => id === item.id) + 1;
  return (
    <div className={classes.card}>
      <Group justify="space-between" mb="md">
        <Title order={2}>{t(($) => $.workshops.agenda.item, { number })}</Title>
        <Button
          variant="subtle"
          color="red"
          disabled={readOnly}
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => {
            void run(
              'agendaItem.remove',
              { id: item.id },
              { toast: t(($) => $.workshops.agenda.removed, { title: item.title }) },
            ).then((answer) => answer.kind === 'done' && choose(undefined));
          }}
        >
          {t(($) => $.workshops.agenda.remove)}
        </Button>
      </Group>
      <div className={classes.fields}>
        <SavedField
          className={classes.wide}
          readOnly={readOnly}
          label={t(($) => $.workshops.agenda.itemTitle)}
          value={item.title}
          max={200}
          check={(typed) => (typed === '' ? t(($) => $.people.entry.nameMissing) : undefined)}
          save={text('title')}
        />
        <NativeSelect
          label={t(($) => $.workshops.agenda.kind)}
          value={item.kind}
          disabled={readOnly}
          data={kinds.map((value) => ({ value, label: t(($) => $.model.agendaKinds[value]) }))}
          onChange={(event) => void update('agendaItem', item, { kind: event.currentTarget.value })}
        />
        <SavedField
          readOnly={readOnly}
          label={t(($) => $.workshops.agenda.minutes)}
          value={String(item.planned)}
          max={3}
          check={(typed) =>
            readMinutes(typed) === undefined ? t(($) => $.workshops.agenda.minutesBad) : undefined
          }
          save={(next, seen) =>
            update('agendaItem', { id: item.id, planned: Number(seen) } as { id: string }, {
              planned: readMinutes(next),
            })
          }
        />
        {item.kind === 'talk' ? <Speakers state={state} item={item} readOnly={readOnly} /> : null}
        {item.kind === 'break' ? null : (
          <>
            <SavedField
              multiline
              className={classes.wide}
              readOnly={readOnly}
              label={
                item.kind === 'talk'
                  ? t(($) => $.workshops.agenda.summary)
                  : t(($) => $.workshops.agenda.notes)
              }
              value={item.summary}
              max={8000}
              save={text('summary')}
            />
            <SavedField
              className={classes.wide}
              readOnly={readOnly}
              label={t(($) => $.workshops.agenda.material)}
              value={item.material}
              max={500}
              save={text('material')}
            />
            <section className={classes.wide} aria-labelledby="item-attachments">
              <h3 id="item-attachments" className={classes.subhead}>
                {t(($) => $.attachments.title)}
              </h3>
              <Attachments owner={{ kind: 'agendaItem', id: item.id }} readOnly={readOnly} />
            </section>
          </>
        )}
      </div>
    </div>
  );
}

function Speakers({ state, item, readOnly }: { state: State; item: AgendaItem; readOnly: boolean }) {
  const t = useT();
  const [person, setPerson] = useState('');
  const [organisation, setOrganisation] = useState('');
  const named = (speaker: OneSpeaker): string =>
    [
      speaker.person === null ? '' : (state.person[speaker.person]?.name ?? ''),
      speaker.organisation === null ? '' : (state.organisation[speaker.organisation]?.name ?? ''),
    ]
      .filter((part) => part !== '')
      .join(', ');
  const add = async (): Promise<void> => {
    if (person.trim() === '' && organisation.trim() === '') return;
    const gesture = newId();
    const sector = sectorHint(organisation);
    const body = await organisationFor(organisation, sector, gesture);
    if (body === undefined) return;
    const id =
      person.trim() === ''
        ? null
        : await addPerson({ name: person, organisation, sector, post: '', email: '' });
    if (id === undefined) return;
    const own = id === null ? null : (state.person[id]?.organisation ?? null);
    const speakers: OneSpeaker[] = [...item.speakers, { person: id, organisation: body ?? own }];
    if (!(await update('agendaItem', item, { speakers }, gesture))) return;
    setPerson('');
    setOrganisation('');
  };
  return (
    <fieldset className={classes.speakers}>
      <legend>{t(($) => $.workshops.agenda.speakers)}</legend>
      {item.speakers.length === 0 ? (
        <p className={classes.hint}>{t(($) => $.workshops.agenda.noSpeakers)}</p>
      ) : null}
      <ul>
        {item.speakers.map((speaker) => (
          <li key={`${speaker.person} ${speaker.organisation}`}>
            <span>{named(speaker)}</span>
            {readOnly ? null : (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t(($) => $.workshops.agenda.removeSpeaker, { name: named(speaker) })}
                onClick={() =>
                  void update('agendaItem', item, {
                    speakers: item.speakers.filter((other) => other !== speaker),
                  })
                }
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <form
          className={classes.addSpeaker}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Autocomplete
            aria-label={t(($) => $.workshops.agenda.speakerPerson)}
            placeholder={t(($) => $.workshops.agenda.speakerPerson)}
            value={person}
            maxLength={200}
            limit={6}
            data={[...new Set(Object.values(state.person).map(({ name }) => name))]}
            onChange={setPerson}
          />
          <Autocomplete
            aria-label={t(($) => $.workshops.agenda.speakerOrganisation)}
            placeholder={t(($) => $.workshops.agenda.speakerOrganisation)}
            value={organisation}
            maxLength={200}
            limit={6}
            data={[...new Set(Object.values(state.organisation).map(({ name }) => name))]}
            onChange={setOrganisation}
          />
          <Button type="submit" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
            {t(($) => $.workshops.agenda.addSpeaker)}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
