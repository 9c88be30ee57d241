import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { create } from 'zustand';
import type { Poll } from '../../../../../../../shared/model/poll.ts';
import type { State } from '../../../../../../../shared/model/state.ts';
import { presentPeople } from '../../../../../../../shared/queries/attendance.ts';
import { optionCount } from '../../../../../../../shared/queries/polls.ts';
import { refusalText, run } from '../../../../../../actions/run.ts';
import { useT } from '../../../../../../client/i18n.ts';
import classes from './polls.module.css';
import { keyOfStep } from './presets.ts';
import { letter } from './Tallies.tsx';
import { useGroupName } from './useGroupName.ts';

/** Whose ballots this window has keyed, by poll: the host tells nobody who has voted. */
const useKeyed = create<Record<string, readonly string[]>>(() => ({}));

/** Ballots keyed one by one: by name from the list of those present, or with no name. Enter saves and goes to the next. */
export function Ballots({ state, poll }: { state: State; poll: Poll }) {
  const t = useT();
  const groupName = useGroupName();
  const here = new Set(presentPeople(state, poll.workshop));
  const people = poll.people
    .filter((id) => here.has(id))
    .flatMap((id) => state.person[id] ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
  const keyed = useKeyed((all) => all[poll.id]) ?? [];
  const [chosen, setChosen] = useState('');
  const person =
    people.find(({ id }) => id === chosen) ?? people.find(({ id }) => !keyed.includes(id)) ?? people[0];
  const [marks, setMarks] = useState<Record<number, string>>({});
  const [reason, setReason] = useState('');
  const [group, setGroup] = useState('');
  const [fault, setFault] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const { scale, options } = poll;
  const stepOf = (typed: string): number =>
    scale.kind === 'dots' ? -1 : scale.steps.findIndex((_, step) => String(keyOfStep(poll, step)) === typed);
  const save = async (): Promise<void> => {
    const filled = Object.entries(marks).filter(([, typed]) => typed !== '');
    const read = filled.map(([option, typed]) => ({
      option: Number(option),
      value: scale.kind === 'dots' ? Number(typed) : stepOf(typed),
    }));
    if (read.length === 0 || read.some(({ value }) => value < 0))
      return setFault(t(($) => $.polls.ballot.bad));
    const answer = await run(
      'poll.vote',
      {
        poll: poll.id,
        marks: read.filter(({ value }) => scale.kind !== 'dots' || value > 0),
        reason: reason.trim(),
        person: poll.named ? (person?.id ?? null) : null,
        sector: poll.named || group === '' ? null : (group.split('+')[0] ?? null),
      },
      { quiet: true },
    );
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    if (poll.named && person)
      useKeyed.setState({ [poll.id]: [...keyed.filter((id) => id !== person.id), person.id] });
    setChosen('');
    setMarks({});
    setReason('');
    return first.current?.focus();
  };
  const asksReason = scale.kind === 'steps' && scale.reason !== 'no';
  return (
    <form
      className={classes.keyed}
      aria-label={t(($) => $.polls.open.ballots)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {poll.named ? (
        <NativeSelect
          label={t(($) => $.polls.ballot.person)}
          value={person?.id ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={people.map(({ id, name }) => ({
            value: id,
            label: keyed.includes(id) ? t(($) => $.polls.ballot.voted, { name }) : name,
          }))}
        />
      ) : poll.groups.length > 0 ? (
        <NativeSelect
          label={t(($) => $.polls.tally.sector)}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
          data={[
            { value: '', label: t(($) => $.polls.ballot.noSector) },
            ...poll.groups.map((value) => ({ value, label: groupName(value) })),
          ]}
        />
      ) : null}
      {scale.kind === 'steps' ? (
        <ol className={classes.scale} aria-label={t(($) => $.polls.setup.steps)}>
          {scale.steps.map((step, at) => (
            <li key={step}>
              {step.startsWith(`${keyOfStep(poll, at)}:`) ? null : <b>{keyOfStep(poll, at)}</b>} {step}
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.hint}>{t(($) => $.polls.ballot.dots, { count: scale.dots })}</p>
      )}
      <div className={classes.counts}>
        {Array.from({ length: optionCount(poll) }, (_, option) => {
          const typed = marks[option] ?? '';
          const step = scale.kind === 'steps' ? scale.steps[stepOf(typed)] : undefined;
          return (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
              key={option}
              ref={option === 0 ? first : undefined}
              classNames={{ root: classes.count, label: classes.countLabel }}
              label={
                options[option] ? (
                  <>
                    <b aria-hidden>{letter(option)}</b> {options[option].label}
                  </>
                ) : (
                  t(($) => $.polls.ballot.answer)
                )
              }
              description={step ?? undefined}
              inputMode="numeric"
              maxLength={2}
              value={typed}
              onChange={(event) => {
                setFault('');
                setMarks({ ...marks, [option]: event.currentTarget.value.replace(/\D/g, '') });
              }}
            />
          );
        })}
      </div>
      {asksReason ? (
        <TextInput
          label={t(($) => $.polls.ballot.reason)}
          maxLength={400}
          value={reason}
          onChange={(event) => {
            setFault('');
            setReason(event.currentTarget.value);
          }}
        />
      ) : null}
      <div className={classes.foot}>
        <p role={fault ? 'alert' : undefined} className={classes.fault}>
          {fault}
        </p>
        <Button type="submit" variant="default">
          {t(($) => $.polls.ballot.save)}
        </Button>
      </div>
    </form>
  );
}
