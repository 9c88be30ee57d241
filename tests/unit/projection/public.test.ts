import { describe, expect, it } from 'vitest';
import { collections, schemas } from '../../../shared/model/state.ts';
import { findNames } from '../../../shared/projection/names.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { attendanceSummary } from '../../../shared/queries/attendance.ts';
import { sectorsOfName } from '../../../shared/queries/sectors.ts';
import { idOf, privateSurnames, schemaMinutes, schemaWorkshop } from '../../support/sampleIds.ts';
import { sampleState } from '../../support/sampleState.ts';

const omitted = '[nombre omitido]';
const at = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not there');
  return value;
};

it('the sample is a valid project', () => {
  const state = sampleState();
  for (const collection of collections)
    for (const record of Object.values(state[collection])) schemas[collection].parse(record);
});

describe('the public edition', () => {
  const state = sampleState();
  const seen = projectState(state, 'public', { omitted });

  it('holds no private surname, e-mail or contact of the sheet anywhere', () => {
    const text = JSON.stringify(seen);
    for (const surname of privateSurnames) expect(text).not.toContain(surname);
    expect(text).not.toContain('@correo.example');
    expect(text).not.toContain('hernan.quiroga');
    expect(text).not.toContain('+56 2');
    expect(text).not.toContain('Encargada de transparencia');
  });

  it('keeps whom a public source names, in that role', () => {
    expect(at(seen.person[idOf('Bernardo Allende Kühn')]).name).toBe('Bernardo Allende Kühn');
    const talk = at(seen.agendaItem[idOf('talk')]);
    expect(talk.speakers).toEqual([
      { person: null, organisation: idOf('Unidad Coordinadora del Modelo') },
      { person: idOf('Bernardo Allende Kühn'), organisation: idOf('Fundación Datos Claros') },
    ]);
  });

  it('never names the organisation of its only person as a speaker', () => {
    const alone = sampleState();
    at(alone.agendaItem[idOf('talk')]).speakers = [
      { person: idOf('Elena Fariña'), organisation: idOf('Universidad del Litoral Sur') },
    ];
    const item = at(projectState(alone, 'public').agendaItem[idOf('talk')]);
    expect(item.speakers).toEqual([{ person: null, organisation: null }]);
  });

  it('names no organisation of a speaker who was alone from it that day, however many it has elsewhere', () => {
    const state = sampleState();
    const talk = at(state.agendaItem[idOf('talk')]);
    const from = idOf('Unidad Coordinadora del Modelo');
    const colleagues = Object.values(state.attendance).filter(
      ({ workshop, person }) =>
        workshop === schemaWorkshop &&
        state.person[person]?.organisation === from &&
        person !== talk.speakers[0]?.person,
    );
    expect(colleagues.length).toBeGreaterThan(0);
    for (const entry of colleagues) entry.state = 'absent';
    expect(at(projectState(state, 'public').agendaItem[talk.id]).speakers[0]).toEqual({
      person: null,
      organisation: null,
    });
  });

  it('hides no speaker behind a colleague who would be named, nor behind one who spoke for another body', () => {
    const state = sampleState();
    const talk = at(state.agendaItem[idOf('talk')]);
    const speaker = at(talk.speakers[0]);
    const from = idOf('Unidad Coordinadora del Modelo');
    const there = Object.values(state.attendance)
      .filter(({ workshop, state: presence }) => workshop === schemaWorkshop && presence === 'present')
      .map(({ person }) => at(state.person[person]))
      .filter(({ id, organisation }) => organisation === from && id !== speaker.person);
    expect(there.length).toBeGreaterThan(0);
    const shown = () => at(projectState(state, 'public').agendaItem[talk.id]).speakers[0]?.organisation;
    expect(shown()).toBe(from);
    for (const person of there.slice(1)) person.publicRole = 'Coordinador';
    talk.speakers.push({ person: at(there[0]).id, organisation: idOf('Fundación Datos Claros') });
    expect(shown()).toBeNull();
    talk.speakers.pop();
    expect(shown()).toBe(from);
    at(there[0]).publicRole = 'Coordinadora';
    expect(shown()).toBeNull();
  });

  it('gives authors as groups of sectors with at least three people', () => {
    const authors = Object.values(seen.contribution).map(({ author }) => author);
    expect(authors.every(({ kind }) => kind === 'group' || kind === 'anonymous')).toBe(true);
    const names = new Set(authors.map((author) => (author.kind === 'group' ? author.name : '')));
    // One academic and one ministry adviser would be found out by their sectors alone.
    expect(names.has('sector:academia')).toBe(false);
    expect(names.has('sector:centralGovernment')).toBe(false);
    expect(names.has('sector:municipality')).toBe(true);
  });

  it('divides the sectors of a workshop one way only, so that no difference between two groups tells anything', () => {
    const groups = new Set<string>();
    for (const { author, workshop } of Object.values(seen.contribution))
      if (workshop === schemaWorkshop && author.kind === 'group') groups.add(author.name);
    for (const { whose, workshop } of Object.values(seen.record))
      if (workshop === schemaWorkshop && whose !== '') groups.add(whose);
    const sectors = [...groups].flatMap((name) => sectorsOfName(name) ?? ['?']);
    expect(sectors.length).toBeGreaterThan(3);
    expect(new Set(sectors).size).toBe(sectors.length);
  });

  it('gives dissents and interventions by sector', () => {
    expect(at(seen.record[idOf('DS-01')]).whose).toBe('sector:municipality');
    const said = at(seen.record[idOf('IN-001')]);
    expect(said.speaker).toBeNull();
    expect(said.whose).toMatch(/^sector:.*academia/);
  });

  it('counts attendance as the internal one does, and sex as a total only', () => {
    const workshop = at(state.workshop[schemaWorkshop]);
    const { late: _a, ...internal } = attendanceSummary(state, workshop);
    const { late: _b, ...open } = attendanceSummary(seen, workshop);
    expect(open).toEqual(internal);
    expect(open.sex).toEqual({ woman: 6, man: 5, other: 0 });
    expect(Object.values(seen.person).every(({ sex }) => sex === null)).toBe(true);
  });

  it('keeps who approved when that is a body, not when it is a person', () => {
    const approved = (by: string): string => {
      const copy = sampleState();
      at(copy.minutes[schemaMinutes]).approvedBy = by;
      return at(projectState(copy, 'public').minutes[schemaMinutes]).approvedBy;
    };
    expect(approved('comité  Ejecutivo')).toBe('Comité ejecutivo');
    expect(approved('Comité ejecutivo (Zoila Nadie)')).toBe('Comité ejecutivo');
    expect(approved('Comité ejecutivo, sesión del 3 de junio, Zoila Nadie')).toBe('Comité ejecutivo');
    expect(approved('Comité ejecutivos')).toBe('');
    expect(approved('Zoila Nadie')).toBe('');
  });

  it('leaves a finding that was decided to be left, and only that one', () => {
    const findings = findNames(
      state,
      (collection) => collection === 'contribution' || collection === 'record',
    );
    const said = at(findings.find(({ collection }) => collection === 'contribution'));
    expect(said).toMatchObject({ code: 'A-0005', field: 'text', name: 'Rosa Bustos Lagunas' });
    const left = projectState(state, 'public', { omitted, leave: new Set([said.key]) });
    expect(at(left.contribution[said.id]).text).toContain('Rosa Bustos Lagunas');
    expect(at(left.record[idOf('CO-01')]).responsible).toBe(omitted);
    expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'A-0005 text',
      'CO-01 responsible',
    ]);
  });

  it('finds a name that turns bold half way', () => {
    const findings = findNames(state);
    const section = at(findings.find(({ collection }) => collection === 'minutesSection'));
    expect(section.name).toBe('Ana Pérez Soto');
    expect(JSON.stringify(seen.minutesSection)).toContain(`${omitted}`);
  });

  it('finds nothing once everything is omitted', () => {
    expect(findNames({ ...seen, person: state.person })).toEqual([]);
  });
});
