import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ResponseState } from '../../../../../shared/model/contribution.ts';
import { projectOf } from '../../../../../shared/model/state.ts';
import { refusalText, undo } from '../../../../actions/run.ts';
import { undoToast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';
import { useSettings } from '../../../../client/settings.ts';
import { currentState, send, useClient } from '../../../../client/store.ts';

/** States that a person chooses as an answer; withdrawing is another act. */
const answers: readonly ResponseState[] = [
  'unanswered',
  'incorporated',
  'partly',
  'notIncorporated',
  'outOfScope',
];
const reasoned: readonly ResponseState[] = ['partly', 'notIncorporated', 'outOfScope'];

/**
 * The reasoned response to one or several contributions: what became of them, why, and who says so. Saved as one command,
 * undone as one. Mount it anew (`key`) for other contributions.
 */
export function AnswerForm(props: {
  ids: readonly string[];
  /** Put the focus in it at once. */
  focus?: boolean;
  done?: () => void;
  cancel?: () => void;
}) {
  const { ids, focus = false, done, cancel } = props;
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  // What stood there when the person began: what they write is based on it.
  const [seen] = useState(() => {
    const first = ids.length === 1 ? currentState().contribution[ids[0] ?? ''] : undefined;
    const { operator } = useSettings.getState();
    return {
      state: first && first.state !== 'withdrawn' ? first.state : ('unanswered' as ResponseState),
      response: first?.response ?? '',
      respondedBy: first?.respondedBy || operator || projectOf(currentState()).institution,
    };
  });
  const [state, setState] = useState<ResponseState>(
    seen.state === 'unanswered' ? 'incorporated' : seen.state,
  );
  const [response, setResponse] = useState(seen.response);
  const [respondedBy, setRespondedBy] = useState(seen.respondedBy);
  const [base, setBase] = useState(seen.response);
  const [wrong, setWrong] = useState('');
  const [theirs, setTheirs] = useState<string | null>(null);
  const missing = reasoned.includes(state) && response.trim() === '';

  const save = async (over = base): Promise<void> => {
    if (missing) {
      setWrong(t(($) => $.contributions.answer.reasonMissing));
      return;
    }
    const answer = await send('contribution.respond', {
      ids,
      state,
      response,
      respondedBy,
      ...(ids.length === 1 ? { base: over } : {}),
    });
    if (answer.kind === 'done') {
      undoToast(
        t(($) => $.contributions.answer.saved, { count: ids.length }),
        () => void undo(),
      );
      setBase(response.trim());
      setTheirs(null);
      done?.();
    } else if (answer.code === 'conflict') {
      setTheirs(typeof answer.place.current === 'string' ? answer.place.current : '');
    } else setWrong(refusalText(answer.code, answer.place));
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <Stack gap="sm">
        <Select
          label={t(($) => $.contributions.answer.state)}
          data={answers.map((value) => ({ value, label: t(($) => $.model.responseStates[value]) }))}
          value={state}
          onChange={(value) => {
            if (value) setState(value);
            setWrong('');
          }}
          allowDeselect={false}
          disabled={readOnly}
          {...(focus ? { 'data-autofocus': true } : {})}
        />
        <Textarea
          label={t(($) =>
            reasoned.includes(state) ? $.contributions.answer.reason : $.contributions.answer.response,
          )}
          description={reasoned.includes(state) ? t(($) => $.contributions.answer.reasonHelp) : undefined}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={2_000}
          value={response}
          error={wrong}
          disabled={readOnly}
          onChange={(event) => {
            setResponse(event.currentTarget.value);
            setWrong('');
          }}
        />
        <TextInput
          label={t(($) => $.contributions.answer.by)}
          value={respondedBy}
          maxLength={200}
          disabled={readOnly}
          onChange={(event) => setRespondedBy(event.currentTarget.value)}
        />
        {theirs === null ? null : (
          <Alert color="amber" title={t(($) => $.common.conflict.title)} role="alert">
            <p>«{theirs === '' ? t(($) => $.common.conflict.empty) : theirs}»</p>
            <Group gap="xs">
              <Button size="compact-sm" onClick={() => void save(theirs)}>
                {t(($) => $.common.conflict.keepMine)}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setResponse(theirs);
                  setBase(theirs);
                  setTheirs(null);
                }}
              >
                {t(($) => $.common.conflict.keepTheirs)}
              </Button>
            </Group>
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          {cancel ? (
            <Button variant="default" onClick={cancel}>
              {t(($) => $.common.cancel)}
            </Button>
          ) : null}
          <Button type="submit" disabled={readOnly}>
            {t(($) => $.contributions.answer.save, { count: ids.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
