import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Poll } from '../../shared/model/poll.ts';
import { countVotes } from '../../shared/queries/polls.ts';
import { openDocx } from '../support/docx.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';
import { idOf, privateSurnames, schemaWorkshop } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

const common = {
  workshop: schemaWorkshop,
  agendaItem: null,
  groups: [],
  entitled: 22,
  people: [],
  state: 'closed' as const,
  opened: '2026-07-01T15:00:00.000Z',
  closed: '2026-07-01T15:10:00.000Z',
  reason: '',
  repeats: null,
  result: null,
  cast: 0,
  named: false,
};

/** The sample with three closed polls, one void, one still open, and an objection. */
function voted() {
  const state = sampleState();
  const put = (poll: Poll, marks: [number, number, string?][][]) => {
    const ballots = marks.map((list, at) => ({
      id: idOf(`${poll.id}${at}`),
      poll: poll.id,
      person: null,
      group: poll.groups[at % Math.max(1, poll.groups.length)] ?? null,
      marks: list.map(([option, value]) => ({ option, value })),
      reason: list[0]?.[2] ?? '',
    }));
    for (const ballot of ballots) state.ballot[ballot.id] = ballot;
    const result = poll.state === 'closed' ? countVotes(poll, ballots, []) : null;
    state.poll[poll.id] = { ...poll, cast: ballots.length, result };
  };
  const gradients = {
    kind: 'steps' as const,
    steps: ['Apoyo entusiasta', 'Acuerdo con reparo menor', 'Abstención', 'Veto'],
    reason: 'may' as const,
    goes: null,
  };
  put(
    {
      ...common,
      id: idOf('votación 1'),
      wording: '¿Se adopta la celda D2-E3 como quedó redactada?',
      options: [],
      scale: gradients,
      groups: ['municipality', 'civilSociety+academia'],
    },
    [
      [[0, 0]],
      [[0, 0]],
      [[0, 1, 'Falta un plazo, dijo Rosa Bustos Lagunas']],
      [[0, 3, 'No hay presupuesto']],
    ],
  );
  put(
    {
      ...common,
      id: idOf('votación 2'),
      opened: '2026-07-01T15:20:00.000Z',
      wording: '¿Qué herramientas van primero?',
      options: ['Presupuesto participativo', 'Diagnósticos barriales', 'Consulta con devolución'].map(
        (label) => ({ label, about: null }),
      ),
      scale: { kind: 'dots', dots: 3, cumulative: true },
    },
    [
      [
        [0, 2],
        [1, 1],
      ],
      [[0, 3]],
      [
        [2, 1],
        [1, 2],
      ],
    ],
  );
  put(
    {
      ...common,
      id: idOf('votación 3'),
      opened: '2026-07-01T15:30:00.000Z',
      wording: '¿Se cierra hoy?',
      options: [],
      scale: gradients,
      state: 'void',
      reason: 'Se leyó otra redacción.',
    },
    [[[0, 0]]],
  );
  put(
    {
      ...common,
      id: idOf('votación 4'),
      opened: '2026-07-01T15:40:00.000Z',
      wording: 'Pregunta que sigue abierta',
      options: [],
      scale: gradients,
      state: 'open',
    },
    [[[0, 0, 'Secreto todavía']]],
  );
  const objection = {
    id: idOf('objeción'),
    workshop: schemaWorkshop,
    poll: idOf('votación 1'),
    whose: 'Mesa 2',
    text: 'El plazo no alcanza para comunas rurales',
    integration: 'Se agregan 15 días para comunas rurales',
    adopted: 'Toda consulta cierra con devolución en 30 días, 45 en comunas rurales',
    state: 'integrated' as const,
    at: '2026-07-01T15:15:00.000Z',
  };
  state.objection[objection.id] = objection;
  return state;
}

test('the minutes say what was voted, by whom it could be, and every answer with its count', async () => {
  const bytes = await wordOf(minutesModel(voted()));
  const text = openDocx(bytes)
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
  for (const words of [
    '¿Se adopta la celda D2-E3 como quedó redactada?',
    'Votaron 4 de 22 personas. Voto anónimo.',
    'Abstención\n0\n0',
    'Veto\n1\n25,0',
    'Veto · No hay presupuesto',
    '1\nPresupuesto participativo\n5\n55,6',
    'Total\n9\n100,0',
    'Votación anulada. Motivo: Se leyó otra redacción.',
    'El plazo no alcanza para comunas rurales\nMesa 2',
    'Redacción acordada: Toda consulta cierra',
  ])
    expect(text).toContain(words);
  for (const hidden of ['Pregunta que sigue abierta', 'Secreto todavía']) expect(text).not.toContain(hidden);
});

test('percentages add up to 100,0, and one dot is one dot', async () => {
  const state = voted();
  const poll = Object.values(state.poll).find(({ scale }) => scale.kind === 'dots');
  if (poll) poll.scale = { kind: 'dots', dots: 1, cumulative: false };
  const text = openDocx(await wordOf(minutesModel(state)))
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
  expect(text).toContain('Un punto por persona.');
  expect(text).toContain('Total\n4\n100,0\n2\n2');
});

test('a vote held again says what is not as it was', () => {
  const state = voted();
  const [first, second] = Object.values(state.poll);
  if (!first || !second) throw new Error('the sample has polls');
  second.repeats = first.id;
  const said = () => JSON.stringify(minutesModel(state));
  expect(said()).toContain('con otra redacción');
  second.wording = first.wording;
  expect(said()).toContain('con otras opciones');
  second.options = [];
  expect(said()).toContain('Repite una votación anterior.');
});

test('sectors that have no room beside the votes have a table of their own', () => {
  const state = voted();
  const poll = Object.values(state.poll).find(({ scale }) => scale.kind === 'steps');
  const tables = () =>
    minutesModel(state)
      .sections.flatMap(({ content }) => content)
      .filter((block) => block.kind === 'table')
      .filter(({ caption }) => caption?.startsWith('Votos por'));
  const before = tables().length;
  const groups = ['municipality', 'centralGovernment', 'convener', 'civilSociety', 'academia', 'citizens'];
  if (poll?.result) poll.result.groups = groups.map((group) => ({ group, cast: 1, counts: [[1, 0, 0, 0]] }));
  expect(tables()).toHaveLength(before + 2);
  for (const { columns } of tables()) {
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(100);
    // "Municipalities", 9 points and bold with the cell's margins, takes 14.6 % of the page.
    for (const width of columns.slice(3)) expect(width).toBeGreaterThanOrEqual(14.6);
  }
});

test('an objection or a dissent that nobody signed is not said to be left out', () => {
  const state = voted();
  for (const objection of Object.values(state.objection)) objection.whose = '';
  for (const record of Object.values(state.record)) record.whose = '';
  const said = (edition: 'internal' | 'public') => JSON.stringify(minutesModel(state, { edition }));
  expect(said('internal')).toContain('Sin autoría registrada');
  expect(said('internal')).not.toContain('Autoría omitida');
  expect(said('public')).toContain('Autoría omitida');
});

test('the techniques stand with what they took and what they asked, in both editions', () => {
  const state = voted();
  const id = idOf('técnica');
  state.technique[id] = {
    id,
    workshop: schemaWorkshop,
    agendaItem: null,
    preset: '',
    name: 'Lluvia de ideas silenciosa',
    question: '¿Qué le falta a la consulta, Rosa Bustos Lagunas?',
    writes: 'everyone',
    hidden: true,
    place: { kind: 'tray' },
    state: 'closed',
    opened: '2026-07-01T15:00:00.000Z',
    closed: '2026-07-01T15:09:40.000Z',
    written: 12,
  };
  const said = (edition: 'internal' | 'public') => JSON.stringify(minutesModel(state, { edition }));
  expect(said('internal')).toContain(
    '["Lluvia de ideas silenciosa","10","¿Qué le falta a la consulta, Rosa Bustos Lagunas?"]',
  );
  expect(said('public')).toContain('["Lluvia de ideas silenciosa","10","¿Qué le falta a la consulta, [');
  expect(said('public')).not.toContain('Bustos');
});

test('the public edition has the counts, no reason and no name', async () => {
  const { everything } = openDocx(await wordOf(minutesModel(voted(), { edition: 'public' })));
  expect(everything).toContain('Acuerdo con reparo menor');
  for (const gone of [...privateSurnames, 'No hay presupuesto', 'Mesa 2'])
    expect(everything).not.toContain(gone);
});

test.skipIf(!process.env.CABILDO_CHECK_DOCX)('check-docx finds nothing in them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-votos-'));
  try {
    const file = join(folder, 'acta.docx');
    writeFileSync(file, await wordOf(minutesModel(voted(), { language: 'en' })));
    execFileSync(process.env.CABILDO_CHECK_DOCX ?? '', [file], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
