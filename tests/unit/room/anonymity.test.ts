import { describe, expect, it } from 'vitest';
import { bench, idOf } from '../../support/authority.ts';

describe('anonymous ballots', () => {
  it('leave the actor, the moment and the window out of everything that is written', async () => {
    const { done, entries, state, clock } = bench();
    const workshop = await done('workshop.add', { kind: 'schema' });
    const item = await done('agendaItem.add', { workshop, title: 'Votar' });
    await done('agenda.start', { item });
    const started = state().agendaItem[item]?.started;
    const scale = { kind: 'steps', steps: ['Sí', 'No'], reason: 'may', goes: null };
    const poll = await done('poll.open', { workshop, wording: '¿Sí?', scale, entitled: 20 });
    const from = entries.length;
    const phones = Array.from({ length: 12 }, (_, at) => idOf('fono', at));
    for (const [at, actor] of phones.entries()) {
      clock.now += 37_000;
      await done(
        'poll.vote',
        { poll, marks: [{ option: 0, value: at % 2 }], reason: '' },
        { actor, role: 'participant', gesture: `gesto-${actor}` },
      );
    }
    const written = JSON.stringify(entries.slice(from));
    for (const actor of phones) expect(written).not.toContain(actor);
    for (const entry of entries.slice(from)) expect([entry.actor, entry.at]).toEqual(['sala', started]);
    expect(JSON.stringify(state().ballot)).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    for (const ballot of Object.values(state().ballot)) expect(ballot.person).toBeNull();
  });

  it('round to the hour where no agenda runs', async () => {
    const { done, entries } = bench();
    const workshop = await done('workshop.add', { kind: 'citizenForum' });
    const scale = { kind: 'dots', dots: 3, cumulative: true };
    const poll = await done('poll.open', { workshop, wording: '¿Qué primero?', scale, entitled: 3 });
    await done('poll.vote', { poll, marks: [{ option: 0, value: 3 }] });
    expect(entries.at(-1)?.at).toBe('2026-11-22T12:00:00.000Z');
  });
});
