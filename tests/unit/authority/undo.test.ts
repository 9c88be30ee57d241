import { describe, expect, it } from 'vitest';
import { bench, idOf, modelBench, refused } from '../../support/authority.ts';

const mine = { actor: idOf('yo', 1) };
const theirs = { actor: idOf('otra', 1) };

describe('undo', () => {
  it('takes back what this window did, not what another did', async () => {
    const { done, run, state } = bench();
    const a = await done('term.add', { word: 'mía', meaning: 'x' }, mine);
    const b = await done('term.add', { word: 'suya', meaning: 'x' }, theirs);
    await done('history.undo', {}, mine);
    expect(Object.keys(state().term)).toEqual([b]);
    expect(refused(await run('history.undo', {}, mine))).toBe('nothingToUndo');
    await done('history.redo', {}, mine);
    expect(Object.keys(state().term).toSorted()).toEqual([a, b].toSorted());
  });

  it('brings back all that a removed dimension took with it', async () => {
    const { done, state, dimensions } = await modelBench();
    const tool = await done('tool.add', { cell: 'D1-E1', name: 'Reglamento' });
    await done('contribution.add', {
      text: 'a',
      author: { kind: 'group', name: 'Mesa 1' },
      place: { kind: 'tool', id: tool },
    });
    const before = state();
    await done('dimension.remove', { id: dimensions[0] });
    expect(state().tool).toEqual({});
    expect(Object.values(state().contribution)[0]?.place).toEqual({ kind: 'tray' });
    await done('history.undo');
    expect({ ...state(), counter: {} }).toEqual({ ...before, counter: {} });
  });

  it('never gives a code twice, whatever is taken back', async () => {
    const { done, state } = await modelBench();
    await done('dimension.add', { name: 'Tercera' });
    await done('history.undo');
    const id = await done('dimension.add', { name: 'Cuarta' });
    expect(state().dimension[id]?.code).toBe('D4');
  });

  it('treats a gesture as one step', async () => {
    const { done, state } = bench();
    for (const word of ['uno', 'dos', 'tres'])
      await done('term.add', { word, meaning: 'x' }, { gesture: 'pegar' });
    await done('history.undo');
    expect(state().term).toEqual({});
    await done('history.redo');
    expect(Object.keys(state().term)).toHaveLength(3);
  });

  it('leaves alone a field that somebody wrote since, and says so when nothing is left to take back', async () => {
    const { done, run, state } = bench();
    const id = await done('term.add', { word: 'a', meaning: 'uno' }, theirs);
    await done('term.update', { id, set: { word: 'b', meaning: 'dos' } }, mine);
    await done('term.update', { id, set: { meaning: 'tres' } }, theirs);
    await done('history.undo', {}, mine);
    expect(state().term[id]).toEqual({ id, word: 'a', meaning: 'tres' });
    await done('term.update', { id, set: { word: 'c' } }, mine);
    await done('term.update', { id, set: { word: 'd' } }, theirs);
    expect(refused(await run('history.undo', {}, mine))).toBe('undoConflict');
  });

  it('does not take away what others have built on', async () => {
    const { done, run, state } = await modelBench();
    const dimension = await done('dimension.add', { name: 'Tercera' }, mine);
    await done('tool.add', { cell: 'D3-E1', name: 'De otra persona' }, theirs);
    expect(refused(await run('history.undo', {}, mine))).toBe('undoConflict');
    expect(state().dimension[dimension]).toBeDefined();
  });

  it('goes on after a restart, and leaves frozen versions and imports where they are', async () => {
    const first = await modelBench();
    await first.done('version.freeze', {});
    await first.done('person.import', { rows: [{ name: 'Ana Pérez (ejemplo)' }] });
    const again = bench({ state: first.state(), entries: first.entries });
    expect(again.authority.labels(idOf('ventana', 1)).undo).toBe('dimension.add');
    await again.done('history.undo');
    expect(Object.keys(again.state().dimension)).toHaveLength(1);
    expect(Object.keys(again.state().version)).toHaveLength(1);
    expect(Object.keys(again.state().person)).toHaveLength(1);
  });
});
