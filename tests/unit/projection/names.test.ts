import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../../shared/projection/matcher.ts';
import { omitNames } from '../../../shared/projection/names.ts';

const matcher = nameMatcher(
  [
    'Juan Felipe Ñancupil Rojas',
    'Ana Pérez-Soto (ejemplo)',
    'María de los Ángeles Toro',
    'Luz',
    "Pía O'Ryan",
  ].map((name, at) => ({ name, email: at === 0 ? 'jf.nancupil@muni.example' : '' })),
);
const omit = (text: string): string => omitNames(text, matcher, '▮');

describe('names in free text', () => {
  it.each([
    ['lo dijo Juan Felipe Ñancupil Rojas.', 'lo dijo ▮.'],
    ['JUAN ÑANCUPIL y juan nancupil', '▮ y ▮'],
    ['Ñancupil Rojas, Juan Felipe: presente', '▮ Felipe: presente'],
    ['el Sr. Ñancupil y la señora Pérez', 'el ▮ y la ▮'],
    ['Ana Pérez Soto', '▮'],
    ['Ana Perez, de la feria', '▮, de la feria'],
    ['María de los Ángeles Toro', '▮'],
    ['María Toro', '▮'],
    ["Pía O'Ryan y Pía O’Ryan", '▮ y ▮'],
    ['escribir a JF.Nancupil@muni.example hoy', 'escribir a ▮ hoy'],
    ['como pidió Luz', 'como pidió ▮'],
  ])('%s', (text, expected) => {
    expect(omit(text)).toBe(expected);
  });

  it.each([
    'la luz de la plaza',
    'Juana Ñancupilán',
    'Ana y Pérez no son la misma',
    'un juan y otro rojas cualquiera',
    'una feria en Los Ángeles',
    '',
  ])('leaves «%s»', (text) => {
    expect(omit(text)).toBe(text);
  });

  it('finds names in decomposed text', () => {
    expect(omit('dijo Ana Pérez ayer'.normalize('NFD'))).toBe('dijo ▮ ayer');
  });
});
