import { describe, expect, it } from 'vitest';
import type { BallotScale } from '../../../shared/model/poll.ts';
import { goesAhead, ranking } from '../../../shared/queries/polls.ts';
import { bench, idOf, refused } from '../../support/authority.ts';

const gradients: BallotScale = {
  kind: 'steps',
  steps: ['Apoyo', 'Reparo menor', 'Abstención', 'Veto'],
  reason: 3,
  goes: [0, 1],
};
const dots: BallotScale = { kind: 'dots', dots: 3, cumulative: false };

async function pollBench() {
  const made = bench();
  const workshop = await made.done('workshop.add', { kind: 'schema' });
  const people: string[] = [];
  for (const name of ['Rosa (ejemplo)', 'Luis (ejemplo)', 'Eva (ejemplo)', 'Juan (ejemplo)']) {
    const person = await made.done('person.add', { name });
    await made.done('attendance.set', { workshop, person });
    people.push(person);
  }
  const open = (fields: object = {}) =>
    made.done('poll.open', { workshop, wording: '¿Adoptamos D2-E3?', scale: gradients, ...fields });
  const phone = (number: number) => ({ actor: idOf('fono', number), role: 'participant' as const });
  const result = (poll: string) => made.state().poll[poll]?.result;
  return { ...made, workshop, people, open, phone, result };
}

const mark = (value: number, option = 0) => ({ marks: [{ option, value }] });

describe('a poll', () => {
  it('counts nothing for anybody until it is closed, and keeps the wording it had', async () => {
    const { open, done, run, phone, result, state } = await pollBench();
    const poll = await open();
    expect(state().poll[poll]).toMatchObject({ entitled: 4, cast: 0, result: null });
    for (const [at, value] of [0, 1, 1].entries())
      await done('poll.vote', { poll, ...mark(value) }, phone(at));
    expect(state().poll[poll]).toMatchObject({ cast: 3, result: null });
    await done('poll.close', { id: poll });
    expect(result(poll)).toEqual({ cast: 3, counts: [[1, 2, 0, 0]], groups: [] });
    expect(goesAhead(state().poll[poll] as never, 0)).toBe(true);
    expect(refused(await run('poll.vote', { poll, ...mark(0) }, phone(9)))).toBe('pollClosed');
    expect(refused(await run('poll.close', { id: poll }))).toBe('pollClosed');
  });

  it('takes one anonymous ballot from a phone and as many from staff as people may vote', async () => {
    const { open, done, run, phone } = await pollBench();
    const poll = await open();
    await done('poll.vote', { poll, ...mark(0) }, phone(1));
    expect(refused(await run('poll.vote', { poll, ...mark(1) }, phone(1)))).toBe('voted');
    for (let at = 0; at < 3; at++) await done('poll.vote', { poll, ...mark(2) });
    expect(refused(await run('poll.vote', { poll, ...mark(2) }))).toBe('allVoted');
  });

  it('does not count as voted what the disk did not take', async () => {
    const { open, done, run, phone, fault, state } = await pollBench();
    const poll = await open();
    fault.code = 'diskFull';
    expect((await run('poll.vote', { poll, ...mark(0) }, phone(1))).kind).toBe('waiting');
    fault.code = null;
    await done('poll.vote', { poll, ...mark(0) }, phone(1));
    expect(state().poll[poll]?.cast).toBe(1);
  });

  it('by name is for who was there when it opened and is there still; a second ballot replaces the first', async () => {
    const { open, done, run, people, workshop, state, result } = await pollBench();
    const [rosa, luis, eva] = people;
    await done('attendance.set', { workshop, person: eva, departure: '11:00' });
    const poll = await open({ named: true });
    const late = await done('person.add', { name: 'Tardía (ejemplo)' });
    await done('attendance.set', { workshop, person: late });
    const vote = (person: unknown, value: number) => run('poll.vote', { poll, person, ...mark(value) });
    expect(refused(await vote(eva, 0))).toBe('notEntitled');
    expect(refused(await vote(late, 0))).toBe('notEntitled');
    expect(refused(await vote(null, 0))).toBe('missing');
    expect((await vote(rosa, 0)).kind).toBe('done');
    expect((await vote(rosa, 2)).kind).toBe('done');
    expect((await vote(luis, 1)).kind).toBe('done');
    await done('attendance.set', { workshop, person: luis, departure: '11:30' });
    expect(refused(await vote(luis, 0))).toBe('notEntitled');
    expect(state().poll[poll]?.cast).toBe(2);
    await done('poll.close', { id: poll });
    expect(result(poll)?.counts).toEqual([[0, 1, 1, 0]]);
  });

  it('asks for the reason where the scale does', async () => {
    const { open, run } = await pollBench();
    const poll = await open();
    expect(refused(await run('poll.vote', { poll, ...mark(3) }))).toBe('missing');
    expect((await run('poll.vote', { poll, ...mark(3), reason: 'Falta presupuesto' })).kind).toBe('done');
    expect(refused(await run('poll.vote', { poll, ...mark(4) }))).toBe('ballot');
    expect(refused(await run('poll.vote', { poll, ...mark(0, 1) }))).toBe('ballot');
  });

  it('gives out dots as the scale says, and ranks with ties', async () => {
    const { open, run, done, phone, state } = await pollBench();
    const options = ['A', 'B', 'C', 'D'].map((label) => ({ label, about: null }));
    const poll = await open({ scale: dots, options });
    const vote = (at: number, ...marks: [number, number][]) =>
      run('poll.vote', { poll, marks: marks.map(([option, value]) => ({ option, value })) }, phone(at));
    expect(refused(await vote(1, [0, 2]))).toBe('dots');
    expect(refused(await vote(1, [0, 1], [1, 1], [2, 1], [3, 1]))).toBe('dots');
    expect(refused(await vote(1, [0, 0]))).toBe('dots');
    expect(refused(await vote(1, [0, 1], [0, 1]))).toBe('ballot');
    await vote(1, [0, 1], [1, 1], [2, 1]);
    await vote(2, [1, 1], [2, 1]);
    await done('poll.tally', { poll, option: 0, count: 4 });
    await done('poll.tally', { poll, option: 0, count: 5 });
    await done('poll.close', { id: poll });
    expect(ranking(state().poll[poll] as never)).toEqual([
      { option: 0, votes: 6, place: 1 },
      { option: 1, votes: 2, place: 2 },
      { option: 2, votes: 2, place: 2 },
      { option: 3, votes: 0, place: 4 },
    ]);
  });

  it('counts hands that staff saw, and votes again without losing the first time', async () => {
    const { open, done, run, result, state, workshop } = await pollBench();
    const poll = await open();
    for (const [value, count] of [
      [0, 14],
      [1, 5],
      [3, 1],
    ] as const)
      await done('poll.tally', { poll, option: 0, value, count });
    expect(refused(await run('poll.tally', { poll, option: 1, value: 0, count: 1 }))).toBe('ballot');
    await done('poll.close', { id: poll });
    expect(result(poll)).toMatchObject({ cast: 20, counts: [[14, 5, 0, 1]] });
    const again = await open({ repeats: poll });
    expect(state().poll[again]?.repeats).toBe(poll);
    expect(refused(await run('poll.void', { id: again, reason: '' }))).toBe('missing');
    await done('poll.void', { id: again, reason: 'Se leyó otra redacción' });
    expect(refused(await run('workshop.remove', { id: workshop }))).toBe('inUse');
  });

  it('is not undone by Ctrl+Z', async () => {
    const { open, done, state } = await pollBench();
    const poll = await open();
    await done('poll.vote', { poll, ...mark(0) });
    await done('poll.close', { id: poll });
    await done('history.undo').catch(() => undefined);
    expect(state().poll[poll]?.state).toBe('closed');
    expect(Object.keys(state().ballot)).toHaveLength(1);
  });

  it('counts by sector in groups of three at least, and knows no smaller one', async () => {
    const { open, done, people, workshop, state, phone, result } = await pollBench();
    const sectors = ['municipality', 'municipality', 'municipality', 'academia', 'academia', 'civilSociety'];
    for (const [at, sector] of sectors.entries()) {
      const organisation = await done('organisation.add', { name: `Org ${at} (ejemplo)`, sector });
      const person = people[at] ?? (await done('person.add', { name: `Persona ${at} (ejemplo)` }));
      await done('person.update', { id: person, set: { organisation } });
      await done('attendance.set', { workshop, person });
    }
    const poll = await open({ bySector: true });
    const { groups } = state().poll[poll] ?? { groups: [] };
    expect(groups).toEqual(['municipality', 'civilSociety+academia']);
    await done('poll.vote', { poll, ...mark(0), sector: 'civilSociety' }, phone(1));
    await done('poll.vote', { poll, ...mark(1), sector: 'international' }, phone(2));
    expect(Object.values(state().ballot).map(({ group }) => group)).toEqual(['civilSociety+academia', null]);
    await done('poll.close', { id: poll });
    expect(result(poll)?.groups).toEqual([
      { group: 'municipality', cast: 0, counts: [[0, 0, 0, 0]] },
      { group: 'civilSociety+academia', cast: 1, counts: [[1, 0, 0, 0]] },
    ]);
  });

  it('has no groups where all of them together are fewer than three', async () => {
    const { done, state } = bench();
    const workshop = await done('workshop.add', { kind: 'schema' });
    for (const name of ['Rosa (ejemplo)', 'Luis (ejemplo)'])
      await done('attendance.set', { workshop, person: await done('person.add', { name }) });
    const poll = await done('poll.open', { workshop, wording: '¿?', scale: gradients, bySector: true });
    expect(state().poll[poll]?.groups).toEqual([]);
  });
});

describe('consent', () => {
  it('keeps each objection and what was made of it', async () => {
    const { open, done, run, workshop, state } = await pollBench();
    const poll = await open();
    const id = await done('objection.add', { workshop, poll, whose: 'Mesa 2', text: 'No hay plazo' });
    expect(refused(await run('objection.update', { id, set: { state: 'integrated' } }))).toBe('missing');
    await done('objection.update', {
      id,
      set: { state: 'integrated', integration: 'Se agrega plazo', adopted: 'En 30 días…' },
    });
    expect(state().objection[id]).toMatchObject({ state: 'integrated', adopted: 'En 30 días…' });
  });
});
