import { Button, Group, Title } from '@mantine/core';
import {
  IconFileText,
  IconPlayerPlay,
  IconPlayerStop,
  IconPresentation,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import type { State } from '../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../shared/model/workshop.ts';
import { readDate, writeDate } from '../../../../../shared/queries/typed.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { workshopName } from '../../../../staff/meeting/workshopName.ts';
import { readTime } from '../../../../ui/readTime.ts';
import { Attachments } from '../../attachments/Attachments.tsx';
import { useNavigation, wayFromHere } from '../../navigation.ts';
import { openMinutes } from '../minutes/openMinutes.ts';
import { update } from '../people/peopleActions.ts';
import { SavedField } from './SavedField.tsx';
import classes from './workshops.module.css';

/** What is known of a workshop, saved field by field; its state; the ways to its attendance and its minutes. */
export function Facts({
  state,
  workshop,
  readOnly,
}: {
  state: State;
  workshop: Workshop;
  readOnly: boolean;
}) {
  const t = useT();
  const { go } = useNavigation();
  const minutes = Object.values(state.minutes).find((entry) => entry.workshop === workshop.id);
  const save = (field: keyof Workshop) => (next: string, seen: string) =>
    update('workshop', { id: workshop.id, [field]: seen } as { id: string }, { [field]: next });
  const saveTime = (field: 'start' | 'end') => (next: string, seen: string) =>
    update('workshop', { id: workshop.id, [field]: readTime(seen) ?? null } as { id: string }, {
      [field]: readTime(next) ?? null,
    });
  const checkTime = (field: 'start' | 'end') => (typed: string) => {
    const time = readTime(typed);
    if (time === undefined) return t(($) => $.people.badTime);
    const start = field === 'start' ? time : workshop.start;
    const end = field === 'end' ? time : workshop.end;
    return start !== null && end !== null && end <= start
      ? t(($) => $.workshops.facts.order, { start })
      : undefined;
  };
  const field = { readOnly };
  return (
    <div className={classes.card}>
      <Group justify="space-between" align="start" mb="md">
        <Title order={2}>{t(($) => $.workshops.facts.title)}</Title>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconUsers size={18} stroke={1.75} aria-hidden />}
            onClick={() => go('people', { workshop: workshop.id, tab: 'workshop' })}
          >
            {t(($) => $.workshops.links.people)}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileText size={18} stroke={1.75} aria-hidden />}
            disabled={readOnly && !minutes}
            onClick={() => void openMinutes(workshop.id)}
          >
            {minutes ? t(($) => $.workshops.links.minutes) : t(($) => $.workshops.links.openMinutes)}
          </Button>
          <StateButton state={state} workshop={workshop} readOnly={readOnly} />
        </Group>
      </Group>
      <div className={classes.fields}>
        <SavedField
          {...field}
          className={classes.wide}
          label={t(($) => $.workshops.facts.name)}
          value={workshop.title}
          max={200}
          save={save('title')}
        />
        <SavedField
          {...field}
          label={t(($) => $.workshops.facts.date)}
          value={writeDate(workshop.date)}
          max={10}
          placeholder={t(($) => $.project.datePlaceholder)}
          check={(typed) => (readDate(typed) === undefined ? t(($) => $.project.dateWrong) : undefined)}
          save={(next, seen) =>
            update('workshop', { id: workshop.id, date: readDate(seen) ?? null } as { id: string }, {
              date: readDate(next) ?? null,
            })
          }
        />
        <Group grow gap="xs" align="start">
          <SavedField
            {...field}
            label={t(($) => $.workshops.facts.start)}
            value={workshop.start ?? ''}
            max={8}
            placeholder="9:30"
            check={checkTime('start')}
            save={saveTime('start')}
          />
          <SavedField
            {...field}
            label={t(($) => $.workshops.facts.end)}
            value={workshop.end ?? ''}
            max={8}
            placeholder="13:00"
            check={checkTime('end')}
            save={saveTime('end')}
          />
        </Group>
        <SavedField
          {...field}
          className={classes.wide}
          label={t(($) => $.workshops.facts.place)}
          value={workshop.place}
          max={300}
          save={save('place')}
        />
        <SavedField
          {...field}
          label={t(($) => $.workshops.facts.commune)}
          value={workshop.commune}
          max={120}
          save={save('commune')}
        />
        <SavedField
          {...field}
          className={classes.wide}
          label={t(($) => $.workshops.facts.convenes)}
          value={workshop.convenes}
          max={300}
          save={save('convenes')}
        />
        <SavedField
          {...field}
          multiline
          className={classes.wide}
          label={t(($) => $.workshops.facts.objectives)}
          value={workshop.objectives}
          max={2000}
          save={save('objectives')}
        />
        <SavedField
          {...field}
          multiline
          className={classes.wide}
          label={t(($) => $.workshops.facts.method)}
          value={workshop.method}
          max={4000}
          save={save('method')}
        />
      </div>
      <section aria-labelledby="workshop-attachments">
        <h3 id="workshop-attachments" className={classes.subhead}>
          {t(($) => $.attachments.title)}
        </h3>
        <Attachments owner={{ kind: 'workshop', id: workshop.id }} readOnly={readOnly} />
      </section>
      <Group justify="flex-end" mt="md">
        <Button
          variant="subtle"
          color="red"
          disabled={readOnly}
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => {
            const go = wayFromHere();
            void run(
              'workshop.remove',
              { id: workshop.id },
              { toast: t(($) => $.workshops.facts.removed, { code: workshop.code }) },
            ).then((answer) => answer.kind === 'done' && go('workshops', { view: 'list' }));
          }}
        >
          {t(($) => $.workshops.facts.remove)}
        </Button>
      </Group>
    </div>
  );
}

function StateButton({ state, workshop, readOnly }: { state: State; workshop: Workshop; readOnly: boolean }) {
  const t = useT();
  const { go } = useNavigation();
  const name = workshopName(t, workshop);
  const other = Object.values(state.workshop).find(
    (entry) => entry.state === 'running' && entry.id !== workshop.id,
  );
  const to = (next: Workshop['state'], toast: string) =>
    run('workshop.state', { id: workshop.id, state: next }, { toast });
  const start = async (): Promise<void> => {
    const go = wayFromHere();
    const toast = t(($) => $.workshops.state.started, { name });
    const answer = await to('running', toast);
    if (answer.kind === 'done') go('workshops', { workshop: workshop.id, view: 'run' });
  };
  if (workshop.state === 'running')
    return (
      <>
        <Button
          leftSection={<IconPresentation size={18} stroke={1.75} aria-hidden />}
          onClick={() => go('workshops', { workshop: workshop.id, view: 'run' })}
        >
          {t(($) => $.running.lead)}
        </Button>
        <Button
          variant="default"
          disabled={readOnly}
          leftSection={<IconPlayerStop size={18} stroke={1.75} aria-hidden />}
          onClick={() =>
            void to(
              'closed',
              t(($) => $.workshops.state.closed, { name }),
            )
          }
        >
          {t(($) => $.workshops.state.close)}
        </Button>
      </>
    );
  const closed = workshop.state === 'closed';
  return (
    <Button
      variant={closed ? 'default' : 'filled'}
      disabled={readOnly}
      leftSection={<IconPlayerPlay size={18} stroke={1.75} aria-hidden />}
      title={other ? t(($) => $.workshops.state.closesOther, { name: workshopName(t, other) }) : undefined}
      onClick={() => void start()}
    >
      {closed ? t(($) => $.workshops.state.reopen) : t(($) => $.workshops.state.start)}
    </Button>
  );
}
