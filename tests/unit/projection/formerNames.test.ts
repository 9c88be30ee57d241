import { expect, it } from 'vitest';
import { applyChanges } from '../../../shared/changes/apply.ts';
import { findNames } from '../../../shared/projection/names.ts';
import { projectChanges, projectState } from '../../../shared/projection/project.ts';
import { bench } from '../../support/authority.ts';

const omitted = '«[nombre omitido]»';

async function room() {
  const made = bench();
  const ana = await made.done('person.add', { name: 'Ana Rojas Soto', email: 'ana@correo.example' });
  const card = await made.done('contribution.add', { text: 'Lo dijo Ana Rojas Soto (ana@correo.example)' });
  const onWall = () => projectState(made.state(), 'wall', { omitted }).contribution[card]?.text;
  const found = () => findNames(made.state()).map(({ name }) => name);
  return { ...made, ana, card, onWall, found };
}

it.each([
  ['renamed', 'person.update', { set: { name: 'Berta Paz' } }],
  ['removed', 'person.remove', {}],
] as const)(
  'whoever was %s is still known to the wall and to the public edition',
  async (_, name, payload) => {
    const { run, done, ana, card, state, onWall, found } = await room();
    const before = state();
    await done(name, { id: ana, ...payload });
    expect(onWall()).toBe(`Lo dijo ${omitted} (${omitted})`);
    expect(found()).toContain('Ana Rojas Soto');
    expect(JSON.stringify(projectState(state(), 'public', { omitted }))).not.toContain('Ana');
    // A window that was open all along shows the same.
    const changes = projectChanges(
      before,
      state(),
      [{ kind: 'update', in: 'contribution', id: card, before: {}, after: {} }],
      'wall',
      { omitted },
    );
    const live = applyChanges(projectState(before, 'wall', { omitted }), changes);
    expect(live).toEqual(projectState(state(), 'wall', { omitted }));
    await run('history.undo');
    expect(Object.keys(state().formerName)).toEqual([]);
    expect(found()).toEqual(['Ana Rojas Soto']);
  },
);

it('keeps a name once, and nothing where the name stays', async () => {
  const { done, ana, state } = await room();
  await done('person.update', { id: ana, set: { post: 'Jefatura' } });
  expect(state().formerName).toEqual({});
  for (const name of ['Berta Paz', 'Ana Rojas Soto', 'Berta Paz'])
    await done('person.update', { id: ana, set: { name } });
  expect(
    Object.values(state().formerName)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Ana Rojas Soto', 'Berta Paz']);
});

it('a former name of somebody whom a public source names is none to ask about', async () => {
  const { done, ana, found, onWall } = await room();
  await done('person.update', { id: ana, set: { publicRole: 'Expositora' } });
  await done('person.update', { id: ana, set: { name: 'Berta Paz' } });
  expect(found()).toEqual([]);
  expect(onWall()).toContain(omitted);
});
