import { NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Poll } from '../../../../../../../shared/model/poll.ts';
import { optionCount, stepCount } from '../../../../../../../shared/queries/polls.ts';
import { run } from '../../../../../../actions/run.ts';
import { useT } from '../../../../../../client/i18n.ts';
import classes from './polls.module.css';
import { keyOfStep } from './presets.ts';
import { useGroupName } from './useGroupName.ts';

/** What this window has counted. The host tells nobody, this window neither, what was counted before it closes. */
const useCounted = create<Record<string, string>>(() => ({}));

/** Hands or dots on paper, counted: a number for each step of each option, Enter goes to the next one. */
export function Tallies({ poll }: { poll: Poll }) {
  const t = useT();
  const groupName = useGroupName();
  const [group, setGroup] = useState(poll.groups[0] ?? '');
  const counted = useCounted();
  const table = useRef<HTMLElement>(null);
  const { scale, options } = poll;
  const dots = scale.kind === 'dots';
  const keyOf = (option: number, value: number): string => `${poll.id} ${group} ${option} ${value}`;
  const save = async (option: number, value: number): Promise<void> => {
    const key = keyOf(option, value);
    const typed = (counted[key] ?? '').trim();
    if (!/^\d{1,5}$/.test(typed)) return;
    const sector = group === '' ? null : (group.split('+')[0] ?? null);
    await run('poll.tally', { poll: poll.id, option, value, sector, count: Number(typed) });
  };
  const next = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const fields = [...(table.current?.querySelectorAll('input') ?? [])];
    const after = fields[fields.indexOf(event.currentTarget) + 1];
    if (after) after.focus();
    else event.currentTarget.blur();
  };
  const field = (option: number, value: number, label: string, key: string) => (
    <TextInput
      key={`${option} ${value}`}
      classNames={{ root: classes.count, label: classes.countLabel }}
      label={
        <>
          {label.startsWith(`${key}:`) ? null : <b aria-hidden>{key}</b>} {label}
        </>
      }
      inputMode="numeric"
      maxLength={5}
      value={counted[keyOf(option, value)] ?? ''}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) =>
        useCounted.setState({ [keyOf(option, value)]: event.currentTarget.value.replace(/\D/g, '') })
      }
      onBlur={() => void save(option, value)}
      onKeyDown={next}
    />
  );
  const optionsHere = Array.from({ length: optionCount(poll) }, (_, option) => option);
  const steps = Array.from({ length: stepCount(scale) }, (_, step) => step);
  const sum = (option: number): number =>
    steps.reduce((total, step) => total + Number(counted[keyOf(option, step)] ?? 0), 0);
  return (
    <section className={classes.keyed} ref={table} aria-label={t(($) => $.polls.open.tallies)}>
      <p className={classes.hint}>{dots ? t(($) => $.polls.tally.dots) : t(($) => $.polls.tally.hint)}</p>
      {poll.groups.length > 0 ? (
        <NativeSelect
          label={t(($) => $.polls.tally.sector)}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
          data={poll.groups.map((value) => ({ value, label: groupName(value) }))}
        />
      ) : null}
      {dots ? (
        <div className={classes.counts}>
          {optionsHere.map((option) =>
            field(option, 0, options[option]?.label ?? poll.wording, letter(option)),
          )}
        </div>
      ) : (
        optionsHere.map((option) => (
          <section key={option} aria-label={options[option]?.label ?? poll.wording}>
            {options[option] ? <h4 className={classes.option}>{options[option].label}</h4> : null}
            <div className={classes.counts}>
              {steps.map((step) =>
                field(option, step, scale.steps[step] ?? '', String(keyOfStep(poll, step))),
              )}
            </div>
            <p
              className={classes.hint}
              data-over={(poll.entitled > 0 && sum(option) > poll.entitled) || undefined}
            >
              {t(($) => $.polls.tally.sum, { count: sum(option), entitled: poll.entitled })}
            </p>
          </section>
        ))
      )}
    </section>
  );
}

/** The letter that an option is called by in the room. */
export function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
}
