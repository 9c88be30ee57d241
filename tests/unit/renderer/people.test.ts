import { describe, expect, it } from 'vitest';
import { readTime } from '../../../renderer/ui/readTime.ts';
import {
  chosenWorkshop,
  directoryRows,
  hasHeading,
  isNow,
  isTable,
  sectorHint,
  withHeading,
} from '../../../renderer/windows/facilitator/screens/people/people.ts';
import { matches } from '../../../shared/queries/people.ts';
import { idOf, schemaWorkshop } from '../../support/sampleIds.ts';
import { sampleState } from '../../support/sampleState.ts';

const state = sampleState();

describe('what people type for a time of day', () => {
  it.each([
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9.30 h', '09:30'],
    ['23:59', '23:59'],
    ['9', '09:00'],
    ['', null],
    ['24:00', undefined],
    ['9:75', undefined],
    ['luego', undefined],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});

it('a sector is suggested from the name of a new organisation', () => {
  expect(sectorHint('Ilustre Municipalidad de Ñuñoa')).toBe('municipality');
  expect(sectorHint('UNIVERSIDAD del Litoral')).toBe('academia');
  expect(sectorHint('Junta de Vecinos N.º 7')).toBe('civilSociety');
  expect(sectorHint('Vecinas de la plaza')).toBe('citizens');
});

describe('the directory', () => {
  const rows = directoryRows(state, 'es-CL');
  const ana = rows.find(({ person }) => person.id === idOf('Ana Pérez Soto'));

  it('has everybody once, in the order of the alphabet, with the number of their workshops', () => {
    expect(rows.map(({ person }) => person.name)).toEqual(
      Object.values(state.person)
        .map(({ name }) => name)
        .toSorted(new Intl.Collator('es-CL').compare),
    );
    expect(ana?.workshops).toBe(1);
  });

  it('is searched by name and organisation, whatever the case and the accents, and by sector', () => {
    if (!ana) throw new Error('the sample lost somebody');
    expect(matches(ana, 'perez', null)).toBe(true);
    expect(matches(ana, 'ALAMOS', 'municipality')).toBe(true);
    expect(matches(ana, 'perez', 'academia')).toBe(false);
    expect(matches(ana, 'zepeda', null)).toBe(false);
  });
});

it('the workshop asked for is shown, else the one under way, else the last', () => {
  const { workshop } = state;
  expect(chosenWorkshop(workshop, undefined)?.id).toBe(schemaWorkshop);
  const first = Object.values(workshop).find(({ id }) => id !== schemaWorkshop);
  if (!first) throw new Error('the sample lost a workshop');
  expect(chosenWorkshop(workshop, first.id)?.id).toBe(first.id);
  const running = { ...workshop, [first.id]: { ...first, state: 'running' as const } };
  expect(chosenWorkshop(running, 'gone')?.id).toBe(first.id);
  expect(chosenWorkshop({}, undefined)).toBeUndefined();
});

it('arrivals are stamped on the day and while the workshop is under way, never into an old list', () => {
  const workshop = state.workshop[schemaWorkshop];
  if (!workshop) throw new Error('the sample lost a workshop');
  expect(isNow(workshop, '2026-07-01')).toBe(true);
  expect(isNow(workshop, '2026-07-02')).toBe(false);
  expect(isNow({ ...workshop, state: 'running' }, '2026-07-02')).toBe(true);
});

describe('a pasted list', () => {
  it('is told from a name, and its heading from its first row', () => {
    expect(isTable('Ana Pérez')).toBe(false);
    expect(isTable('Ana Pérez\nLuis Carvallo')).toBe(true);
    expect(isTable('Ana Pérez\tMunicipalidad')).toBe(true);
    expect(hasHeading('\ufeffOrganización;NOMBRE\nx;Ana')).toBe(true);
    expect(hasHeading('Ana Pérez;Municipalidad')).toBe(false);
  });

  it('without a heading gets one with as many columns', () => {
    const titles = { name: 'Nombre', organisation: 'Organización' };
    expect(withHeading('Ana;Muni;Jefa\nLuis', titles)).toBe('Nombre;Organización;3\nAna;Muni;Jefa\nLuis');
    expect(withHeading('Ana\nLuis', titles)).toBe('Nombre\nAna\nLuis');
  });
});
