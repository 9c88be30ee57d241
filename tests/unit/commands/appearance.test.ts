import { beforeEach, expect, test } from 'vitest';
import { swatches } from '../../../renderer/windows/facilitator/screens/project/look/swatches.ts';
import { contrast, isReadable, saidContrast, tintOf, white } from '../../../shared/model/colour.ts';
import { plainAppearance } from '../../../shared/model/project.ts';
import { projectOf } from '../../../shared/model/state.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { type Bench, bench, refused } from '../../support/authority.ts';

const hash = 'a'.repeat(64);
const picture = { type: 'image/png', size: 4_000, width: 600, height: 200 } as const;

let made: Bench;
beforeEach(() => {
  made = bench();
  made.received.set(hash, picture);
});
const look = () => projectOf(made.state()).appearance;
const set = (fields: object, base?: object) =>
  made.run('project.appearance', { set: fields, ...(base ? { base } : {}) });

test('the contrast of two colours is that of WCAG 2.2', () => {
  // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio: 21 for black on white; #767676 is the lightest grey that passes.
  expect(contrast('000000', white)).toBe(21);
  expect(contrast(white, '000000')).toBe(21);
  expect(contrast('777777', white)).toBeCloseTo(4.48, 2);
  expect(contrast('0B6E75', white)).toBeCloseTo(6.03, 1);
  expect([isReadable('767676'), isReadable('777777')]).toEqual([true, false]);
  // Never said as enough where it is not.
  expect(saidContrast(contrast('777777', white))).toBe(4.4);
});

test('a tint is as strong as it may be under every text', () => {
  expect(tintOf('5B1F3C', 0.14, ['5B1F3C'])).toBe('E8E0E4');
  for (const edge of ['767676', '8A4B00', '0078D4'])
    expect(contrast(edge, tintOf('000000', 0.14, [edge])), edge).toBeGreaterThanOrEqual(4.5);
});

test('the plain look, and every colour that the screen proposes, keep the rule', () => {
  for (const code of [...Object.values(swatches.ink), ...Object.values(swatches.accent)])
    expect(isReadable(code), code).toBe(true);
  expect(isReadable(plainAppearance.ink) && isReadable(plainAppearance.accent)).toBe(true);
});

test('colours are kept as the model has them, however they are written', async () => {
  expect((await set({ ink: '#5b1f3c', accent: '8a4b00', font: 'Georgia' })).kind).toBe('done');
  expect(look()).toMatchObject({ ink: '5B1F3C', accent: '8A4B00', font: 'Georgia', paper: 'letter' });
});

test('a colour that cannot carry white text is refused with which it is, its contrast and what is needed', async () => {
  const answer = await set({ ink: '#FFD54F' });
  expect(answer).toMatchObject({
    kind: 'refused',
    code: 'paleInk',
    place: { field: 'ink', detail: { colour: '#FFD54F', contrast: 1.4, least: 4.5 } },
  });
  expect(await set({ font: 'Georgia', accent: '777777' })).toMatchObject({
    code: 'paleAccent',
    place: { detail: { contrast: 4.4 } },
  });
  expect(look()).toEqual(plainAppearance);
});

test('fonts are those of the list, colours are colours', async () => {
  expect(refused(await set({ font: 'Comic Sans MS' }))).toBe('malformed');
  expect(refused(await set({ ink: 'navy' }))).toBe('malformed');
  expect(refused(await set({ ink: '123' }))).toBe('malformed');
});

test('of a logo is recorded what the host saw, never what the sender says', async () => {
  expect(refused(await set({ logo: { hash, type: 'image/png', width: 1, height: 1 } }))).toBe('malformed');
  await set({ logo: { hash, alternative: 'Escudo del Consejo' } });
  const { type, width, height } = picture;
  expect(look().logo).toEqual({ hash, type, width, height, alternative: 'Escudo del Consejo' });
  // Its words change without the file.
  made.received.clear();
  await set({ logo: { hash, alternative: 'Escudo' } }, { logo: look().logo });
  expect(look().logo).toMatchObject({ width, height, alternative: 'Escudo' });
  await set({ logo: null });
  expect(look().logo).toBeNull();
});

test('a file that did not come in, a PDF, one too small, too large, too heavy: no logo', async () => {
  const other = 'b'.repeat(64);
  expect(refused(await set({ logo: { hash: other } }))).toBe('noFile');
  const wrong = [
    { type: 'application/pdf', size: 4_000, width: null, height: null },
    { ...picture, height: 31 },
    { ...picture, width: 8_001 },
    { ...picture, size: 5 * 2 ** 20 + 1 },
  ] as const;
  for (const facts of wrong) {
    made.received.set(other, facts);
    expect(refused(await set({ logo: { hash: other } })), JSON.stringify(facts)).toBe('noLogo');
  }
});

test('two who change the same colour: the second is asked, and what another wrote elsewhere stays', async () => {
  await set({ ink: '5B1F3C' }, { ink: plainAppearance.ink });
  const answer = await set({ ink: '303030' }, { ink: plainAppearance.ink });
  expect(answer).toMatchObject({ code: 'conflict', place: { field: 'ink', current: '5B1F3C' } });
  await set({ accent: '8A4B00' }, { accent: plainAppearance.accent });
  expect(look()).toMatchObject({ ink: '5B1F3C', accent: '8A4B00' });
});

test('it is taken back and done again, and only staff may', async () => {
  await set({ ink: '5B1F3C', logo: { hash } });
  await made.run('history.undo');
  expect(look()).toEqual(plainAppearance);
  await made.run('history.redo');
  expect(look()).toMatchObject({ ink: '5B1F3C', logo: { hash } });
  expect(
    refused(await made.run('project.appearance', { set: { ink: '303030' } }, { role: 'participant' })),
  ).toBe('role');
});

test('the wall gets no logo, and a name in its words is omitted from a public edition', async () => {
  await made.done('person.add', { name: 'Rosalía Quintumán' });
  await set({
    logo: { hash, alternative: 'Retrato de Rosalía Quintumán' },
    headerText: 'De Rosalía Quintumán',
  });
  expect(projectOf(projectState(made.state(), 'wall')).appearance.logo).toBeNull();
  const shown = projectOf(projectState(made.state(), 'public', { omitted: '[omitido]' })).appearance;
  expect(shown.headerText).toBe('De [omitido]');
  expect(shown.logo?.alternative).toBe('Retrato de [omitido]');
});
