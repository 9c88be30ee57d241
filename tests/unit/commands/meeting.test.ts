import { describe, expect, it } from 'vitest';
import { richText } from '../../../shared/model/richText.ts';
import { bench, refused } from '../../support/authority.ts';

async function workshopBench() {
  const made = bench();
  const workshop = await made.done('workshop.add', {
    kind: 'schema',
    title: 'Herramientas',
    date: '2026-11-22',
    start: '09:30',
    end: '13:00',
  });
  const item = await made.done('agendaItem.add', { workshop, title: 'Participación' });
  return { ...made, workshop, item };
}

describe('a workshop', () => {
  it('numbers workshops by kind, and records and minutes over the project', async () => {
    const { done, state, workshop } = await workshopBench();
    const other = await done('workshop.add', { kind: 'expert' });
    const second = await done('workshop.add', { kind: 'schema' });
    expect([workshop, other, second].map((id) => state().workshop[id]?.code)).toEqual([
      'TS-1',
      'TX-1',
      'TS-2',
    ]);
    const kinds = ['agreement', 'commitment', 'dissent', 'pending', 'intervention'] as const;
    const codes = [];
    for (const kind of kinds) {
      const id = await done('record.add', { workshop, kind, text: 'Dicho' });
      codes.push(state().record[id]?.code);
    }
    expect(codes).toEqual(['AC-01', 'CO-01', 'DS-01', 'PE-01', 'IN-001']);
    await done('minutes.open', { workshop: second });
    const minutes = await done('minutes.open', { workshop });
    expect(state().minutes[minutes]?.number).toBe(2);
    expect(await done('minutes.open', { workshop })).toBe(minutes);
  });

  it('takes real days and months, and hours in order', async () => {
    const { run, done, state } = await workshopBench();
    for (const date of ['2026-02-30', '2026-13', '2026', '22-11-2026'])
      expect(refused(await run('workshop.add', { kind: 'expert', date }))).toBe('malformed');
    const id = await done('workshop.add', { kind: 'expert', date: '2016-12' });
    expect(state().workshop[id]?.date).toBe('2016-12');
    expect(refused(await run('workshop.update', { id, set: { start: '10:00', end: '09:30' } }))).toBe(
      'order',
    );
    expect(refused(await run('workshop.update', { id, set: { start: '24:00' } }))).toBe('malformed');
  });

  it('keeps one attendance a person, and no hour for who was not there', async () => {
    const { done, state, workshop } = await workshopBench();
    const person = await done('person.add', { name: 'Ana (ejemplo)' });
    await done('attendance.set', { workshop, person, state: 'present', arrival: '09:52' });
    await done('attendance.set', { workshop, person, state: 'excused' });
    expect(Object.values(state().attendance)).toMatchObject([{ state: 'excused', arrival: null }]);
  });

  it('counts heads in forums only', async () => {
    const { run, done, workshop } = await workshopBench();
    expect(refused(await run('headcount.set', { workshop, by: 'sector', key: 'citizens', count: 4 }))).toBe(
      'wrongKind',
    );
    const forum = await done('workshop.add', { kind: 'citizenForum' });
    await done('headcount.set', { workshop: forum, by: 'sector', key: 'citizens', count: 4 });
  });

  it('refuses votes that contradict how an agreement was adopted', async () => {
    const { run, workshop } = await workshopBench();
    const agreement = (fields: object) =>
      run('record.add', { workshop, kind: 'agreement', text: 'Se acuerda', ...fields });
    expect(refused(await agreement({ form: 'unanimity', favour: 10, against: 1 }))).toBe('votes');
    expect(refused(await agreement({ form: 'majority', favour: 3, against: 3 }))).toBe('votes');
    expect((await agreement({ form: 'majority', favour: 9, against: 1, abstained: 1 })).kind).toBe('done');
  });

  it('locks approved minutes and what they say', async () => {
    const { run, done, state, workshop, item, assets } = await workshopBench();
    const record = await done('record.add', {
      workshop,
      kind: 'commitment',
      text: 'Enviar',
      responsible: 'Mesa 1',
    });
    const id = await done('minutes.open', { workshop });
    await done('minutes.section', {
      minutes: id,
      key: 'development',
      agendaItem: item,
      body: richText('Se conversó.'),
    });
    expect(refused(await run('minutes.approve', { id, by: 'Comité' }))).toBe('wrongKind');
    await done('minutes.review', { id });
    await done('minutes.approve', { id, by: 'Comité ejecutivo (ejemplo)' });
    const minutes = state().minutes[id];
    expect(minutes).toMatchObject({ state: 'approved', approvedBy: 'Comité ejecutivo (ejemplo)' });
    expect(assets.has(minutes?.hash ?? '')).toBe(true);
    const section = { minutes: id, key: 'development', agendaItem: item, body: richText('Otra cosa.') };
    expect(refused(await run('minutes.section', section))).toBe('locked');
    expect(refused(await run('record.update', { id: record, set: { text: 'Otra cosa' } }))).toBe('locked');
    expect(refused(await run('record.add', { workshop, kind: 'agreement', text: 'Tarde' }))).toBe('locked');
    expect(refused(await run('workshop.remove', { id: workshop }))).toBe('locked');
    // How a commitment stands goes on.
    await done('record.update', { id: record, set: { state: 'done' } });
    expect(refused(await run('history.undo', {}, { actor: 'otraventana000000000' }))).toBe('nothingToUndo');
  });

  it('asks for a reason where an answer is not a plain yes', async () => {
    const { run, done, state } = await workshopBench();
    const id = await done('contribution.add', { text: 'Una idea' });
    for (const answer of ['partly', 'notIncorporated', 'outOfScope'])
      expect(refused(await run('contribution.respond', { ids: [id], state: answer }))).toBe('missing');
    await done('contribution.respond', { ids: [id], state: 'partly', response: 'Se recoge en D2-E3.' });
    expect(state().contribution[id]).toMatchObject({ state: 'partly', response: 'Se recoge en D2-E3.' });
  });

  it('keeps the author of a copy, under a new code', async () => {
    const { done, state } = await workshopBench();
    const author = { kind: 'group', name: 'Mesa 2' };
    const id = await done('contribution.add', { text: 'Una idea', author });
    const copy = await done('contribution.copy', { id });
    expect(state().contribution[copy]).toMatchObject({ code: 'A-0002', copyOf: 'A-0001', author });
  });
});
