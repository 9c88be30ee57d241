import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createStore, openStore } from '../../../electron/host/store/store.ts';
import { verifyStore } from '../../../electron/host/store/verify.ts';
import { production } from '../../../shared/migrations/production.ts';
import { type Migrations, migrate, type RawState } from '../../../shared/migrations/step.ts';
import { entryOf, freshState, idOf } from './entries.ts';
import { newFolder, options } from './folder.ts';

const fixture = (version: number) =>
  fileURLToPath(new URL(`../../fixtures/migrations/version-${version}`, import.meta.url));
const frozen = fixture(0);

/** What a step looks like: in version 0 a term was called by `palabra` and `significado`. */
const testing: Migrations = {
  current: production.current,
  steps: [
    {
      from: 0,
      to: 1,
      up: (state: RawState): RawState => ({
        ...state,
        term: Object.fromEntries(
          Object.entries(state.term ?? {}).map(([id, record]) => {
            const { palabra, significado } = record as { palabra: string; significado: string };
            return [id, { id, word: palabra, meaning: significado }];
          }),
        ),
      }),
    },
    ...production.steps,
  ],
};

test('the frozen project of version 0 is brought forward, once, and verifies', async () => {
  const folder = await newFolder();
  await cp(frozen, folder, { recursive: true });
  const withSteps = { ...options, migrations: testing };
  const first = await openStore(folder, withSteps);
  expect(first.notices).toEqual([{ code: 'migrated', from: 0, to: production.current }]);
  expect(first.state.term).toEqual({
    [idOf('t', 1)]: { id: idOf('t', 1), word: 'estadio', meaning: 'grado de desarrollo' },
    [idOf('t', 2)]: { id: idOf('t', 2), word: 'herramienta', meaning: 'lo que el municipio usa' },
  });
  expect(first.entries.map(({ seq, changes }) => [seq, changes.length])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
  await first.store.append([entryOf(4)]);
  await first.store.close();
  const again = await openStore(folder, withSteps);
  expect([again.seq, again.notices]).toEqual([4, []]);
  expect(again.entries.map(({ changes }) => changes.length)).toEqual([0, 0, 0, 1]);
  await again.store.close();
  expect(await verifyStore(folder, withSteps)).toEqual({ ok: true, seq: 4, records: 4, problems: [] });
});

test('without its step the old project is refused and left alone', async () => {
  const folder = await newFolder();
  await cp(frozen, folder, { recursive: true });
  const before = await readFile(join(folder, 'snapshot.json'), 'utf8');
  await expect(openStore(folder, options)).rejects.toThrow(/no migration/);
  expect(await readFile(join(folder, 'snapshot.json'), 'utf8')).toBe(before);
});

test('a project of a newer version opens read-only, with what can be read', async () => {
  const folder = await newFolder();
  const newer: Migrations = { current: production.current + 1, steps: [] };
  const { store } = await createStore(folder, { state: freshState() }, { ...options, migrations: newer });
  await store.append([entryOf(1)]);
  const change = { kind: 'add', in: 'hologram', id: idOf('h', 1), after: { id: idOf('h', 1) } };
  await store.append([{ ...entryOf(2), changes: [change as never] }]);
  await store.close();
  const opened = await openStore(folder, options);
  expect(opened.store.readOnly).toEqual({ reason: 'newer' });
  expect(opened.notices).toEqual([{ code: 'newer', version: production.current + 1, left: 1 }]);
  expect(Object.keys(opened.state.term)).toEqual([idOf('t', 1)]);
  await expect(opened.store.append([entryOf(3)])).rejects.toMatchObject({ code: 'readOnly' });
  expect((await verifyStore(folder, options)).problems.join()).toContain('newer');
});

test('steps are taken in order, and a missing one is an error', () => {
  const steps = [1, 2].map((from) => ({
    from,
    to: from + 1,
    up: (state: RawState) => ({ ...state, seen: { ...state.seen, [`v${from}`]: {} } }),
  }));
  expect(Object.keys(migrate({}, 1, 3, { current: 3, steps: steps.toReversed() }).seen ?? {})).toEqual([
    'v1',
    'v2',
  ]);
  expect(() => migrate({}, 1, 4, { current: 4, steps })).toThrow(RangeError);
});

test('the program’s own steps lead from every version to the current one', () => {
  const from = production.steps.map((step) => step.from);
  expect(from).toEqual(Array.from({ length: production.current - 1 }, (_, index) => index + 1));
});

test('what the first releases wrote opens whole, with their undo history closed, and verifies', async () => {
  const folder = await newFolder();
  await cp(fixture(1), folder, { recursive: true });
  const opened = await openStore(folder, options);
  expect(opened.notices).toEqual([{ code: 'migrated', from: 1, to: production.current }]);
  expect(opened.seq).toBe(16);
  expect(Object.values(opened.state.contribution).map(({ code, technique }) => [code, technique])).toEqual([
    ['A-0001', null],
    ['A-0002', null],
  ]);
  expect(Object.values(opened.state.minutes).map(({ state }) => state)).toEqual(['approved']);
  await opened.store.append([entryOf(17)]);
  await opened.store.close();
  expect(await verifyStore(folder, options)).toMatchObject({ ok: true, problems: [] });
});

test('a project from before votes and writing rounds gets the collections and fields it lacks', () => {
  const old: RawState = { contribution: { c1: { id: 'c1', text: 'Un aporte' } } };
  const now = migrate(old, 1, 2, production);
  expect(now.contribution).toEqual({
    c1: { id: 'c1', text: 'Un aporte', technique: null, table: null, picture: null },
  });
  expect(now.poll).toEqual({});
  expect(old).toEqual({ contribution: { c1: { id: 'c1', text: 'Un aporte' } } });
});

test('a project from before documents came back gets the collections for them', () => {
  const old: RawState = { term: { t1: { id: 't1' } } };
  expect(migrate(old, 2, 3, production)).toEqual({
    term: { t1: { id: 't1' } },
    returned: {},
    observation: {},
  });
});

test('what reviewers said before answers were kept is unanswered, and what it said stays', () => {
  const old: RawState = { observation: { o1: { id: 'o1', text: 'Falta el plazo' } } };
  expect(migrate(old, 3, 4, production).observation).toEqual({
    o1: {
      id: 'o1',
      text: 'Falta el plazo',
      decision: null,
      reason: '',
      change: '',
      changed: [],
      incorporated: '',
      respondedBy: '',
      respondedAt: null,
    },
  });
  expect(migrate(old, 3, 4, production).mailing).toEqual({});
  expect(old).toEqual({ observation: { o1: { id: 'o1', text: 'Falta el plazo' } } });
});
