import { Button, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Observation, observationDecisions } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { ChangedPlaces } from './ChangedPlaces.tsx';
import { Conflict, type Theirs } from './Conflict.tsx';
import { type Answer, type Draft, draftFor, dropDraft, keepDraft } from './drafts.ts';
import classes from './review.module.css';
import { saveAnswer } from './saveAnswer.ts';

/**
 * The answer to one observation or several: what was decided, why, what changed and where, in which version, and who says so. Saved
 * as one command, undone as one. Mount it anew (`key`) for other observations.
 */
export function AnswerForm(props: {
  state: State;
  observations: readonly Observation[];
  readOnly: boolean;
  done: () => void;
}) {
  const { state, observations, readOnly, done } = props;
  const t = useT();
  const [draft, setDraft] = useState<Draft>(() => draftFor(state, observations));
  const [wrong, setWrong] = useState('');
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const { answer } = draft;
  const reasoned = answer.decision !== null && answer.decision !== 'accepted';
  const single = observations.length === 1;
  const change = (part: Partial<Answer>, base = draft.base): void => {
    const next = { answer: { ...answer, ...part }, base };
    setDraft(next);
    keepDraft(observations, next);
    setWrong('');
  };
  const save = async (over: Draft = draft): Promise<void> => {
    const missing = over.answer.decision !== null && over.answer.decision !== 'accepted';
    if (
      missing &&
      over.answer.reason.trim() === '' &&
      observations.some(({ reason }) => reason === '' || single)
    ) {
      setWrong(t(($) => $.review.answer.reasonMissing));
      return;
    }
    const saved = await saveAnswer(observations, over);
    if (saved.kind === 'conflict') setTheirs(saved.theirs);
    else if (saved.kind === 'refused') setWrong(saved.sentence);
    else {
      dropDraft(observations);
      setTheirs(null);
      done();
    }
  };
  const versions = Object.values(state.version).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const taken = answer.decision === 'accepted' || answer.decision === 'partly';
  return (
    <form
      className={classes.answer}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t(($) => $.review.answer.decision)}
          value={answer.decision ?? 'none'}
          onChange={(value) =>
            change({ decision: observationDecisions.find((each) => each === value) ?? null })
          }
        >
          <div className={classes.decisions}>
            {[...observationDecisions, 'none' as const].map((each) => (
              <Radio key={each} value={each} disabled={readOnly} label={t(($) => $.review.decisions[each])} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t(($) => (reasoned ? $.review.answer.reason : $.review.answer.reasonOptional))}
          description={reasoned ? t(($) => $.review.answer.reasonHelp) : undefined}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2_000}
          value={answer.reason}
          error={wrong}
          disabled={readOnly}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {taken || answer.change !== '' || answer.changed.length > 0 ? (
          <>
            <Textarea
              label={t(($) => $.review.answer.change)}
              description={t(($) => $.review.answer.changeHelp)}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={2_000}
              value={answer.change}
              disabled={readOnly}
              onChange={(event) => change({ change: event.currentTarget.value })}
            />
            <ChangedPlaces
              state={state}
              changed={answer.changed}
              change={(changed) => change({ changed })}
              readOnly={readOnly}
            />
          </>
        ) : null}
        <Group grow align="start" gap="sm">
          <TextInput
            label={t(($) => $.review.answer.by)}
            value={answer.respondedBy}
            maxLength={200}
            disabled={readOnly}
            onChange={(event) => change({ respondedBy: event.currentTarget.value })}
          />
          {taken ? (
            <Select
              label={t(($) => $.review.answer.incorporated)}
              allowDeselect={false}
              disabled={readOnly}
              value={answer.incorporated}
              data={[
                { value: '', label: t(($) => $.review.answer.nextVersion) },
                ...versions.map(({ number }) => ({ value: number, label: number })),
              ]}
              onChange={(value) => change({ incorporated: value ?? '' })}
            />
          ) : null}
        </Group>
        {theirs === null ? null : (
          <Conflict
            theirs={theirs}
            mine={() => {
              const next = theirs.over(draft);
              setDraft(next);
              void save(next);
            }}
            leave={() => {
              setDraft(theirs.instead(draft));
              setTheirs(null);
            }}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button type="submit" disabled={readOnly}>
            {t(($) => $.review.answer.save, { count: observations.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
