import { describe, expect, it } from 'vitest';
import { cellCode } from '../../../shared/commands/grid.ts';
import { modelBench, refused } from '../../support/authority.ts';

const codes = (state: Parameters<typeof cellCode>[0]) =>
  Object.values(state.cell)
    .map((cell) => cellCode(state, cell))
    .toSorted();

describe('the model', () => {
  it('has a cell for every row and stage, and no other', async () => {
    const { done, state, stages, dimensions } = await modelBench();
    expect(codes(state())).toEqual(['D1-E1', 'D1-E2', 'D2-E1', 'D2-E2']);
    await done('stage.add', { name: 'Medio', after: stages[0] });
    expect(codes(state())).toEqual(['D1-E1', 'D1-E2', 'D1-E3', 'D2-E1', 'D2-E2', 'D2-E3']);
    await done('stage.remove', { id: stages[0] });
    await done('dimension.remove', { id: dimensions[1] });
    expect(codes(state())).toEqual(['D1-E2', 'D1-E3']);
  });

  it('gives what a dimension had to its first component, and back from its last', async () => {
    const { done, state, dimensions } = await modelBench();
    const tool = await done('tool.add', { cell: 'D1-E1', name: 'Reglamento' });
    const component = await done('component.add', { dimension: dimensions[0], name: 'Publicación' });
    expect(state().tool[tool]).toMatchObject({ code: 'D1.1-E1-H1', formerCodes: ['D1-E1-H1'] });
    await done('component.add', { dimension: dimensions[0], name: 'Acceso' });
    expect(codes(state()).filter((code) => code.startsWith('D1'))).toEqual([
      'D1.1-E1',
      'D1.1-E2',
      'D1.2-E1',
      'D1.2-E2',
    ]);
    await done('component.remove', {
      id: Object.values(state().component).find(({ name }) => name === 'Acceso')?.id,
    });
    await done('component.remove', { id: component });
    expect(state().tool[tool]).toMatchObject({ code: 'D1-E1-H1', formerCodes: ['D1.1-E1-H1'] });
    expect(codes(state()).filter((code) => code.startsWith('D1'))).toEqual(['D1-E1', 'D1-E2']);
  });

  it('lets a dimension have its own scale without changing a code, and come back', async () => {
    const { done, state, dimensions } = await modelBench();
    const tool = await done('tool.add', { cell: 'D1-E2', name: 'Portal' });
    const scale = await done('dimension.ownScale', { id: dimensions[0] });
    await done('stage.add', { scale, name: 'Tercero' });
    expect(state().tool[tool]?.code).toBe('D1-E2-H1');
    expect(codes(state())).toEqual(['D1-E1', 'D1-E2', 'D1-E3', 'D2-E1', 'D2-E2']);
    const lost = await done('tool.add', {
      cell: 'D1-E3',
      name: 'Se pierde',
      origins: [await done('contribution.add', { text: 'a' })],
    });
    await done('dimension.commonScale', { id: dimensions[0] });
    expect(codes(state())).toEqual(['D1-E1', 'D1-E2', 'D2-E1', 'D2-E2']);
    expect(state().tool[tool]?.code).toBe('D1-E2-H1');
    expect(state().tool[lost]).toBeUndefined();
    expect(Object.values(state().contribution)[0]?.place).toEqual({ kind: 'tray' });
    expect(Object.values(state().scale)).toHaveLength(1);
  });

  it('gives a moved tool a new code and keeps the old one', async () => {
    const { done, state } = await modelBench();
    const tool = await done('tool.add', { cell: 'D1-E1', name: 'Mesas' });
    await done('tool.move', { id: tool, cell: 'D2-E2' });
    expect(state().tool[tool]).toMatchObject({ code: 'D2-E2-H1', formerCodes: ['D1-E1-H1'] });
    const next = await done('tool.add', { cell: 'D1-E1', name: 'Otra' });
    expect(state().tool[next]?.code).toBe('D1-E1-H2');
  });

  it('keeps where a tool comes from', async () => {
    const { done, state } = await modelBench();
    const [a, b] = [
      await done('contribution.add', { text: 'uno' }),
      await done('contribution.add', { text: 'dos' }),
    ];
    const tool = await done('tool.add', { cell: 'D1-E1', name: 'De dos', origins: [a, b] });
    expect(state().tool[tool]?.origins).toEqual([a, b]);
    await done('contribution.place', { ids: [a], place: { kind: 'tray' } });
    expect(state().tool[tool]?.origins).toEqual([b]);
  });

  it('reorders without changing a code, and renumbers only when asked', async () => {
    const { done, state, dimensions } = await modelBench();
    const tool = await done('tool.add', { cell: 'D2-E1', name: 'COSOC' });
    await done('dimension.move', { id: dimensions[1], after: null });
    expect(state().dimension[dimensions[1] ?? '']?.code).toBe('D2');
    await done('model.renumber');
    expect(state().dimension[dimensions[1] ?? '']?.code).toBe('D1');
    expect(state().tool[tool]).toMatchObject({ code: 'D1-E1-H1', formerCodes: ['D2-E1-H1'] });
  });

  it('refuses twins, the last stage, a link to itself and what is in use', async () => {
    const { done, run, stages } = await modelBench();
    expect(refused(await run('dimension.add', { name: 'TRANSPARÉNCIA' }))).toBe('duplicate');
    expect(refused(await run('stage.add', { name: 'inicial' }))).toBe('duplicate');
    await done('stage.remove', { id: stages[0] });
    expect(refused(await run('stage.remove', { id: stages[1] }))).toBe('lastStage');
    const tool = await done('tool.add', { cell: 'D1-E2', name: 'a' });
    expect(refused(await run('link.add', { from: tool, to: tool, kind: 'requires' }))).toBe('sameTool');
    const organisation = await done('organisation.add', {
      name: 'Fundación (ejemplo)',
      sector: 'civilSociety',
    });
    await done('person.add', { name: 'Ana (ejemplo)', organisation });
    expect(refused(await run('organisation.remove', { id: organisation }))).toBe('inUse');
  });
});
