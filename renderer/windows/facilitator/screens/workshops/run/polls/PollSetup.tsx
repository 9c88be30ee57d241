import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { State } from '../../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../../shared/model/workshop.ts';
import { headcount, presentPeople } from '../../../../../../../shared/queries/attendance.ts';
import { refusalText, run } from '../../../../../../actions/run.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { SetupForm } from '../SetupForm.tsx';
import { type PollDraft, usePollDraft } from './openSetup.ts';
import { modelChoices, optionsOf } from './options.ts';
import classes from './polls.module.css';
import { pollPresets, scaleOf } from './presets.ts';

/** What exactly is voted on, by whom and how, before a poll is opened. */
export function PollSetup({ state, workshop }: { state: State; workshop: Workshop }) {
  const t = useT();
  const draft = usePollDraft((open) => open.draft);
  const [fault, setFault] = useState('');
  const preset = pollPresets.find(({ id }) => id === draft?.preset);
  if (!draft || !preset || draft.workshop !== workshop.id) return null;
  const set = (part: Partial<PollDraft>): void => {
    setFault('');
    usePollDraft.setState({ draft: { ...draft, ...part } });
  };
  const close = (): void => usePollDraft.setState({ draft: null });
  const listed = presentPeople(state, workshop.id).length;
  const present = listed || headcount(state, workshop.id);
  const open = async (): Promise<void> => {
    const options = optionsOf(state, draft.options);
    const dots = whole(draft.dots, 1, 20);
    const entitled = present > 0 ? undefined : whole(draft.entitled, 1, 10_000);
    if (draft.wording.trim() === '') return setFault(t(($) => $.polls.setup.noWording));
    if (preset.id === 'dots' && dots === undefined) return setFault(t(($) => $.polls.setup.badDots));
    if (preset.id === 'dots' && options.length < 2) return setFault(t(($) => $.polls.setup.noOptions));
    if (options.length > 40) return setFault(t(($) => $.polls.setup.manyOptions));
    if (present === 0 && entitled === undefined) return setFault(t(($) => $.polls.setup.noEntitled));
    const answer = await run(
      'poll.open',
      {
        workshop: workshop.id,
        wording: draft.wording.trim(),
        options,
        scale: scaleOf(t, preset, { dots: dots ?? 3, cumulative: draft.cumulative }),
        named: draft.named,
        bySector: draft.bySector,
        ...(entitled === undefined ? {} : { entitled }),
        repeats: draft.repeats,
      },
      { quiet: true },
    );
    if (answer.kind === 'refused') return setFault(refusalText(answer.code, answer.place));
    return close();
  };
  const choices = modelChoices(state);
  const take = (value: string): void => {
    const [row, what] = value.split(' ');
    const found = choices.find((choice) => choice.row === row);
    const lines = (what === 'tools' ? found?.tools : found?.cells) ?? [];
    set({ options: [draft.options.trim(), ...lines].filter((line) => line !== '').join('\n') });
  };
  return (
    <SetupForm
      label={t(($) => $.polls.presets[preset.id].name)}
      fault={fault}
      action={draft.repeats === null ? t(($) => $.polls.setup.open) : t(($) => $.polls.setup.openAgain)}
      submit={open}
      close={close}
    >
      <Textarea
        label={t(($) => $.polls.setup.wording)}
        description={t(($) => $.polls.setup.frozen)}
        // The person has just asked to set it.
        autoFocus
        autosize
        minRows={2}
        maxRows={5}
        maxLength={2000}
        value={draft.wording}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => set({ wording: event.currentTarget.value })}
      />
      {preset.steps.length > 0 ? (
        <ol className={classes.scale} aria-label={t(($) => $.polls.setup.steps)}>
          {preset.steps.map(([key]) => (
            <li key={key}>{t(($) => $.polls.steps[key])}</li>
          ))}
        </ol>
      ) : (
        <div className={classes.line}>
          <TextInput
            label={t(($) => $.polls.setup.dots)}
            inputMode="numeric"
            maxLength={2}
            w={140}
            value={draft.dots}
            onChange={(event) => set({ dots: event.currentTarget.value })}
          />
          <Switch
            label={t(($) => $.polls.setup.cumulative)}
            checked={draft.cumulative}
            onChange={(event) => set({ cumulative: event.currentTarget.checked })}
          />
        </div>
      )}
      <Textarea
        label={t(($) => $.polls.setup.options)}
        description={
          preset.id === 'dots' ? t(($) => $.polls.setup.optionsDots) : t(($) => $.polls.setup.optionsHint)
        }
        autosize
        minRows={preset.id === 'dots' ? 3 : 1}
        maxRows={8}
        value={draft.options}
        onChange={(event) => set({ options: event.currentTarget.value })}
      />
      {choices.length > 0 ? (
        <NativeSelect
          label={t(($) => $.polls.setup.fromModel)}
          value=""
          onChange={(event) => take(event.currentTarget.value)}
          data={[
            { value: '', label: t(($) => $.polls.setup.choose) },
            ...choices.flatMap(({ row, name, cells, tools }) => [
              {
                value: `${row} cells`,
                label: t(($) => $.polls.setup.cells, { row, name, count: cells.length }),
              },
              ...(tools.length > 0
                ? [
                    {
                      value: `${row} tools`,
                      label: t(($) => $.polls.setup.tools, { row, name, count: tools.length }),
                    },
                  ]
                : []),
            ]),
          ]}
        />
      ) : null}
      <div className={classes.line}>
        <Switch
          label={t(($) => $.polls.setup.named)}
          disabled={listed === 0}
          checked={draft.named}
          onChange={(event) => set({ named: event.currentTarget.checked })}
        />
        <Switch
          label={t(($) => $.polls.setup.bySector)}
          checked={draft.bySector}
          onChange={(event) => set({ bySector: event.currentTarget.checked })}
        />
      </div>
      {present > 0 ? (
        <p className={classes.hint}>{t(($) => $.polls.setup.entitled, { count: present })}</p>
      ) : (
        <TextInput
          label={t(($) => $.polls.setup.howMany)}
          inputMode="numeric"
          maxLength={5}
          w={220}
          value={draft.entitled}
          onChange={(event) => set({ entitled: event.currentTarget.value })}
        />
      )}
    </SetupForm>
  );
}

/** A whole number of the range, or undefined. */
function whole(typed: string, least: number, most: number): number | undefined {
  const text = typed.trim();
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
}
