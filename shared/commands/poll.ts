import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { Ballot, Poll, PollOption, Tally } from '../model/poll.ts';
import type { State } from '../model/state.ts';
import { headcount, presentPeople, sectorCounts } from '../queries/attendance.ts';
import { ballotsOf, countVotes, talliesOf } from '../queries/polls.ts';
import { mergeSmallSectors, type SectorKey, sectorKeys, sectorOfPerson } from '../queries/sectors.ts';
import { smallestGroup } from '../queries/small.ts';
import { checkMarks } from './ballot.ts';
import { currentItem } from './clock.ts';
import { command, facilitatorOnly, put, the } from './command.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';

const one = z.strictObject({ id: Id });
const Sector = z.enum(sectorKeys as [SectorKey, ...SectorKey[]]);

/** Polls: opened with their exact wording, voted on, counted once closed. Nobody's Ctrl+Z takes a vote back. */
export const pollCommands = [
  command(
    'poll.open',
    {
      schema: z.strictObject({
        id: Id.optional(),
        workshop: Id,
        wording: Poll.shape.wording,
        options: z.array(PollOption).max(40).default([]),
        scale: Poll.shape.scale,
        named: z.boolean().default(false),
        bySector: z.boolean().default(false),
        /** How many may vote, where nobody is on a list; otherwise who is present. */
        entitled: Poll.shape.entitled.optional(),
        repeats: Id.nullable().default(null),
      }),
    },
    (draft, { id: given, workshop, bySector, entitled, ...fields }, { now, newId }) => {
      if (the(draft, 'workshop', workshop).state === 'closed')
        throw new Refusal('closed', { collection: 'workshop', id: workshop });
      refuseApproved(draft, workshop);
      if (fields.repeats !== null && the(draft, 'poll', fields.repeats).workshop !== workshop)
        throw new Refusal('notFound', { collection: 'poll', id: fields.repeats });
      const people = presentPeople(draft, workshop);
      if (fields.named && people.length === 0)
        throw new Refusal('nobody', { collection: 'workshop', id: workshop });
      const poll = put(draft, 'poll', {
        ...fields,
        id: given ?? newId(),
        workshop,
        agendaItem: currentItem(draft, workshop)?.id ?? null,
        groups: bySector ? groupsOf(draft, workshop) : [],
        entitled: people.length > 0 ? people.length : (entitled ?? headcount(draft, workshop)),
        people,
        state: 'open',
        opened: now,
        closed: null,
        reason: '',
        cast: 0,
        result: null,
      });
      return { id: poll.id };
    },
  ),
  command(
    'poll.vote',
    {
      schema: z.strictObject({
        poll: Id,
        marks: Ballot.shape.marks,
        reason: Ballot.shape.reason.default(''),
        person: Id.nullable().default(null),
        sector: Sector.nullable().default(null),
      }),
      roles: ['facilitator', 'secretary', 'participant'],
      lasting: true,
    },
    (draft, { poll: id, marks, reason, person, sector }, context) => {
      const poll = openPoll(draft, id);
      checkMarks(poll, marks, reason);
      if (!poll.named) {
        if (person !== null) throw new Refusal('wrongKind', { collection: 'poll', id, field: 'person' });
        if (context.hasVoted(id)) throw new Refusal('voted', { collection: 'poll', id });
      } else refuseUnentitled(draft, poll, person);
      const earlier =
        person === null ? undefined : ballotsOf(draft, id).find((ballot) => ballot.person === person);
      const group = groupFor(poll, person === null ? sector : sectorOfPerson(draft, person));
      if (earlier) {
        Object.assign(earlier, { marks, reason, group });
        return { id: earlier.id };
      }
      if (poll.entitled > 0 && poll.cast >= poll.entitled)
        throw new Refusal('allVoted', { collection: 'poll', id, detail: { count: poll.entitled } });
      const ballot = put(draft, 'ballot', { id: context.newId(), poll: id, person, group, marks, reason });
      poll.cast += 1;
      return { id: ballot.id };
    },
  ),
  command(
    'poll.tally',
    {
      schema: z.strictObject({
        poll: Id,
        option: Tally.shape.option,
        value: Tally.shape.value.default(0),
        sector: Sector.nullable().default(null),
        count: Tally.shape.count,
      }),
      lasting: true,
    },
    (draft, { poll: id, option, value, sector, count }, { newId }) => {
      const poll = openPoll(draft, id);
      if (poll.named) throw new Refusal('wrongKind', { collection: 'poll', id });
      const steps = poll.scale.kind === 'dots' ? 1 : poll.scale.steps.length;
      if (option >= Math.max(1, poll.options.length) || value >= steps)
        throw new Refusal('ballot', { collection: 'poll', id });
      const group = groupFor(poll, sector);
      const held = talliesOf(draft, id).find(
        (tally) => tally.option === option && tally.value === value && tally.group === group,
      );
      if (held) held.count = count;
      else put(draft, 'tally', { id: newId(), poll: id, option, value, group, count });
      return { id };
    },
  ),
  command('poll.close', { schema: one, lasting: true }, (draft, { id }, { now }) => {
    const poll = openPoll(draft, id);
    poll.state = 'closed';
    poll.closed = now < poll.opened ? poll.opened : now;
    poll.result = countVotes(poll, ballotsOf(draft, id), talliesOf(draft, id));
    poll.cast = poll.result.cast;
    return { id };
  }),
  command(
    'poll.void',
    { schema: z.strictObject({ id: Id, reason: Poll.shape.reason }), roles: facilitatorOnly, lasting: true },
    (draft, { id, reason }, { now }) => {
      const poll = the(draft, 'poll', id);
      refuseApproved(draft, poll.workshop);
      if (poll.state === 'void') throw new Refusal('already', { collection: 'poll', id });
      if (reason === '') throw new Refusal('missing', { collection: 'poll', id, field: 'reason' });
      poll.state = 'void';
      poll.closed ??= now;
      poll.reason = reason;
      poll.result = null;
      return { id };
    },
  ),
];

function openPoll(draft: State, id: string): Poll {
  const poll = the(draft, 'poll', id);
  if (poll.state !== 'open') throw new Refusal('pollClosed', { collection: 'poll', id });
  return poll;
}

function refuseUnentitled(draft: State, poll: Poll, person: string | null): void {
  const place = { collection: 'poll', id: poll.id } as const;
  if (person === null) throw new Refusal('missing', { ...place, field: 'person' });
  the(draft, 'person', person);
  // Who came late was not there when it was opened; who left is not there any more.
  if (!poll.people.includes(person) || !presentPeople(draft, poll.workshop).includes(person))
    throw new Refusal('notEntitled', place);
}

/** Groups that no ballot gives away: sectors present, those under three people joined with the next smallest. */
function groupsOf(draft: State, workshop: string): string[] {
  return mergeSmallSectors(sectorCounts(draft, workshop))
    .filter(({ count }) => count >= smallestGroup)
    .map(({ sectors }) => sectors.join('+'));
}

function groupFor(poll: Poll, sector: SectorKey | null): string | null {
  return sector === null ? null : (poll.groups.find((group) => group.split('+').includes(sector)) ?? null);
}
