import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesIn } from '../../electron/host/documents/prepare.ts';
import { frozenWorkshop } from '../../shared/commands/freeze.ts';
import type { Contribution } from '../../shared/model/contribution.ts';
import type { State } from '../../shared/model/state.ts';
import { minutesOutline } from '../../shared/queries/minutes.ts';
import { linesOf, openDocx } from '../support/docx.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';
import { expertWorkshop, idOf, schemaMinutes, schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

/** The sample with three groups: one that became a tool, one whose members went different ways, one of another workshop. */
function grouped() {
  const state = sampleState();
  const [tool] = Object.values(state.tool);
  if (!tool) throw new Error('the sample has tools');
  const group = (name: string) => {
    const id = idOf(`grupo ${name}`);
    state.cluster[id] = { id, name };
    return id;
  };
  const said = (code: string, cluster: string, rest: Partial<Contribution>): void => {
    const contribution: Contribution = {
      id: idOf(code),
      code,
      text: `Aporte agrupado ${code}`,
      type: 'idea',
      author: { kind: 'anonymous' },
      typedBy: 'sala',
      at: '2026-07-01T15:00:00.000Z',
      workshop: schemaWorkshop,
      agendaItem: null,
      technique: null,
      table: null,
      place: { kind: 'tray' },
      cluster,
      copyOf: '',
      picture: null,
      parked: false,
      state: 'unanswered',
      response: '',
      respondedBy: '',
      ...rest,
    };
    state.contribution[contribution.id] = contribution;
  };
  const apart = group('Lo que dijo Rosa Bustos Lagunas');
  const tooled = group('Cerca de la gente');
  const elsewhere = group('De otro taller');
  const inTool = { place: { kind: 'tool', id: tool.id }, state: 'incorporated' } as const;
  said('A-0901', tooled, inTool);
  said('A-0902', apart, {});
  said('A-0903', tooled, inTool);
  said('A-0904', apart, { state: 'outOfScope' });
  said('A-0905', apart, {});
  said('A-0906', apart, { state: 'withdrawn' });
  said('A-0907', apart, { workshop: expertWorkshop });
  said('A-0908', elsewhere, { workshop: expertWorkshop });
  return { state, code: tool.code };
}

test('the minutes name the groups, with how many contributions, their codes and what became of each', async () => {
  const { state, code } = grouped();
  const bytes = await wordOf(minutesModel(state));
  const text = linesOf(openDocx(bytes));
  expect(text).toContain('Grupos de aportes\n');
  // Those alike stand on one line; groups and lines in the order in which they were said.
  expect(text).toContain(
    [
      ...['Grupo y códigos', 'Aportes', 'Destino', 'Estado'],
      'Cerca de la gente (2 aportes)',
      ...['A-0901, A-0903', '2', code, 'Incorporado'],
      'Lo que dijo Rosa Bustos Lagunas (3 aportes)',
      ...['A-0902, A-0905', '2', 'Bandeja', 'Sin respuesta'],
      ...['A-0904', '1', 'Bandeja', 'Fuera de alcance'],
    ].join('\n'),
  );
  for (const other of ['De otro taller', 'A-0906', 'A-0907', 'A-0908']) expect(text).not.toContain(other);
  const english = JSON.stringify(minutesModel(state, { language: 'en' }));
  for (const words of ['Groups of contributions', 'Group and codes', 'Cerca de la gente (2'])
    expect(english).toContain(words);

  if (process.env.CABILDO_CHECK_DOCX) {
    const folder = mkdtempSync(join(tmpdir(), 'cabildo-acta-'));
    const file = join(folder, 'acta.docx');
    writeFileSync(file, bytes);
    execFileSync(process.env.CABILDO_CHECK_DOCX, [file], { stdio: 'pipe' });
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the public edition has the groups too, without a name in what they are called', () => {
  const text = JSON.stringify(minutesModel(grouped().state, { edition: 'public' }));
  expect(text).toContain('Cerca de la gente');
  expect(text).toContain('Lo que dijo [nombre omitido]');
  expect(text).not.toMatch(/Bustos|Lagunas/);
});

test('a name in what a group is called waits for a decision, and an approval freezes the groups of its workshop', () => {
  const { state } = grouped();
  const found = namesIn({
    kind: 'minutes',
    minutes: schemaMinutes,
    edition: 'public',
    state,
    at: '2026-11-22T15:00:00.000Z',
  });
  expect(found.filter(({ collection }) => collection === 'cluster')).not.toEqual([]);
  const frozen = JSON.parse(frozenWorkshop(state, schemaWorkshop, [])) as State;
  expect(Object.values(frozen.cluster).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Cerca de la gente', 'Lo que dijo Rosa Bustos Lagunas']),
  );
  expect(Object.values(frozen.cluster)).toHaveLength(2);
});

test('a workshop without groups says nothing of them, and its results count each that it has', () => {
  const count = (state: ReturnType<typeof sampleState>) =>
    minutesOutline(state, schemaMinutes).find(({ key }) => key === 'results')?.count ?? 0;
  expect(JSON.stringify(minutesModel(sampleState()))).not.toContain('Grupos de aportes');
  const before = grouped();
  before.state.cluster = {};
  expect(count(grouped().state)).toBe(count(before.state) + 2);
});
