import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../../../../../client/i18n.ts';
import classes from './technique.module.css';
import { mostSteps, type Setup, type Technique, type TypedStep } from './techniques.ts';

/** The numbers of a technique before it starts, as typed. */
export function SetupFields(props: {
  asks: Technique['asks'];
  setup: Setup;
  change: (setup: Setup) => void;
}) {
  const { asks, setup, change } = props;
  const t = useT();
  const number = (field: 'rounds' | 'tables' | 'minutes', label: string, first = false) => (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={3}
      w={130}
      // The person has just asked to set these.
      autoFocus={first}
      value={setup[field]}
      onChange={(event) => change({ ...setup, [field]: event.currentTarget.value })}
    />
  );
  if (asks === 'minutes')
    return number(
      'minutes',
      t(($) => $.running.technique.countdown.minutes),
      true,
    );
  if (asks === 'rounds')
    return (
      <div className={classes.numbers}>
        {number(
          'rounds',
          t(($) => $.running.technique.worldCafe.rounds),
          true,
        )}
        {number(
          'tables',
          t(($) => $.running.technique.worldCafe.tables),
        )}
        {number(
          'minutes',
          t(($) => $.running.technique.worldCafe.minutes),
        )}
      </div>
    );
  const set = (at: number, part: Partial<TypedStep>): void =>
    change({
      ...setup,
      steps: setup.steps.map((step, index) => (index === at ? { ...step, ...part } : step)),
    });
  return (
    <>
      <ol className={classes.typed}>
        {setup.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has nothing else, and its place is what it is known by
          <li key={at}>
            <TextInput
              aria-label={t(($) => $.running.technique.stepLabel, { number: at + 1 })}
              placeholder={t(($) => $.running.technique.custom.step, { number: at + 1 })}
              maxLength={80}
              value={step.label}
              onChange={(event) => set(at, { label: event.currentTarget.value })}
            />
            <TextInput
              aria-label={t(($) => $.running.technique.stepMinutes, { number: at + 1 })}
              inputMode="numeric"
              maxLength={3}
              w={64}
              autoFocus={at === 0}
              value={step.minutes}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => set(at, { minutes: event.currentTarget.value })}
            />
            <span aria-hidden>{t(($) => $.running.technique.minutesShort)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={setup.steps.length === 1}
              aria-label={t(($) => $.running.technique.removeStep, { number: at + 1 })}
              onClick={() => change({ ...setup, steps: setup.steps.filter((_, index) => index !== at) })}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {setup.steps.length < mostSteps ? (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change({ ...setup, steps: [...setup.steps, { label: '', minutes: '5' }] })}
        >
          {t(($) => $.running.technique.addStep)}
        </Button>
      ) : null}
    </>
  );
}
