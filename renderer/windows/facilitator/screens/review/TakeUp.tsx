import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Observation } from '../../../../../shared/model/review.ts';
import { projectOf, type State } from '../../../../../shared/model/state.ts';
import { codeOfPlace, rewordingOf } from '../../../../../shared/queries/observations.ts';
import { run, undo } from '../../../../actions/run.ts';
import { undoToast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { useSettings } from '../../../../client/settings.ts';
import { dropDraft } from './drafts.ts';
import classes from './review.module.css';

/**
 * Takes up a proposed wording as it came: the model's text is changed and the observation answered, as one step that is undone as
 * one. Shown only where it can be told what the text would be.
 */
export function TakeUp(props: { state: State; observation: Observation; done: () => void }) {
  const { state, observation, done } = props;
  const t = useT();
  const rewording = observation.decision === null ? rewordingOf(state, observation) : null;
  if (!rewording) return null;
  const { place, field, base, text, whole } = rewording;
  const code = codeOfPlace(state, place);
  const takeUp = async (): Promise<void> => {
    const gesture = newId();
    const set = { [field]: text };
    const written = await run(
      `${place.kind}.update`,
      { id: place.id, set, base: { [field]: base } },
      { gesture },
    );
    if (written.kind !== 'done') return;
    const { was, proposal } = observation;
    const answer = await run(
      'observation.respond',
      {
        ids: [observation.id],
        set: {
          decision: 'accepted',
          change: (whole
            ? t(($) => $.review.takeUp.rewritten, { text })
            : proposal === ''
              ? t(($) => $.review.takeUp.removed, { was })
              : t(($) => $.review.takeUp.replaced, { was, proposal })
          ).slice(0, 2_000),
          changed: [place],
          respondedBy: useSettings.getState().operator || projectOf(state).institution,
        },
        base: { decision: null },
      },
      { gesture },
    );
    if (answer.kind !== 'done') return;
    undoToast(
      t(($) => $.review.takeUp.done, { code }),
      () => void undo(),
    );
    dropDraft([observation]);
    done();
  };
  return (
    <div className={classes.takeUp}>
      <p>
        {t(($) => (whole ? $.review.takeUp.whole : $.review.takeUp.text), { code })} «{text}»
      </p>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconCheck size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => void takeUp()}
      >
        {t(($) => $.review.takeUp.action)}
      </Button>
    </div>
  );
}
