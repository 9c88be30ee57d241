import type { State } from '../../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../../shared/model/workshop.ts';
import { ClosedPoll } from './ClosedPoll.tsx';
import { OpenPoll } from './OpenPoll.tsx';

/** The votes of a workshop: what is open first, then what was closed, the last one first. */
export function Polls(props: { state: State; workshop: Workshop; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  const polls = Object.values(state.poll)
    .filter((poll) => poll.workshop === workshop.id)
    .toSorted((a, b) => (a.opened < b.opened ? 1 : a.opened > b.opened ? -1 : a.id < b.id ? 1 : -1));
  const open = polls.filter((poll) => poll.state === 'open');
  const over = polls.filter((poll) => poll.state !== 'open');
  return (
    <>
      {open.map((poll) => (
        <OpenPoll key={poll.id} state={state} poll={poll} readOnly={readOnly} />
      ))}
      {over.map((poll, at) => (
        <ClosedPoll
          key={poll.id}
          state={state}
          poll={poll}
          readOnly={readOnly}
          unfolded={at === 0 && open.length === 0}
        />
      ))}
    </>
  );
}
