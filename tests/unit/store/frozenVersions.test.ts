import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ProjectSession } from '../../../electron/host/session/project.ts';
import { readFrozen } from '../../../electron/host/store/frozen.ts';
import { openStore } from '../../../electron/host/store/store.ts';
import { verifyStore } from '../../../electron/host/store/verify.ts';
import { production } from '../../../shared/migrations/production.ts';
import { migrate, type RawState } from '../../../shared/migrations/step.ts';
import { plainAppearance } from '../../../shared/model/project.ts';
import { projectOf, type State, schemas } from '../../../shared/model/state.ts';
import { compareModels } from '../../../shared/queries/compare.ts';
import { sampleState } from '../../support/sampleState.ts';
import { newFolder, options } from './folder.ts';

/** Projects as the programs of those versions wrote them: the same workshop, and what came back from a reviewer from 3 on. */
const versions = [2, 3, 4];

async function oldProject(version: number): Promise<string> {
  const folder = await newFolder();
  const frozen = new URL(`../../fixtures/migrations/version-${version}`, import.meta.url);
  await cp(fileURLToPath(frozen), folder, { recursive: true });
  return folder;
}

test.each(versions)('a project of version %i opens whole and verifies', async (version) => {
  const folder = await oldProject(version);
  const opened = await openStore(folder, options);
  expect(opened.notices).toEqual([{ code: 'migrated', from: version, to: production.current }]);
  const { state } = opened;
  expect(Object.values(state.tool).map(({ code }) => code)).toEqual(['D1-E1-H1', 'D2.1-E2-H1']);
  expect(Object.values(state.poll).map((poll) => poll.state)).toEqual(['closed']);
  expect(projectOf(state).appearance).toEqual(plainAppearance);
  expect(Object.values(state.observation).map(({ text, decision }) => [text, decision])).toEqual(
    version === 2 ? [] : [['Falta el plazo (ejemplo)', version === 3 ? null : 'partly']],
  );
  expect(Object.keys(state.mailing)).toHaveLength(version === 4 ? 1 : 0);
  for (const [collection, schema] of Object.entries(schemas))
    for (const record of Object.values(state[collection as keyof State])) schema.parse(record);
  await opened.store.close();
  // The Word file that had come back is left out of the folders: it is all that verifying may miss.
  const { problems } = await verifyStore(folder, options);
  expect(problems.filter((problem) => !problem.includes('(returned '))).toEqual([]);
});

test.each(versions)('what a program of version %i froze can be compared and restored', async (version) => {
  const session = await ProjectSession.open(await oldProject(version));
  const [first] = Object.values(session.state.version).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  if (!first) throw new Error('no version');
  const content = await readFrozen(session.store, first.hash);
  if (!content) throw new Error('no content');
  expect(projectOf(content).appearance).toEqual(plainAppearance);
  expect(compareModels(content, session.state)).toEqual([]);
  const run = (id: number, name: string, payload: unknown) =>
    session.submit({
      id: `${'z'.repeat(19)}${id}`,
      name,
      payload,
      role: 'facilitator',
      actor: 'facilitator:uno',
    });
  await run(1, 'dimension.add', { name: 'Tardía' });
  expect(await run(2, 'version.restore', { id: first.id })).toMatchObject({ kind: 'done' });
  expect(compareModels(content, session.state)).toEqual([]);
  await session.close();
});

test('records that have today’s shape pass through every step as they are', () => {
  const state = sampleState() as unknown as RawState;
  expect(migrate(state, 1, production.current, production)).toEqual(state);
});
