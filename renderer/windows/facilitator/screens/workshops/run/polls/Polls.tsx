import type { State } from '../../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../../shared/model/workshop.ts';
import { ClosedPoll } from './ClosedPoll.tsx';
import { OpenPoll } from './OpenPoll.tsx';

interface Props {
  state: State;
  workshop: Workshop;
  readOnly: boolean;
}

/** The votes of a workshop that are open, the last one first. */
export function OpenPolls({ state, workshop, readOnly }: Props) {
  return pollsOf(state, workshop).open.map((poll) => (
    <OpenPoll key={poll.id} state={state} poll={poll} readOnly={readOnly} />
  ));
}

/** The votes of a workshop that were closed, the last one first; that one is unfolded while no other is open. */
export function ClosedPolls({ state, workshop, readOnly }: Props) {
  const { open, over } = pollsOf(state, workshop);
  return over.map((poll, at) => (
    <ClosedPoll
      key={poll.id}
      state={state}
      poll={poll}
      readOnly={readOnly}
      unfolded={at === 0 && open.length === 0}
    />
  ));
}

function pollsOf(state: State, workshop: Workshop) {
  const polls = Object.values(state.poll)
    .filter((poll) => poll.workshop === workshop.id)
    .toSorted((a, b) => (a.opened < b.opened ? 1 : a.opened > b.opened ? -1 : a.id < b.id ? 1 : -1));
  const open = polls.filter((poll) => poll.state === 'open');
  return { open, over: polls.filter((poll) => poll.state !== 'open') };
}
