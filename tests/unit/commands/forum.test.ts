import { describe, expect, it } from 'vitest';
import { forumRows, headcountTotals, sumReasons, sumStances } from '../../../shared/queries/forum.ts';
import { modelBench, refused } from '../../support/authority.ts';

async function forumBench() {
  const made = await modelBench();
  const forum = await made.done('workshop.add', { kind: 'citizenForum', commune: 'Puerto Arrayán' });
  const tables = [
    await made.done('forumTable.add', { workshop: forum, name: 'Mesa 1', people: 8 }),
    await made.done('forumTable.add', { workshop: forum, name: 'Mesa 2', people: 6 }),
  ] as const;
  return { ...made, forum, tables };
}

describe('the tables of a forum', () => {
  it('belong to forums, are in order, and no two are called the same', async () => {
    const { run, done, state, forum, tables } = await forumBench();
    const other = await done('workshop.add', { kind: 'schema' });
    expect(refused(await run('forumTable.add', { workshop: other, name: 'Mesa 1' }))).toBe('wrongKind');
    expect(refused(await run('forumTable.add', { workshop: forum, name: 'MESA  1' }))).toBe('duplicate');
    expect(refused(await run('forumTable.update', { id: tables[1], set: { name: 'mesa 1' } }))).toBe(
      'duplicate',
    );
    expect((await run('forumTable.update', { id: tables[0], set: { name: 'Mesa uno' } })).kind).toBe('done');
    await done('forumTable.move', { id: tables[1], after: null });
    const inOrder = Object.values(state().forumTable).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(inOrder.map(({ name }) => name)).toEqual(['Mesa 2', 'Mesa uno']);
    expect(
      refused(await run('forumTable.update', { id: tables[0], set: { people: 5 }, base: { people: 7 } })),
    ).toBe('conflict');
  });

  it('keep what was said at them, and let go of it when they or the forum change', async () => {
    const { run, done, state, forum, tables } = await forumBench();
    const said = await done('contribution.add', { text: 'Actas', workshop: forum, table: tables[0] });
    expect(state().contribution[said]?.table).toBe(tables[0]);
    expect(refused(await run('contribution.add', { text: 'Actas', workshop: null, table: tables[0] }))).toBe(
      'notFound',
    );
    const other = await done('workshop.add', { kind: 'internalForum' });
    expect(
      refused(await run('contribution.update', { id: said, set: { workshop: other, table: tables[0] } })),
    ).toBe('notFound');
    await done('contribution.update', { id: said, set: { workshop: other } });
    expect(state().contribution[said]?.table).toBeNull();
    await done('contribution.update', { id: said, set: { workshop: forum, table: tables[1] } });
    await done('stance.set', { workshop: forum, table: tables[1], row: 'D1', agree: 4 });
    await done('stanceReason.add', {
      workshop: forum,
      table: tables[1],
      row: 'D1',
      side: 'agree',
      text: 'Hace falta',
    });
    await done('forumTable.remove', { id: tables[1] });
    expect(state().contribution[said]?.table).toBeNull();
    expect([Object.keys(state().stance), Object.keys(state().stanceReason)]).toEqual([[], []]);
    expect((await run('history.undo')).kind).toBe('done');
    expect(state().contribution[said]?.table).toBe(tables[1]);
    expect(Object.values(state().stance)).toMatchObject([{ agree: 4, table: tables[1] }]);
    expect(Object.keys(state().stanceReason)).toHaveLength(1);
  });
});

describe('how a forum answered', () => {
  it('counts each dimension once a table, by code or id, and forgets an empty answer', async () => {
    const { run, done, state, forum, tables, dimensions } = await forumBench();
    await done('stance.set', { workshop: forum, row: 'D2', agree: 3 });
    await done('stance.set', { workshop: forum, row: dimensions[1], partly: 2, disagree: 1 });
    await done('stance.set', { workshop: forum, table: tables[0], row: 'D2', agree: 5 });
    const all = Object.values(state().stance);
    expect(
      all.map(({ table, code, agree, partly, disagree }) => [table, code, agree, partly, disagree]),
    ).toEqual([
      [null, 'D2', 3, 2, 1],
      [tables[0], 'D2', 5, 0, 0],
    ]);
    expect(sumStances(all)).toEqual({ agree: 8, partly: 2, disagree: 1, total: 11 });
    await done('stance.set', { workshop: forum, table: tables[0], row: 'D2', agree: 0 });
    expect(Object.values(state().stance)).toHaveLength(1);
    expect(refused(await run('stance.set', { workshop: forum, row: 'D9', agree: 1 }))).toBe('notFound');
    expect(refused(await run('stance.set', { workshop: forum, row: 'D1', agree: -1 }))).toBe('malformed');
    expect(
      refused(await run('stance.set', { workshop: forum, row: 'D1', agree: 1 }, { role: 'participant' })),
    ).toBe('role');
  });

  it('stays on record, with its code and name, when the model no longer has the dimension', async () => {
    const { done, state, forum, dimensions } = await forumBench();
    await done('stance.set', { workshop: forum, row: 'D2', agree: 3, disagree: 4 });
    await done('dimension.remove', { id: dimensions[1] });
    expect(forumRows(state()).map(({ code, name, dimension }) => [code, name, dimension === null])).toEqual([
      ['D1', 'Transparencia', false],
      ['D2', 'Participación', true],
    ]);
    await done('stance.set', { workshop: forum, row: dimensions[1], disagree: 5 });
    expect(Object.values(state().stance)).toMatchObject([{ agree: 3, disagree: 5 }]);
  });

  it('gives reasons, equal ones counted together, and takes the stance away with the last of it', async () => {
    const { done, state, forum, tables } = await forumBench();
    const add = (table: string | null, side: string, text: string, count = 1) =>
      done('stanceReason.add', { workshop: forum, table, row: 'D1', side, text, count });
    await add(null, 'disagree', 'Falta dinero');
    await add(tables[0], 'disagree', 'Falta presupuesto', 2);
    const last = await add(tables[1], 'disagree', 'FALTA  DINERO', 3);
    await add(tables[1], 'agree', 'Es claro');
    expect(sumReasons(Object.values(state().stanceReason))).toEqual([
      { side: 'agree', text: 'Es claro', count: 1 },
      { side: 'disagree', text: 'Falta dinero', count: 4 },
      { side: 'disagree', text: 'Falta presupuesto', count: 2 },
    ]);
    await done('stanceReason.update', { id: last, set: { count: 1 } });
    for (const { id } of Object.values(state().stanceReason)) await done('stanceReason.remove', { id });
    expect(Object.keys(state().stance)).toEqual([]);
  });

  it('is taken from a closed vote in three, with the reasons of its ballots, and again without doubling them', async () => {
    const { run, done, state, forum, tables, dimensions } = await forumBench();
    await done('workshop.state', { id: forum, state: 'running' });
    await done('headcount.set', { workshop: forum, by: 'sector', key: 'citizens', count: 20 });
    const steps = ['Acuerdo', 'Acuerdo parcial', 'Desacuerdo'];
    const scale = { kind: 'steps', steps, reason: 'must', goes: null };
    const poll = await done('poll.open', {
      workshop: forum,
      wording: '¿Qué opina de D1?',
      scale,
      named: false,
    });
    const take = () => run('stance.fromPoll', { poll, table: tables[0], rows: [{ option: 0, row: 'D1' }] });
    expect(refused(await take())).toBe('wrongKind');
    for (const [at, [value, reason]] of (
      [
        [0, 'Sirve'],
        [0, 'sirve'],
        [2, 'No alcanza'],
      ] as const
    ).entries())
      await done(
        'poll.vote',
        { poll, marks: [{ option: 0, value }], reason },
        { role: 'participant', actor: `telefono00000000000${at}` },
      );
    await done('poll.close', { id: poll });
    expect((await take()).kind).toBe('done');
    expect((await take()).kind).toBe('done');
    expect(Object.values(state().stance)).toMatchObject([
      { row: dimensions[0], table: tables[0], agree: 2, partly: 0, disagree: 1, poll },
    ]);
    expect(sumReasons(Object.values(state().stanceReason)).map(({ side, count }) => [side, count])).toEqual([
      ['agree', 2],
      ['disagree', 1],
    ]);
    await done('stance.set', { workshop: forum, table: tables[0], row: 'D1', agree: 3 });
    expect(Object.values(state().stance)[0]?.poll).toBeNull();
  });

  it('is closed with the minutes, and not lost with its workshop', async () => {
    const { run, done, forum } = await forumBench();
    await done('stance.set', { workshop: forum, row: 'D1', agree: 3 });
    const removal = await run('workshop.remove', { id: forum });
    expect([refused(removal), removal]).toMatchObject([
      'inUse',
      { place: { detail: { count: 1, by: 'stance' } } },
    ]);
    const minutes = await done('minutes.open', { workshop: forum });
    await done('minutes.review', { id: minutes });
    await done('minutes.approve', { id: minutes, by: 'Comité' });
    for (const [name, payload] of [
      ['stance.set', { workshop: forum, row: 'D1', agree: 4 }],
      ['forumTable.add', { workshop: forum, name: 'Mesa 9' }],
      ['stanceReason.add', { workshop: forum, row: 'D1', side: 'agree', text: 'Tarde' }],
    ] as const)
      expect(refused(await run(name, payload))).toBe('locked');
  });
});

describe('the counts of a forum', () => {
  it('are of known groups, and can be held against one another', async () => {
    const { run, done, state, forum } = await forumBench();
    const count = (by: string, key: string, count: number) =>
      run('headcount.set', { workshop: forum, by, key, count });
    expect(refused(await count('age', '15-16', 4))).toBe('malformed');
    expect(refused(await count('sex', 'x', 4))).toBe('malformed');
    await done('headcount.set', { workshop: forum, by: 'sector', key: 'citizens', count: 16 });
    await done('headcount.set', { workshop: forum, by: 'sex', key: 'woman', count: 9 });
    await done('headcount.set', { workshop: forum, by: 'age', key: '60+', count: 17 });
    expect(headcountTotals(state(), forum)).toEqual({
      present: 16,
      sector: 16,
      sex: 9,
      age: 17,
      tables: 14,
      listed: 0,
    });
  });
});
