import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Timer, timerPosition } from '../../../shared/model/clock.ts';
import { projectChanges, projectState } from '../../../shared/projection/project.ts';
import { speakingQueue } from '../../../shared/queries/turns.ts';
import { bench, refused } from '../../support/authority.ts';

const MINUTE = 60_000;
const chain = [1, 2, 4, 5].map((minutes, at) => ({ label: `Paso ${at + 1}`, seconds: minutes * 60 }));

async function timerBench() {
  const made = bench();
  const workshop = await made.done('workshop.add', { kind: 'schema' });
  const id = await made.done('timer.start', { workshop, name: '1-2-4-Todos', steps: chain });
  const timer = () => made.state().timer[id] as Timer;
  const at = () => timerPosition(timer(), made.clock.now);
  const pass = (minutes: number) => {
    made.clock.now += minutes * MINUTE;
  };
  return { ...made, workshop, id, timer, at, pass };
}

describe('a timer', () => {
  it('goes from step to step by itself, and past the end into minus', async () => {
    const { at, pass } = await timerBench();
    expect(at().step).toBe(0);
    pass(1.5);
    expect(at()).toMatchObject({ step: 1 });
    expect(Math.round(at().left / 1000)).toBe(90);
    pass(12);
    expect(at().step).toBe(3);
    expect(at().left).toBeLessThan(0);
  });

  it('stands still while paused, and takes more time for the step that runs', async () => {
    const { at, pass, done, id } = await timerBench();
    pass(2);
    await done('timer.pause', { id });
    const { left } = at();
    pass(60);
    expect(at().left).toBe(left);
    await done('timer.add', { id, seconds: 300 });
    expect(at().left).toBe(left + 5 * MINUTE);
    await done('timer.resume', { id });
    await done('timer.next', { id });
    expect(at().step).toBe(2);
    await done('timer.next', { id });
    await done('timer.next', { id });
    expect(at().step).toBe(3);
  });

  it('starts over: a chain with its steps as they are, the time of an item as it was planned', async () => {
    const { at, pass, done, id, workshop, state, clock } = await timerBench();
    pass(4);
    await done('timer.restart', { id });
    expect(at().step).toBe(0);
    expect(at().left).toBeGreaterThan(MINUTE - 1_000);
    await done('agendaItem.add', { workshop, title: 'Tarifas', planned: 20 });
    await done('agenda.next', { workshop });
    const item = Object.values(state().timer).find(({ kind }) => kind === 'item') as Timer;
    await done('timer.add', { id: item.id, seconds: 300 });
    pass(7);
    await done('agenda.pause', { workshop });
    await done('timer.restart', { id: item.id });
    const again = state().timer[item.id] as Timer;
    expect(again.running).toBeNull();
    expect(timerPosition(again, clock.now).left).toBe(20 * MINUTE);
  });

  it('takes steps of a second to 180 minutes', async () => {
    const { run, id, workshop, done, timer } = await timerBench();
    expect(refused(await run('timer.add', { id, seconds: -60 }))).toBe('limit');
    expect(refused(await run('timer.add', { id, seconds: 180 * 60 }))).toBe('limit');
    for (const seconds of [0, 180 * 60 + 1, 1.5])
      expect(
        refused(await run('timer.start', { workshop, name: 'x', steps: [{ label: '', seconds }] })),
      ).toBe('malformed');
    await done('timer.start', { workshop, name: 'Otro', steps: [{ label: '', seconds: 180 * 60 }] });
    expect(timer().ended).not.toBeNull();
    expect(refused(await run('timer.pause', { id }))).toBe('already');
  });

  it('never runs backwards, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_800 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: -10_000_000, max: 200_000_000 }), { minLength: 2, maxLength: 10 }),
        (seconds, times) => {
          const timer = {
            steps: seconds.map((length) => ({ label: '', seconds: length })),
            running: '2026-11-22T12:00:00.000Z',
            elapsed: 0,
          } as Timer;
          const start = Date.parse(timer.running ?? '');
          const positions = times.toSorted((a, b) => a - b).map((time) => timerPosition(timer, start + time));
          for (const [at, position] of positions.entries()) {
            expect(position.step).toBeLessThan(seconds.length);
            const total = seconds.slice(0, position.step + 1).reduce((sum, length) => sum + length * 1000, 0);
            expect(position.left).toBe(total - position.elapsed);
            if (position.step < seconds.length - 1) expect(position.left).toBeGreaterThan(0);
            expect(position.elapsed).toBeGreaterThanOrEqual(positions[at - 1]?.elapsed ?? 0);
          }
        },
      ),
    );
  });
});

describe('the speaking queue', () => {
  it('gives one person the floor at a time, counts their turns and who was not heard', async () => {
    const { done, run, state, workshop } = await timerBench();
    const people = [];
    for (const name of ['Rosa (ejemplo)', 'Luis (ejemplo)', 'Eva (ejemplo)']) {
      const person = await done('person.add', { name });
      await done('attendance.set', { workshop, person });
      people.push(person);
    }
    const [rosa, luis] = people;
    const first = await done('turn.ask', { workshop, person: rosa });
    expect(refused(await run('turn.ask', { workshop, person: rosa }))).toBe('duplicate');
    expect(refused(await run('turn.ask', { workshop }))).toBe('missing');
    const second = await done('turn.ask', { workshop, person: luis });
    await done('turn.give', { id: first });
    const again = await done('turn.ask', { workshop, person: rosa });
    await done('turn.move', { id: again, after: null });
    expect(speakingQueue(state(), workshop)).toMatchObject({
      speaking: { turn: { id: first }, nth: 1 },
      waiting: [{ turn: { id: again } }, { turn: { id: second } }],
      unheard: 2,
    });
    await done('turn.give', { id: again });
    expect(state().turn[first]?.state).toBe('done');
    expect(speakingQueue(state(), workshop).speaking).toMatchObject({ nth: 2 });
    expect(refused(await run('turn.drop', { id: again }))).toBe('already');
    await done('turn.drop', { id: second });
    expect(speakingQueue(state(), workshop).waiting).toEqual([]);
  });
});

describe('the wall of a running workshop', () => {
  const options = { omitted: '[nombre omitido]' };

  it('shows the item and the timer of now, with no name in them, and nothing of the rest', async () => {
    const { done, state, workshop } = await timerBench();
    const person = await done('person.add', { name: 'Rosa Antilef Muñoz' });
    const item = await done('agendaItem.add', {
      workshop,
      title: 'Palabras de Rosa Antilef Muñoz',
      planned: 5,
    });
    await done('agendaItem.add', { workshop, title: 'Lo que viene' });
    expect(projectState(state(), 'wall', options).agendaItem).toEqual({});
    const before = state();
    await done('agenda.start', { item });
    await done('turn.ask', { workshop, person });
    await done('timer.start', {
      workshop,
      name: 'Ronda',
      steps: [{ label: 'Con Rosa Antilef Muñoz', seconds: 60 }],
    });
    const seen = projectState(state(), 'wall', options);
    expect(Object.values(seen.agendaItem).map(({ title }) => title)).toEqual([
      'Palabras de [nombre omitido]',
    ]);
    expect(Object.values(seen.timer).map(({ name }) => name)).toEqual([
      'Palabras de [nombre omitido]',
      'Ronda',
    ]);
    expect(JSON.stringify(seen)).not.toContain('Antilef');
    expect(seen.turn).toEqual({});
    expect(seen.span).toEqual({});
    await done('agenda.close', { workshop });
    const after = state();
    expect(projectState(after, 'wall', options).timer).toEqual({});
    expect(projectState(after, 'wall', options).agendaItem).toEqual({});
    expect(projectChanges(before, after, [], 'wall', options)).toEqual([]);
  });
});
