import { describe, expect, it } from 'vitest';
import { attendanceByItem, hasHours } from '../../../shared/queries/presence.ts';
import { bench, refused } from '../../support/authority.ts';

const MINUTE = 60_000;

/** A workshop from 09:30 in Santiago (UTC-3 in November): items of 20, 30 and 10 minutes, run as planned. */
async function ran(start = Date.UTC(2026, 10, 22, 12, 30), hours = '09:30') {
  const made = bench();
  const { done, clock } = made;
  const workshop = await done('workshop.add', { kind: 'schema', start: hours });
  for (const title of ['Apertura', 'Debate', 'Cierre']) await done('agendaItem.add', { workshop, title });
  const people: Record<string, string> = {};
  for (const name of ['Rosa', 'Héctor', 'Camila']) {
    const person = await done('person.add', { name: `${name} (ejemplo)` });
    people[name] = person;
    await done('attendance.set', { workshop, person, state: 'present' });
  }
  clock.now = start;
  for (const minutes of [20, 30, 10]) {
    await done('agenda.next', { workshop });
    clock.now += minutes * MINUTE;
  }
  await done('agenda.close', { workshop });
  const set = (name: string, what: object) =>
    done('attendance.set', { workshop, person: people[name], ...what });
  const look = () => {
    const held = made.state().workshop[workshop];
    if (!held) throw new Error('no workshop');
    return attendanceByItem(made.state(), held, {
      zone: 'America/Santiago',
      language: 'es-CL',
    });
  };
  /** What is said of one person, item by item. */
  const of = (name: string) =>
    look().map(({ people: all }) => all?.find(({ row }) => row.person.id === people[name])?.stays);
  return { ...made, workshop, people, set, look, of };
}

const whole = [{ from: null, to: null }];

describe('attendance at each item', () => {
  it('is that of the list where nobody came or left in between', async () => {
    const { look, state, workshop, set } = await ran();
    expect(look().map(({ present }) => present)).toEqual([3, 3, 3]);
    expect(hasHours(state(), workshop)).toBe(false);
    await set('Camila', { state: 'absent' });
    expect(look().map(({ present }) => present)).toEqual([2, 2, 2]);
    await set('Rosa', { arrival: '09:30' });
    expect(hasHours(state(), workshop)).toBe(true);
  });

  it('follows the hours of those who come late and those who leave early, to the minute', async () => {
    const { look, of, set } = await ran();
    await set('Rosa', { arrival: '09:55' });
    await set('Héctor', { departure: '10:19' });
    expect(of('Rosa')).toEqual([[], [{ from: '09:55', to: null }], whole]);
    expect(of('Héctor')).toEqual([whole, [{ from: null, to: '10:19' }], []]);
    expect(look().map(({ present }) => present)).toEqual([2, 3, 2]);
    // Whoever leaves as an item begins was not there for it; whoever comes as it begins was.
    await set('Héctor', { departure: '09:50' });
    await set('Rosa', { arrival: '09:50' });
    expect(of('Héctor')).toEqual([whole, [], []]);
    expect(of('Rosa')).toEqual([[], whole, whole]);
  });

  it('keeps what somebody missed who left and came back', async () => {
    const { of, set, done, run, workshop, people, state } = await ran();
    const back = (at: string) => ({ workshop, person: people.Camila, at });
    expect(refused(await run('attendance.back', back('10:00')))).toBe('already');
    await set('Camila', { departure: '09:40' });
    await done('attendance.back', back('10:00'));
    expect(of('Camila')).toEqual([[{ from: null, to: '09:40' }], [{ from: '10:00', to: null }], whole]);
    await set('Camila', { departure: '10:05' });
    await done('attendance.back', back('10:10'));
    expect(of('Camila')[1]).toEqual([
      { from: '10:00', to: '10:05' },
      { from: '10:10', to: null },
    ]);
    // Not there after all: nothing of it stands.
    await set('Camila', { state: 'excused' });
    expect(Object.values(state().attendance).find(({ person }) => person === people.Camila)).toMatchObject({
      arrival: null,
      departure: null,
      away: [],
    });
  });

  it('goes on past midnight, and says nothing of an item without times', async () => {
    const { of, set, look, done, workshop } = await ran(Date.UTC(2026, 10, 23, 2, 45), '23:45');
    await set('Rosa', { arrival: '00:10' });
    expect(of('Rosa')).toEqual([[], [{ from: '00:10', to: null }], whole]);
    await done('agendaItem.add', { workshop, title: 'Varios' });
    expect(look()[3]).toMatchObject({ people: null, present: 0 });
  });
});
