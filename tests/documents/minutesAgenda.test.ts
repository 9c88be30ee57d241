import { describe, expect, it } from 'vitest';
import type { State } from '../../shared/model/state.ts';
import { openDocx } from '../support/docx.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';
import { idOf, schemaMinutes, schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

/** The sample's workshop with its agenda run against the clock on 1 July 2026, in winter time (UTC-4): a break cut short, one item taken up again. */
function ran(): State {
  const state = sampleState();
  const items = Object.values(state.agendaItem)
    .filter(({ workshop }) => workshop === schemaWorkshop)
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  const spans: [item: number, from: string, to: string][] = [
    [0, '13:35', '13:52'],
    [1, '13:52', '14:20'],
    [2, '14:20', '15:00'],
    [3, '15:00', '15:08'],
    [2, '15:08', '15:40'],
    [4, '15:40', '17:16'],
  ];
  for (const [index, [at, from, to]] of spans.entries()) {
    const item = items[at];
    if (!item) throw new Error('no item');
    const id = idOf(`tramo ${index}`);
    const instant = (time: string): string => `2026-07-01T${time}:00.000Z`;
    state.span[id] = {
      id,
      workshop: schemaWorkshop,
      agendaItem: item.id,
      from: instant(from),
      to: instant(to),
    };
    item.started ??= instant(from);
    item.ended = instant(to);
  }
  return state;
}

async function printed(state: State, edition: 'internal' | 'public' = 'internal'): Promise<string[]> {
  const model = minutesModel(state, { minutes: schemaMinutes, edition });
  return openDocx(await wordOf(model)).paragraphs.map(({ text }) => text);
}

describe('the minutes of an agenda that was run', () => {
  it('print when each item began, what was planned and what it took, and the total, in both editions', async () => {
    for (const edition of ['internal', 'public'] as const) {
      const texts = await printed(ran(), edition);
      const table = texts.slice(texts.indexOf('Efectivo (min)') + 1);
      expect(table.slice(0, 5)).toEqual([
        '1',
        'Bienvenida y aprobación del acta anterior',
        '09:35',
        '15',
        '17',
      ]);
      expect(table.slice(10, 15)).toEqual(['3', 'Nombres y sentido de los estadios', '10:20', '60', '72']);
      expect(table.slice(15, 20)).toEqual(['4', 'Café', '11:00', '15', '8']);
      expect(table.slice(25, 30)).toEqual(['', 'Total', '', '210', '221']);
      expect(texts).toContain(
        'Siendo las 13:16\u00a0h, se cierra la sesión (término previsto: 13:10\u00a0h).',
      );
    }
  });

  it('say of an item that was never opened that it has no time, and while it runs, that it does', async () => {
    const state = ran();
    const last = Object.values(state.span).find(({ from }) => from.includes('T15:40'));
    const item = last && state.agendaItem[last.agendaItem];
    const workshop = state.workshop[schemaWorkshop];
    if (!last || !item || !workshop) throw new Error('no span');
    delete state.span[last.id];
    Object.assign(item, { started: null, ended: null });
    const never = await printed(state);
    const at = never.indexOf('5', never.indexOf('Efectivo (min)'));
    expect(never.slice(at + 2, at + 5)).toEqual(['—', '90', '—']);

    Object.assign(item, { started: last.from, ended: null });
    state.span[last.id] = { ...last, to: null };
    workshop.state = 'running';
    const texts = await printed(state);
    expect(texts).toContain('El taller está en curso: minutos hasta la generación de este documento.');
    expect(texts).toContain('Siendo las 13:10\u00a0h, se cierra la sesión.');
  });

  it('say by name, and in the internal edition only, who was not there for all of each item', async () => {
    const state = ran();
    const of = (name: string) => {
      const found = Object.values(state.attendance).find(
        ({ person, workshop }) => workshop === schemaWorkshop && state.person[person]?.name.startsWith(name),
      );
      if (!found) throw new Error(`no ${name}`);
      return found;
    };
    const names = Object.values(state.attendance)
      .filter(
        ({ workshop, state: was, arrival }) => workshop === schemaWorkshop && was === 'present' && !arrival,
      )
      .map(({ person }) => state.person[person]?.name ?? '')
      .toSorted((a, b) => a.localeCompare(b, 'es'));
    const [early = '', out = ''] = names;
    of(early).departure = '10:40';
    Object.assign(of(out), { away: [{ from: '10:00', to: '10:30' }] });
    const texts = await printed(state);
    const from = texts.indexOf('No estuvieron todo el punto') + 1;
    const second = texts.slice(from + 4, from + 8);
    expect(second.slice(0, 2)).toEqual(['2', 'Qué aprendimos de los talleres expertos']);
    expect(second[3]).toContain(`${out}, hasta las 10:00`);
    const third = texts.slice(from + 8, from + 12);
    expect(third[3]).toContain(`${early}, hasta las 10:40`);
    expect(third[3]).toContain(`${out}, desde las 10:30`);
    const last = texts.slice(from + 12, from + 16);
    expect(last[3]).toContain(`${early}, ausente`);
    expect(Number(last[2])).toBe(Number(third[2]) - 1);
    // The break has no attendance of its own.
    expect(last[0]).toBe('5');
    const counts = await printed(state, 'public');
    const of4 = counts.indexOf('Presentes') + 10;
    expect(counts.slice(of4, of4 + 3)).toEqual(['5', last[1], last[2]]);
    const open = counts.join(' ');
    expect(open).not.toContain('No estuvieron todo el punto');
    expect(open).not.toContain('10:40');
  });
});
