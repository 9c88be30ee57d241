import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { IconBan, IconCheck, IconEyeOff, IconPresentation } from '@tabler/icons-react';
import { useState } from 'react';
import type { Poll } from '../../../../../../../shared/model/poll.ts';
import type { State } from '../../../../../../../shared/model/state.ts';
import { useKeys } from '../../../../../../actions/keys.ts';
import { refusalText, run } from '../../../../../../actions/run.ts';
import { show } from '../../../../../../actions/wall.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { Kbd } from '../../../../../../ui/Kbd.tsx';
import { Ballots } from './Ballots.tsx';
import classes from './polls.module.css';
import { presetOf } from './presets.ts';
import { Tallies } from './Tallies.tsx';

// More marks than this say less than the number does.
const mostMarks = 60;

/** A vote while it lasts: its wording, how many have voted, and what staff key in; never how it stands. */
export function OpenPoll(props: { state: State; poll: Poll; readOnly: boolean }) {
  const { state, poll, readOnly } = props;
  const t = useT();
  const [by, setBy] = useState<'ballots' | 'tallies'>(poll.named ? 'ballots' : 'tallies');
  const [voiding, setVoiding] = useState(false);
  const project = (): void => show({ kind: 'poll', id: poll.id });
  useKeys({ v: project });
  const preset = presetOf(poll);
  const name = preset ? t(($) => $.polls.presets[preset.id].name) : t(($) => $.polls.vote);
  return (
    <section className={classes.poll} aria-label={t(($) => $.polls.open.label, { name })}>
      <header className={classes.head}>
        <span className={classes.kind}>
          {name} · {poll.named ? t(($) => $.polls.named) : t(($) => $.polls.anonymous)}
        </span>
        <span className={classes.badge}>
          <IconEyeOff size={16} stroke={1.75} aria-hidden />
          {t(($) => $.polls.open.hidden)}
        </span>
      </header>
      <h3 className={classes.wording}>{poll.wording}</h3>
      <Cast poll={poll} />
      {readOnly ? null : (
        <>
          {poll.named ? null : (
            <SegmentedControl
              className={classes.by}
              aria-label={t(($) => $.polls.open.by)}
              value={by}
              onChange={(value) => setBy(value as typeof by)}
              data={[
                { value: 'tallies', label: t(($) => $.polls.open.tallies) },
                { value: 'ballots', label: t(($) => $.polls.open.ballots) },
              ]}
            />
          )}
          {by === 'tallies' ? <Tallies poll={poll} /> : <Ballots state={state} poll={poll} />}
          <footer className={classes.foot}>
            <Button
              variant="default"
              leftSection={<IconPresentation size={18} stroke={1.75} aria-hidden />}
              rightSection={<Kbd shortcut="v" />}
              onClick={project}
            >
              {t(($) => $.frame.wall.button)}
            </Button>
            <span className={classes.space} />
            <Button
              variant="default"
              leftSection={<IconBan size={18} stroke={1.75} aria-hidden />}
              onClick={() => setVoiding(true)}
            >
              {t(($) => $.polls.open.void)}
            </Button>
            <Button
              leftSection={<IconCheck size={18} stroke={1.75} aria-hidden />}
              onClick={() => void run('poll.close', { id: poll.id })}
            >
              {t(($) => $.polls.open.close)}
            </Button>
          </footer>
          <VoidDialog poll={poll} opened={voiding} close={() => setVoiding(false)} />
        </>
      )}
    </section>
  );
}

function Cast({ poll: { cast, entitled } }: { poll: Poll }) {
  const t = useT();
  return (
    <div className={classes.cast}>
      <b>
        {entitled > 0
          ? t(($) => $.polls.open.cast, { cast, entitled })
          : t(($) => $.polls.open.castOnly, { count: cast })}
      </b>
      {entitled > 0 && entitled <= mostMarks ? (
        <ul className={classes.marks}>
          {Array.from({ length: entitled }, (_, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is nobody's
              key={at}
              data-voted={at < cast || undefined}
              aria-label={at < cast ? t(($) => $.polls.open.voted) : t(($) => $.polls.open.pending)}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Asks why a vote is declared void; a reason must be given. */
export function VoidDialog({ poll, opened, close }: { poll: Poll; opened: boolean; close: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(($) => $.polls.void.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run('poll.void', { id: poll.id, reason: reason.trim() }, { quiet: true }).then((answer) =>
            answer.kind === 'refused' ? setFault(refusalText(answer.code, answer.place)) : close(),
          );
        }}
      >
        <TextInput
          label={t(($) => $.polls.void.reason)}
          description={t(($) => $.polls.void.hint)}
          data-autofocus
          maxLength={500}
          value={reason}
          error={fault || undefined}
          onChange={(event) => {
            setFault('');
            setReason(event.currentTarget.value);
          }}
        />
        <div className={classes.foot}>
          <span className={classes.space} />
          <Button type="submit" color="red">
            {t(($) => $.polls.open.void)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
