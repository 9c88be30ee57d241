import { Button } from '@mantine/core';
import { IconCircleCheck, IconMessageExclamation, IconPresentation, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import type { Poll } from '../../../../../../../shared/model/poll.ts';
import type { State } from '../../../../../../../shared/model/state.ts';
import { ballotsOf, goesAhead } from '../../../../../../../shared/queries/polls.ts';
import { show } from '../../../../../../actions/wall.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { Distribution } from './Distribution.tsx';
import { Objections } from './Objections.tsx';
import { VoidDialog } from './OpenPoll.tsx';
import { prepareAgain } from './openSetup.ts';
import classes from './polls.module.css';
import { presetOf } from './presets.ts';

/** A vote that is over: what came of it, and what is made of that. */
export function ClosedPoll(props: { state: State; poll: Poll; readOnly: boolean; unfolded: boolean }) {
  const { state, poll, readOnly, unfolded } = props;
  const t = useT();
  const [asked, setAsked] = useState<'agreement' | 'objection' | 'void' | null>(null);
  const preset = presetOf(poll);
  const name = preset ? t(($) => $.polls.presets[preset.id].name) : t(($) => $.polls.vote);
  const objections = Object.values(state.objection).some((objection) => objection.poll === poll.id);
  const goes = poll.options.length > 1 ? null : goesAhead(poll, 0);
  const close = (): void => setAsked(null);
  return (
    <section className={classes.poll} aria-label={t(($) => $.polls.closed.label, { name })}>
      <details open={unfolded}>
        <summary className={classes.head}>
          <span className={classes.kind}>
            {name} · {poll.state === 'void' ? t(($) => $.polls.void.was) : t(($) => $.polls.closed.over)}
          </span>
          <span className={classes.wordingShort}>{poll.wording}</span>
        </summary>
        {poll.state === 'void' ? (
          <p className={classes.hint}>{t(($) => $.polls.void.because, { reason: poll.reason })}</p>
        ) : (
          <>
            <p className={classes.hint}>
              {poll.cast > 0
                ? t(($) => $.polls.open.cast, { cast: poll.cast, entitled: poll.entitled })
                : isCounted(poll)
                  ? t(($) => $.polls.closed.counted)
                  : ''}{' '}
              {poll.named ? t(($) => $.polls.named) : t(($) => $.polls.anonymous)}.
              {poll.repeats === null ? '' : ` ${t(($) => $.polls.closed.again)}`}
            </p>
            {goes === null ? null : (
              <p className={classes.goes} data-goes={goes || undefined}>
                {goes ? t(($) => $.polls.closed.goes) : t(($) => $.polls.closed.stays)}
              </p>
            )}
            <Distribution poll={poll} />
            <Reasons state={state} poll={poll} />
            {objections || asked === 'objection' ? (
              <Objections
                state={state}
                poll={poll}
                readOnly={readOnly}
                adding={asked === 'objection'}
                close={close}
              />
            ) : null}
            {asked === 'agreement' ? <AgreementForm state={state} poll={poll} close={close} /> : null}
          </>
        )}
        {readOnly ? null : (
          <footer className={classes.foot}>
            {poll.state === 'void' ? null : (
              <>
                <Button
                  variant="default"
                  leftSection={<IconPresentation size={18} stroke={1.75} aria-hidden />}
                  onClick={() => show({ kind: 'poll', id: poll.id })}
                >
                  {t(($) => $.frame.wall.button)}
                </Button>
                <Button variant="subtle" color="gray" onClick={() => setAsked('void')}>
                  {t(($) => $.polls.open.void)}
                </Button>
              </>
            )}
            <div className={classes.ends}>
              {poll.state === 'void' || poll.scale.kind === 'dots' ? null : (
                <Button
                  variant="default"
                  leftSection={<IconMessageExclamation size={18} stroke={1.75} aria-hidden />}
                  onClick={() => setAsked('objection')}
                >
                  {t(($) => $.polls.objections.add)}
                </Button>
              )}
              {preset ? (
                <Button
                  variant="default"
                  leftSection={<IconRepeat size={18} stroke={1.75} aria-hidden />}
                  onClick={() => prepareAgain(poll, preset)}
                >
                  {t(($) => $.polls.closed.repeat)}
                </Button>
              ) : null}
              {poll.state === 'void' ? null : (
                <Button
                  leftSection={<IconCircleCheck size={18} stroke={1.75} aria-hidden />}
                  onClick={() => setAsked('agreement')}
                >
                  {t(($) => $.polls.agreement.button)}
                </Button>
              )}
            </div>
          </footer>
        )}
        <VoidDialog poll={poll} opened={asked === 'void'} close={close} />
      </details>
    </section>
  );
}

/** Whether hands or dots were counted: by name there are ballots only. */
function isCounted({ named, result }: Poll): boolean {
  return !named && (result?.counts ?? []).some((steps) => steps.some((count) => count > 0));
}

/** What ballots say of why, by the step they stand on; with a name only where the poll was by name. */
function Reasons({ state, poll }: { state: State; poll: Poll }) {
  const t = useT();
  const { scale } = poll;
  if (scale.kind === 'dots') return null;
  const given = ballotsOf(state, poll.id)
    .filter(({ reason }) => reason !== '')
    .toSorted(
      (a, b) => (a.marks[0]?.value ?? 0) - (b.marks[0]?.value ?? 0) || (a.reason < b.reason ? -1 : 1),
    );
  if (given.length === 0) return null;
  return (
    <>
      <h4 className={classes.option}>{t(($) => $.polls.closed.reasons)}</h4>
      <ul className={classes.reasons}>
        {given.map(({ id, marks, reason, person }) => (
          <li key={id}>
            <b>{scale.steps[marks[0]?.value ?? 0]}</b>
            {person !== null && state.person[person] ? ` · ${state.person[person].name}` : ''}: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
