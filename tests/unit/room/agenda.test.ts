import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaRun, localTime, minutesPastEnd } from '../../../shared/queries/agenda.ts';
import { bench, idOf, refused } from '../../support/authority.ts';

const MINUTE = 60_000;

async function agendaBench() {
  const made = bench();
  const workshop = await made.done('workshop.add', { kind: 'schema', start: '09:30', end: '13:00' });
  const items: string[] = [];
  for (const planned of [10, 20, 45])
    items.push(await made.done('agendaItem.add', { workshop, title: `Punto de ${planned}`, planned }));
  const [first = '', second = '', third = ''] = items;
  const pass = (minutes: number) => {
    made.clock.now += minutes * MINUTE;
  };
  const run = () => agendaRun(made.state(), workshop, made.clock.now);
  return { ...made, workshop, first, second, third, pass, agenda: run };
}

const minutes = (length: number) => Math.round(length / MINUTE);

describe('running an agenda', () => {
  it('takes the items in order, with what each took beside what was planned', async () => {
    const { done, pass, agenda, workshop, state, second } = await agendaBench();
    expect(agenda()).toMatchObject({ current: null, begun: false });
    await done('agenda.next', { workshop });
    expect(state().workshop[workshop]?.state).toBe('running');
    pass(12);
    expect(await done('agenda.next', { workshop })).toBe(second);
    pass(5);
    const { items, current, estimatedEnd } = agenda();
    expect(items.map(({ state: at, actual, over }) => [at, minutes(actual), minutes(over)])).toEqual([
      ['done', 12, 2],
      ['current', 5, 0],
      ['next', 0, 0],
    ]);
    expect(current?.item.id).toBe(second);
    // 15 minutes are left of this item and 45 of the last.
    expect(minutes(estimatedEnd ?? 0)).toBe(
      minutes(Date.UTC(2026, 10, 22, 12) + (12 + 5 + 15 + 45) * MINUTE),
    );
  });

  it('leaves pauses out, of the item and of every timer', async () => {
    const { done, pass, agenda, workshop, state, first, run } = await agendaBench();
    await done('agenda.start', { item: first });
    pass(4);
    await done('agenda.pause', { workshop });
    pass(30);
    expect(agenda()).toMatchObject({ paused: true });
    expect(minutes(agenda().current?.actual ?? 0)).toBe(4);
    expect(refused(await run('agenda.pause', { workshop }))).toBe('already');
    await done('agenda.resume', { workshop });
    pass(3);
    await done('agenda.close', { workshop });
    expect(minutes(agenda().items[0]?.actual ?? 0)).toBe(7);
    const [timer] = Object.values(state().timer);
    expect(timer).toMatchObject({ kind: 'item', running: null, steps: [{ seconds: 600 }] });
    expect(minutes(timer?.elapsed ?? 0)).toBe(7);
  });

  it('takes up an item again where its time stood', async () => {
    const { done, pass, agenda, first, second } = await agendaBench();
    await done('agenda.start', { item: first });
    pass(4);
    await done('agenda.start', { item: second });
    pass(1);
    await done('agenda.start', { item: first });
    pass(2);
    expect(agenda().items.map(({ state: at, actual }) => [at, minutes(actual)])).toEqual([
      ['current', 6],
      ['done', 1],
      ['next', 0],
    ]);
  });

  it('closes what runs when the workshop closes, and starts nothing in a closed one', async () => {
    const { done, pass, run, workshop, state, first } = await agendaBench();
    await done('agenda.start', { item: first });
    await done('turn.ask', { workshop, who: 'Mesa 2' });
    await done('turn.give', { id: Object.keys(state().turn)[0] });
    pass(4);
    await done('workshop.state', { id: workshop, state: 'closed' });
    expect(Object.values(state().span)).toMatchObject([{ to: expect.any(String) }]);
    expect(Object.values(state().timer)).toMatchObject([{ ended: expect.any(String) }]);
    expect(Object.values(state().turn)).toMatchObject([{ state: 'done' }]);
    expect(state().agendaItem[first]?.ended).not.toBeNull();
    expect(refused(await run('agenda.start', { item: first }))).toBe('closed');
    expect(refused(await run('agenda.next', { workshop }))).toBe('closed');
    expect(
      refused(await run('timer.start', { workshop, name: 'x', steps: [{ label: '', seconds: 60 }] })),
    ).toBe('closed');
  });

  it('closes the workshop that ran before: there is one room', async () => {
    const { done, workshop, state, first } = await agendaBench();
    await done('agenda.start', { item: first });
    const other = await done('workshop.add', { kind: 'schema' });
    const item = await done('agendaItem.add', { workshop: other, title: 'Otro' });
    await done('agenda.start', { item });
    expect(state().workshop[workshop]?.state).toBe('closed');
    expect(Object.values(state().span).filter((span) => span.to === null)).toHaveLength(1);
  });

  it('says so when nothing is left to open or to close', async () => {
    const { done, run, workshop } = await agendaBench();
    expect(refused(await run('agenda.pause', { workshop }))).toBe('noItem');
    expect(refused(await run('agenda.close', { workshop }))).toBe('noItem');
    for (let at = 0; at < 4; at++) await done('agenda.next', { workshop });
    expect(refused(await run('agenda.next', { workshop }))).toBe('noItem');
    expect(refused(await run('agenda.next', { workshop: idOf('nada', 1) }))).toBe('notFound');
  });

  it('survives a clock that is set back: nothing ends before it began', async () => {
    const { done, pass, agenda, workshop, state, first } = await agendaBench();
    await done('agenda.start', { item: first });
    pass(10);
    await done('agenda.pause', { workshop });
    await done('agenda.resume', { workshop });
    pass(-90);
    expect(minutes(agenda().current?.actual ?? 0)).toBe(10);
    await done('agenda.next', { workshop });
    for (const { from, to } of Object.values(state().span)) if (to !== null) expect(to >= from).toBe(true);
    for (const { started, ended } of Object.values(state().agendaItem))
      if (started !== null && ended !== null) expect(ended >= started).toBe(true);
  });

  it('undoes a step taken by mistake: the item goes on as if nothing had been', async () => {
    const { done, pass, agenda, workshop, first } = await agendaBench();
    await done('agenda.start', { item: first });
    pass(4);
    await done('agenda.next', { workshop });
    pass(1);
    await done('history.undo');
    pass(1);
    expect(agenda().current?.item.id).toBe(first);
    expect(minutes(agenda().current?.actual ?? 0)).toBe(6);
    expect(agenda().items[1]?.state).toBe('next');
  });

  it('has one item and one span open at most, whatever is pressed', async () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom(
          'agenda.start',
          'agenda.next',
          'agenda.pause',
          'agenda.resume',
          'agenda.close',
          'history.undo',
        ),
        fc.nat(2),
        fc.integer({ min: -20, max: 90 }),
      ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (pressed) => {
        const { run, pass, workshop, state, agenda, ...made } = await agendaBench();
        const items = [made.first, made.second, made.third];
        for (const [name, which, wait] of pressed) {
          await run(
            name,
            name === 'agenda.start' ? { item: items[which] } : name === 'history.undo' ? {} : { workshop },
          );
          pass(wait);
          expect(Object.values(state().span).filter((span) => span.to === null).length).toBeLessThan(2);
          const { items: rows, current } = agenda();
          expect(rows.filter((row) => row.state === 'current').length).toBeLessThan(2);
          expect(rows.every((row) => row.actual >= 0)).toBe(true);
          if (Object.values(state().span).some((span) => span.to === null)) expect(current).not.toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the end that was planned', () => {
  const workshop = { start: '09:30', end: '13:00' } as Parameters<typeof minutesPastEnd>[0];

  it('is in the hours of the project, on both sides of the change of the clocks', () => {
    // Chile went to summer time in the night of 5 September 2026.
    const before = Date.parse('2026-09-04T17:06:00.000Z');
    const after = Date.parse('2026-09-07T16:06:00.000Z');
    for (const end of [before, after]) {
      expect(localTime(end, 'America/Santiago')).toBe('13:06');
      expect(minutesPastEnd(workshop, end, 'America/Santiago')).toBe(6);
    }
    expect(minutesPastEnd({ ...workshop, end: null }, after, 'America/Santiago')).toBeNull();
  });

  it('counts on past midnight', () => {
    const late = { ...workshop, start: '19:00', end: '23:30' };
    expect(minutesPastEnd(late, Date.parse('2026-09-08T03:15:00.000Z'), 'America/Santiago')).toBe(45);
  });
});
