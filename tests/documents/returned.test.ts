import { beforeAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../electron/host/documents/make.ts';
import { BadReview } from '../../electron/host/review/badReview.ts';
import { readReview } from '../../electron/host/review/read/read.ts';
import { receiveReview } from '../../electron/host/review/receive.ts';
import { reading } from '../../electron/host/review/words.ts';
import { anchorOf } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { fonts, frozenVersion, made, makeProposal } from '../support/proposal.ts';
import { office, Returned, savedByLibreOffice } from '../support/returned.ts';
import { sampleState } from '../support/sampleState.ts';

const state = sampleState();
const version = frozenVersion(state);
const read = (bytes: Uint8Array) => readReview(Buffer.from(bytes), reading);
let proposal: Uint8Array;
let matrix: Uint8Array;

beforeAll(async () => {
  proposal = (await makeProposal(state, { version })).bytes;
  const request = { kind: 'observations', state, edition: 'public', at: made, version } as const;
  matrix = (await makeDocument(request, { fontFiles: fonts })).bytes;
}, 120_000);

const tool = () => {
  const [found] = Object.values(state.tool);
  if (!found) throw new Error('no tool');
  return found;
};

describe('a proposal that came back', () => {
  it('says what it is, and nothing where nothing was written', () => {
    expect(read(proposal)).toMatchObject({
      project: Object.keys(state.project)[0],
      type: 'propuesta',
      version: '0.1',
      edition: 'interna',
      modelHash: version.record.hash,
      reviewer: '',
      said: [],
    });
  });

  it('gives comments with their thread, author, date and text, and tracked changes old and new', () => {
    const word = new Returned(proposal);
    const after = word.at(anchorOf('tool', tool().id));
    const id = word.comment('con un procedimiento', 'Falta el plazo &amp; el responsable', {
      after,
    });
    word.comment('con un procedimiento', 'De acuerdo', {
      after,
      author: 'Usuario',
      answers: id,
      resolved: false,
    });
    word.suggest('todo el municipio', 'toda la comuna', { after });
    const { said } = read(word.bytes());
    expect(said.map(({ clues: _, context: __, ...rest }) => rest)).toEqual([
      {
        kind: 'comment',
        author: 'Marta Ruiz',
        at: '2026-08-20T10:30:00.000Z',
        text: 'Falta el plazo & el responsable',
        quote: tool().description,
        was: '',
        proposal: '',
        type: '',
        resolved: false,
        replies: [{ author: 'Usuario', at: '2026-08-20T10:30:00.000Z', text: 'De acuerdo' }],
      },
      expect.objectContaining({
        kind: 'replacement',
        author: 'Marta Ruiz',
        at: '2026-08-21T09:00:00.000Z',
        was: 'todo el municipio',
        proposal: 'toda la comuna',
        quote: tool().description,
      }),
    ]);
    expect(said.map(({ clues }) => clues[0])).toEqual([
      { by: 'bookmark', confidence: 0.95, names: [anchorOf('tool', tool().id)] },
      { by: 'bookmark', confidence: 0.95, names: [anchorOf('tool', tool().id)] },
    ]);
  });
  it('knows insertions, deletions and moves, over several paragraphs too, and leaves looks alone', () => {
    const word = new Returned(proposal);
    const marks = (id: number) => `w:id="${id}" w:author="Luis Vera" w:date="2026-08-21T09:00:00Z"`;
    const run = (text: string, tag = 'w:t') => `<w:r><${tag} xml:space="preserve">${text}</${tag}></w:r>`;
    const body = [
      `<w:p>${run('Uno ')}<w:ins ${marks(1)}>${run('dos')}</w:ins><w:ins ${marks(2)}><w:r><w:rPr><w:b/></w:rPr><w:t> y tres</w:t></w:r></w:ins></w:p>`,
      `<w:p>${run('Antes ')}<w:del ${marks(3)}>${run('sobra', 'w:delText')}</w:del></w:p>`,
      `<w:p><w:moveFromRangeStart w:id="4" w:name="move1"/><w:moveFrom ${marks(5)}>${run('Se mueve.')}</w:moveFrom><w:moveFromRangeEnd w:id="4"/></w:p>`,
      `<w:p>${run('Aquí: ')}<w:moveToRangeStart w:id="6" w:name="move1"/><w:moveTo ${marks(7)}>${run('Se mueve.')}</w:moveTo><w:moveToRangeEnd w:id="6"/></w:p>`,
      `<w:p><w:pPr><w:rPr><w:ins ${marks(8)}/></w:rPr></w:pPr><w:ins ${marks(9)}>${run('Párrafo nuevo')}</w:ins></w:p>`,
      `<w:p><w:ins ${marks(10)}>${run('y otro')}</w:ins></w:p>`,
      `<w:p><w:r><w:rPr><w:b/><w:rPrChange ${marks(11)}><w:rPr/></w:rPrChange></w:rPr><w:t>Solo negrita</w:t></w:r></w:p>`,
      `<w:p>${run('x')}<w:ins ${marks(12)}>${run(' ')}</w:ins></w:p>`,
    ].join('');
    word.document = word.document.replace('<w:body>', () => `<w:body>${body}`);
    expect(read(word.bytes()).said.map(({ kind, was, proposal: put }) => [kind, was, put])).toEqual([
      ['insertion', '', 'dos y tres'],
      ['deletion', 'sobra', ''],
      ['move', 'Se mueve.', 'Aquí: Se mueve.'],
      ['insertion', '', 'Párrafo nuevo\ny otro'],
    ]);
  });

  it('loses no comment: one that the body does not mention, answers in a circle, one without words', () => {
    const word = new Returned(proposal);
    word.comment('Control del documento', 'Uno', { answers: 1 });
    word.comment('Control del documento', 'Dos', { answers: 0 });
    const id = word.comment('Control del documento', 'Perdido');
    word.document = word.document.replaceAll(new RegExp(`<w:comment\\w+ w:id="${id}"/>`, 'g'), '');
    word.comment('Control del documento', '', { resolved: true });
    expect(read(word.bytes()).said.map(({ text, resolved }) => [text, resolved])).toEqual([
      ['Uno', false],
      ['Dos', false],
      ['', true],
      ['Perdido', false],
    ]);
  });

  it.skipIf(!office)('says the same when LibreOffice has saved it, but for the thread', () => {
    const word = new Returned(proposal);
    const after = word.at(anchorOf('tool', tool().id));
    word.comment(tool().description.slice(0, 30), 'Falta el plazo', { after });
    word.suggest('todo el municipio', 'toda la comuna', { after });
    word.suggest('publicado', ' siempre', { after, keep: true });
    const bare = (bytes: Uint8Array) =>
      read(bytes).said.map(({ clues, ...rest }) => ({ ...rest, first: clues[0] }));
    const before = word.bytes();
    expect(bare(savedByLibreOffice(before))).toEqual(bare(before));
    expect(bare(before)).toHaveLength(3);
  });
});

describe('a matrix that came back', () => {
  const filled = (): Returned => {
    const word = new Returned(matrix);
    word.fill('mo.name', 'Marta Ruiz');
    word.fill('mo.institution', 'Universidad del Sur', { plain: true });
    word.fill('mo.email', 'marta@example.org');
    word.fill(`mo.${tool().code}.obs`, 'Muy general');
    word.fill(`mo.${tool().code}.tipo`, 'De fondo');
    word.fill(`mo.${tool().code}.prop`, 'Con plazo de 10 días');
    word.fill('mo.General.obs', 'Falta un glosario', { plain: true });
    return word;
  };
  const expected = [
    {
      kind: 'row',
      author: 'Marta Ruiz',
      at: '2026-08-22T12:00:00.000Z',
      text: 'Muy general',
      proposal: 'Con plazo de 10 días',
      type: 'De fondo',
    },
    { kind: 'row', author: 'Marta Ruiz', at: null, text: 'Falta un glosario', proposal: '', type: '' },
  ];

  it('gives the rows that say something, and who answers without the address', () => {
    const reading = read(filled().bytes());
    expect(reading).toMatchObject({
      reviewer: 'Marta Ruiz',
      institution: 'Universidad del Sur',
      type: 'matriz',
    });
    expect(reading.said).toMatchObject(expected);
    expect(reading.said[0]?.clues[0]?.names).toEqual([anchorOf('tool', tool().id)]);
    expect(JSON.stringify(reading)).not.toContain('example.org');
  });

  it('takes what was changed in the text under review, and commented, for what it is', () => {
    const word = filled();
    const after = word.at(anchorOf('tool', tool().id));
    word.suggest('todo el municipio', 'toda la comuna', { after });
    word.comment(tool().description.slice(0, 30), 'No se entiende', { after });
    const { said } = read(word.bytes());
    expect(said.map(({ kind }) => kind).toSorted()).toEqual(['comment', 'replacement', 'row', 'row']);
    for (const { clues } of said.slice(0, 3)) expect(clues[0]?.names).toEqual([anchorOf('tool', tool().id)]);
  });

  it('goes by code and column where bookmarks, properties and places to fill in are gone', () => {
    const reading = read(filled().google().bytes());
    expect(reading).toMatchObject({ project: '', version: '', reviewer: 'Marta Ruiz' });
    expect(reading.said).toMatchObject(expected);
    expect(reading.said.map(({ clues }) => clues[0])).toEqual([
      { by: 'code', confidence: 0.9, names: [tool().code] },
      { by: 'code', confidence: 0.9, names: ['*'] },
    ]);
  });

  it.skipIf(!office)('says the same when LibreOffice has saved it', () => {
    const reading = read(savedByLibreOffice(filled().bytes()));
    expect(reading).toMatchObject({
      reviewer: 'Marta Ruiz',
      institution: 'Universidad del Sur',
      version: '0.1',
    });
    expect(reading.said).toMatchObject(expected);
    expect(reading.said[0]?.clues[0]?.names).toEqual([anchorOf('tool', tool().id)]);
  });
});

describe('placing', () => {
  const contentOf = async () => version.content;
  const receive = (bytes: Uint8Array, now: State = state) =>
    receiveReview('propuesta.docx', Buffer.from(bytes), now, contentOf);

  /** A comment on the description of every tool, a tracked change in every second, and a comment on every cell and dimension. */
  const reviewed = (): { word: Returned; wanted: string[] } => {
    const word = new Returned(proposal);
    const wanted: string[] = [];
    for (const [index, { id, description }] of Object.values(state.tool).entries()) {
      const start = () => word.at(anchorOf('tool', id));
      word.comment(description.slice(0, 40), `tool ${id}`, { after: start() });
      wanted.push(`tool ${id}`);
      if (index % 2 === 1) continue;
      word.suggest('todo el municipio', `tool ${id}`, { after: start() });
      wanted.push(`tool ${id}`);
    }
    for (const { id } of Object.values(state.cell)) {
      word.comment('En este estadio:', `cell ${id}`, {
        after: word.document.indexOf('</w:p>', word.at(anchorOf('cell', id))),
      });
      wanted.push(`cell ${id}`);
    }
    for (const { id, name } of Object.values(state.dimension)) {
      word.comment(name, `dimension ${id}`, { after: word.at(anchorOf('dimension', id)) });
      wanted.push(`dimension ${id}`);
    }
    return { word, wanted };
  };
  /** What each observation says that it is about, beside where it was placed. */
  const outcome = ({ payload: { observations } }: Awaited<ReturnType<typeof receiveReview>>) =>
    observations.map(({ text, proposal: put, place, placing }) => ({
      meant: text || put,
      placed: place ? `${place.kind} ${place.id}` : '',
      placing,
    }));
  const shares = (found: ReturnType<typeof outcome>) => ({
    right: found.filter(({ meant, placed }) => meant === placed).length / found.length,
    wrong: found.filter(({ meant, placed }) => placed !== '' && meant !== placed).length,
  });

  it('brings everything in a proposal to its place by bookmark', async () => {
    const { word, wanted } = reviewed();
    const found = outcome(await receive(word.bytes()));
    expect(found.map(({ meant }) => meant).toSorted()).toEqual(wanted.toSorted());
    expect(found.filter(({ placing }) => placing !== 'bookmark')).toEqual([]);
    expect(shares(found)).toEqual({ right: 1, wrong: 0 });
  });

  it('brings it there by code where bookmarks, links and properties are gone', async () => {
    const { word, wanted } = reviewed();
    const received = await receive(word.google().bytes());
    const found = outcome(received);
    expect(received.notices).toEqual(['notOurs']);
    expect(found).toHaveLength(wanted.length);
    expect(found.filter(({ placing }) => placing === 'bookmark')).toEqual([]);
    expect(shares(found).right).toBeGreaterThanOrEqual(0.95);
    expect(shares(found).wrong).toBe(0);
  });

  it.skipIf(!office)('brings it there when LibreOffice has saved it', async () => {
    const { word, wanted } = reviewed();
    const found = outcome(await receive(savedByLibreOffice(word.bytes())));
    expect(found).toHaveLength(wanted.length);
    expect(shares(found).right).toBeGreaterThanOrEqual(0.95);
    expect(shares(found).wrong).toBe(0);
  });

  it('goes by the text where codes are gone too, offers what is like it, and leaves the rest to a person', async () => {
    const { word } = reviewed();
    word.google();
    word.comment('Control del documento', 'Sin lugar');
    word.document = word.document.replace(/\bD\d(-E\d(-H\d+)?)?\b/g, '·');
    const { placed, payload } = await receive(word.bytes());
    const found = outcome({ placed, payload, notices: [] });
    expect(new Set(found.map(({ placing }) => placing))).toEqual(new Set(['similarity', 'hand']));
    expect(shares(found).wrong).toBe(0);
    const tools = found.filter(({ meant }) => meant.startsWith('tool'));
    expect(tools.filter(({ placing }) => placing === 'similarity').length).toBeGreaterThan(tools.length / 2);
    const without = payload.observations.findIndex(({ text }) => text === 'Sin lugar');
    expect(placed[without]).toEqual({ place: null, placing: 'hand', confidence: 0, offers: [] });
  });

  it('leaves to a person what was about something that the model no longer has', async () => {
    const { word } = reviewed();
    const { [tool().id]: _, ...rest } = state.tool;
    const found = outcome(await receive(word.bytes(), { ...state, tool: rest }));
    const about = found.filter(({ meant }) => meant === `tool ${tool().id}`);
    expect(about).toHaveLength(2);
    expect(about.map(({ placed, placing }) => [placed, placing])).toEqual(about.map(() => ['', 'hand']));
  });

  it('reads a code as the version that was sent gave it', async () => {
    const { word } = reviewed();
    word.document = word.document.replace(
      /w:(name|anchor)="cab_[^"]*"/g,
      (_, key: string) => `w:${key}="x${Math.PI}"`,
    );
    const [one, two] = Object.values(state.tool);
    if (!one || !two) throw new Error('two tools');
    const renumbered = {
      ...state.tool,
      [one.id]: { ...one, code: two.code },
      [two.id]: { ...two, code: one.code },
    };
    const found = outcome(await receive(word.bytes(), { ...state, tool: renumbered }));
    expect(shares(found).wrong).toBe(0);
    expect(found.filter(({ meant, placed }) => meant === placed && meant === `tool ${one.id}`).length).toBe(
      2,
    );
  });

  it('says when the version is old, and refuses what was made from another project', async () => {
    const newer = { ...version.record, id: '0'.repeat(20), number: '0.2', at: '2099-01-01T00:00:00.000Z' };
    const later = { ...state, version: { ...state.version, [newer.id]: newer } };
    expect((await receive(proposal, later)).notices).toEqual(['oldVersion']);
    const project = Object.values(state.project).map((held) => ({ ...held, id: 'z'.repeat(20) }));
    const other = { ...state, project: { ['z'.repeat(20)]: project[0] } } as State;
    const error = await receive(proposal, other).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadReview);
    expect(error).toMatchObject({ code: 'reviewOtherProject' });
  });
});
