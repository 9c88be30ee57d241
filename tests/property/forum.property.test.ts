import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StanceSide, stanceSides } from '../../shared/model/forum.ts';
import { newProject } from '../../shared/model/project.ts';
import { emptyState, type State } from '../../shared/model/state.ts';
import { ageBands } from '../../shared/model/workshop.ts';
import { projectState } from '../../shared/projection/project.ts';
import { attendanceSummary } from '../../shared/queries/attendance.ts';
import { sumReasons, sumStances } from '../../shared/queries/forum.ts';
import { mergeNeighbours, mergeSmall, smallestGroup } from '../../shared/queries/small.ts';
import { idOf } from '../support/sampleIds.ts';

const forum = idOf('forum');
const size = fc.option(fc.nat({ max: 9 }), { nil: null });
const counts = fc.record({
  agree: fc.nat({ max: 6 }),
  partly: fc.nat({ max: 6 }),
  disagree: fc.nat({ max: 6 }),
});
const answer = fc.record({ table: fc.nat({ max: 6 }), row: fc.nat({ max: 2 }), counts });

/** A forum with tables of any size, known or not, their answers and what was said at them. */
const anyForum = fc
  .record({
    tables: fc.array(size, { maxLength: 6 }),
    answers: fc.uniqueArray(answer, { maxLength: 12, selector: ({ table, row }) => `${table} ${row}` }),
    ages: fc.array(fc.nat({ max: 7 }), { minLength: 5, maxLength: 5 }),
    citizens: fc.nat({ max: 30 }),
  })
  .map(({ tables, answers, ages, citizens }): State => {
    const state = emptyState();
    const project = newProject(idOf('project'), {
      name: 'Modelo',
      institution: 'Consejo',
      language: 'es-CL',
    });
    state.project[project.id] = project;
    const blank = { title: '', date: null, start: null, end: null, place: '', commune: '', convenes: '' };
    state.workshop[forum] = {
      ...blank,
      id: forum,
      code: 'FC-1',
      kind: 'citizenForum',
      number: 1,
      objectives: '',
      method: '',
      state: 'closed',
    };
    const person = { organisation: null, post: '', email: '' as const, sex: null, publicRole: '' };
    state.person[idOf('host')] = { ...person, id: idOf('host'), name: 'Rosa Antilef Muñoz' };
    for (const [at, people] of tables.entries()) {
      const id = idOf(`table ${at}`);
      const facilitator = idOf('host');
      state.forumTable[id] = {
        id,
        workshop: forum,
        rank: `a${at}`,
        name: `Mesa ${at}`,
        facilitator,
        commune: '',
        people,
      };
      said(state, at, id);
    }
    for (const { table, row, counts: given } of answers) {
      const id = idOf(`stance ${table} ${row}`);
      const at = table < tables.length ? idOf(`table ${table}`) : null;
      const code = `D${row + 1}`;
      if (Object.values(state.stance).some((held) => held.table === at && held.code === code)) continue;
      state.stance[id] = {
        ...given,
        id,
        workshop: forum,
        table: at,
        row: idOf(code),
        code,
        name: code,
        poll: null,
      };
      const why = idOf(`reason ${table} ${row}`);
      state.stanceReason[why] = {
        id: why,
        stance: id,
        side: 'partly',
        text: 'Como dijo Rosa Antilef, falta',
        count: 1,
      };
    }
    const head = (by: 'age' | 'sector', key: string, count: number): void => {
      const id = idOf(`head ${key}`);
      state.headcount[id] = { id, workshop: forum, by, key, count };
    };
    for (const [at, band] of ageBands.entries()) head('age', band, ages[at] ?? 0);
    head('sector', 'citizens', citizens);
    return state;
  });

function said(state: State, at: number, table: string): void {
  const id = idOf(`said ${at}`);
  const author = { kind: 'person', person: idOf('host'), organisation: null } as const;
  const none = { technique: null, agendaItem: null, cluster: null, copyOf: '', picture: null, parked: false };
  state.contribution[id] = {
    ...none,
    id,
    code: `A-000${at}`,
    text: 'Dicho en la mesa',
    type: 'idea',
    author,
    typedBy: 'facilitator',
    at: '2026-07-01T14:30:00.000Z',
    workshop: forum,
    table,
    place: { kind: 'tray' },
    state: 'unanswered',
    response: '',
    respondedBy: '',
  };
}

describe('small groups', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const given = fc.array(fc.tuple(fc.constantFrom(...keys), fc.nat({ max: 9 })), { maxLength: 9 });
  it.each([mergeSmall, mergeNeighbours])(
    'are joined until none is under three, and nobody is lost',
    (merge) => {
      fc.assert(
        fc.property(given, (pairs) => {
          const groups = merge(pairs, keys);
          const total = pairs.reduce((sum, [, count]) => sum + count, 0);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          if (groups.length > 1)
            for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(smallestGroup);
          const there = keys.filter((key) => pairs.some(([of, count]) => of === key && count > 0));
          const joined = groups.flatMap((group) => group.keys);
          expect(joined.toSorted()).toEqual(there);
          // Along a line each group is one stretch of it.
          if (merge === mergeNeighbours) expect(joined).toEqual(there);
        }),
      );
    },
  );
});

describe('a forum in a public edition', () => {
  it('has no table of fewer than three people, and the same answers and reasons in all', () => {
    fc.assert(
      fc.property(anyForum, (state) => {
        const seen = projectState(state, 'public');
        const tables = Object.values(seen.forumTable);
        // At least so many sat at it: those counted, or the most that answered anything.
        const least = (name: string): number => {
          const table = Object.values(state.forumTable).find((each) => each.name === name);
          const answers = Object.values(state.stance).filter((stance) => stance.table === table?.id);
          return table?.people ?? Math.max(0, ...answers.map((stance) => sumStances([stance]).total));
        };
        const parts = tables.map(({ name }) => name.split(' + '));
        if (tables.length > 1)
          for (const names of parts)
            expect(names.reduce((sum, name) => sum + least(name), 0)).toBeGreaterThanOrEqual(smallestGroup);
        expect(parts.flat()).toHaveLength(Object.keys(state.forumTable).length);
        expect(sumStances(Object.values(seen.stance))).toEqual(sumStances(Object.values(state.stance)));
        const reasons = (from: State) =>
          sumReasons(Object.values(from.stanceReason)).map(({ count }) => count);
        expect(reasons(seen)).toEqual(reasons(state));
        const once = Object.values(seen.stance).map(({ table, row }) => `${table} ${row}`);
        expect(new Set(once).size).toBe(once.length);
        for (const { stance } of Object.values(seen.stanceReason)) expect(seen.stance[stance]).toBeDefined();
      }),
    );
  });

  it('names nobody, and tells no age, sector or person beside a table', () => {
    fc.assert(
      fc.property(anyForum, (state) => {
        const seen = projectState(state, 'public', { omitted: '[…]' });
        expect(JSON.stringify(seen)).not.toMatch(/Rosa|Antilef/);
        for (const { author, table } of Object.values(seen.contribution)) {
          expect(table).not.toBeNull();
          expect(author).toEqual({ kind: 'group', name: seen.forumTable[table ?? '']?.name });
        }
        const ages = Object.values(seen.headcount).filter(({ by }) => by === 'age');
        if (ages.length > 1)
          for (const { count } of ages) expect(count).toBeGreaterThanOrEqual(smallestGroup);
        const workshop = state.workshop[forum];
        if (workshop)
          expect(attendanceSummary(seen, workshop).ages).toEqual(attendanceSummary(state, workshop).ages);
      }),
    );
  });

  it('is not on the wall at all', () => {
    fc.assert(
      fc.property(anyForum, (state) => {
        const seen = projectState(state, 'wall');
        expect([seen.forumTable, seen.stance, seen.stanceReason, seen.headcount]).toEqual([{}, {}, {}, {}]);
        for (const { table } of Object.values(seen.contribution)) expect(table).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

describe('answers added up', () => {
  it('are what each side was, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 8 }), (all) => {
        const sum = sumStances(all);
        const each = (side: StanceSide) => all.reduce((total, one) => total + one[side], 0);
        for (const side of stanceSides) expect(sum[side]).toBe(each(side));
        expect(sum.total).toBe(sum.agree + sum.partly + sum.disagree);
        expect(sumStances(all.toReversed())).toEqual(sum);
      }),
    );
  });
});
