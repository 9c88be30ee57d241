import { describe, expect, it } from 'vitest';
import { bench, idOf, modelBench, refused } from '../../support/authority.ts';

describe('the authority', () => {
  it('refuses without a trace', async () => {
    const { run, state, entries, authority } = bench();
    const before = state();
    for (const [name, payload, code] of [
      ['nothing.known', {}, 'unknownCommand'],
      ['term.add', { word: '', meaning: 'x' }, 'malformed'],
      ['term.add', { word: 'x'.repeat(121), meaning: 'x' }, 'malformed'],
      ['term.add', { word: 'x', meaning: 'y', extra: 1 }, 'malformed'],
      ['term.add', null, 'malformed'],
      ['term.update', { id: idOf('nadie'), set: { word: 'x' } }, 'notFound'],
      ['person.add', { name: 'Ana (ejemplo)', organisation: idOf('nadie') }, 'notFound'],
      ['person.add', { name: 'Ana (ejemplo)', email: 'no es un correo' }, 'malformed'],
    ] as const) {
      expect([name, refused(await run(name, payload))]).toEqual([name, code]);
    }
    expect(state()).toBe(before);
    expect(entries).toEqual([]);
    expect(authority.seq).toBe(0);
  });

  it('does not walk through a collection to write one record of it', async () => {
    const first = await modelBench();
    await first.done('contribution.add', { text: 'La primera' });
    let walks = 0;
    const contribution = new Proxy(first.state().contribution, {
      ownKeys: (table) => {
        walks += 1;
        return Reflect.ownKeys(table);
      },
    });
    const { run, done, state } = bench({ state: { ...first.state(), contribution }, entries: [] });
    const id = await done('contribution.add', { id: idOf('aporte', 9), text: 'Una idea' });
    await done('contribution.update', { id, set: { text: 'Otra' }, base: { text: 'Una idea' } });
    await done('contribution.place', { ids: [id], place: { kind: 'cell', id: 'D1-E1' } });
    await done('contribution.respond', { ids: [id], state: 'incorporated' });
    await done('history.undo');
    await done('tool.add', { cell: 'D1-E1', name: 'Portal', origins: [id] });
    expect(refused(await run('contribution.respond', { ids: [id], state: 'partly' }))).toBe('missing');
    expect(walks).toBe(0);
    expect(Object.values(state().contribution).map(({ text }) => text)).toEqual(['La primera', 'Otra']);
    expect(walks).toBe(1);
  });

  it('lets each role do its own and nothing else', async () => {
    const { run, done } = bench();
    expect(refused(await run('version.freeze', {}, { role: 'secretary' }))).toBe('role');
    expect(refused(await run('term.add', { word: 'a', meaning: 'b' }, { role: 'viewer' }))).toBe('role');
    expect(refused(await run('person.add', { name: 'Ana' }, { role: 'participant' }))).toBe('role');
    await done('contribution.add', { text: 'Una idea' }, { role: 'participant' });
    expect(refused(await run('contribution.add', { text: 'x' }, { role: 'viewer' }))).toBe('role');
  });

  it('runs a command that comes twice once, also after a restart', async () => {
    const first = bench();
    const payload = { word: 'ñandú', meaning: 'Ave' };
    const id = idOf('misma', 1);
    const one = await first.run('term.add', payload, { id });
    const two = await first.run('term.add', payload, { id });
    expect(two).toEqual(one);
    expect(Object.keys(first.state().term)).toHaveLength(1);
    const again = bench({ state: first.state(), entries: first.entries });
    expect(await again.run('term.add', payload, { id })).toEqual(one);
    expect(again.entries).toHaveLength(1);
  });

  it('answers waiting while the disk is full, keeps nothing, and takes the same command later', async () => {
    const { run, state, fault, entries } = bench();
    fault.code = 'diskFull';
    const id = idOf('espera', 1);
    expect(await run('term.add', { word: 'a', meaning: 'b' }, { id })).toEqual({
      kind: 'waiting',
      code: 'diskFull',
    });
    expect(state().term).toEqual({});
    fault.code = null;
    expect((await run('term.add', { word: 'a', meaning: 'b' }, { id })).kind).toBe('done');
    expect(entries.map(({ seq }) => seq)).toEqual([1]);
  });

  it('cleans text: NFC, no control characters, no bidirectional overrides', async () => {
    const { done, state } = bench();
    const id = await done('term.add', {
      word: ' nin\u0303o \u202egnirts\u0000 ',
      meaning: 'a\r\nb\u0007\ufffe',
    });
    expect(state().term[id]).toEqual({ id, word: 'niño gnirts', meaning: 'a\nb' });
  });

  it('refuses a text that somebody else has changed, and says what stands there', async () => {
    const { done, run, state } = await modelBench();
    const [id] = Object.keys(state().dimension) as [string];
    await done('dimension.update', { id, set: { name: 'Otro' }, base: { name: 'Transparencia' } });
    const answer = await run('dimension.update', {
      id,
      set: { name: 'Tercero' },
      base: { name: 'Transparencia' },
    });
    expect(answer).toMatchObject({
      kind: 'refused',
      code: 'conflict',
      place: { field: 'name', current: 'Otro' },
    });
    expect(state().dimension[id]?.name).toBe('Otro');
    // The same words from two people are no conflict.
    expect(
      (await run('dimension.update', { id, set: { name: 'Otro' }, base: { name: 'Transparencia' } })).kind,
    ).toBe('done');
  });

  it('keeps an anonymous contribution free of who and when', async () => {
    const { done, entries, state } = bench();
    const actor = idOf('delator', 7);
    const id = await done(
      'contribution.add',
      { text: 'Lo digo sin nombre', at: '2026-11-22T12:34:56.789Z' },
      { actor, gesture: 'g1' },
    );
    const [entry] = entries;
    expect(JSON.stringify(entries)).not.toContain(actor);
    expect(entry).toMatchObject({ actor: 'sala', at: '2026-11-22T12:00:00.000Z' });
    expect(entry?.command).not.toHaveProperty('gesture');
    expect(state().contribution[id]).toMatchObject({ typedBy: 'sala', at: '2026-11-22T12:00:00.000Z' });
    // Taking it back does not give the typist away either.
    await done('history.undo', {}, { actor });
    expect(JSON.stringify(entries)).not.toContain(actor);
    expect(state().contribution[id]).toBeUndefined();
  });

  it('freezes what stands, under its own hash', async () => {
    const { done, state, assets } = await modelBench();
    const id = await done('version.freeze', { name: 'Primera' });
    const version = state().version[id];
    const content = assets.get(version?.hash ?? '');
    expect(content).toBeDefined();
    const kept = JSON.parse(Buffer.from(content ?? []).toString('utf8'));
    expect(kept.dimension).toEqual(state().dimension);
    await done('dimension.update', { id: Object.keys(state().dimension)[0], set: { name: 'Cambiada' } });
    expect(
      JSON.parse(Buffer.from(assets.get(version?.hash ?? '') ?? []).toString('utf8')).dimension,
    ).not.toEqual(state().dimension);
    await done('version.freeze', {});
    await done('version.freeze', { major: true });
    expect(Object.values(state().version).map(({ number }) => number)).toEqual(['0.1', '0.2', '1.0']);
  });
});
