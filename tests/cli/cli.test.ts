import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = join(process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out'), 'host/cli.js');
const place = mkdtempSync(join(tmpdir(), 'cabildo-cli-'));
const sample = join(place, 'ejemplo');
afterAll(() => rmSync(place, { recursive: true, force: true }));

function cabildo(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, LANG: 'es_CL.UTF-8', LC_ALL: 'es_CL.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  expect(existsSync(CLI), 'the host is built').toBe(true);
  expect(cabildo('new', sample, '--sample')).toMatchObject({ code: 0, err: '' });
});

describe('the command line', () => {
  it('makes the sample: worth reading, whole, and marked as an example', () => {
    const { ok, seq, problems } = JSON.parse(cabildo('verify', sample).out);
    expect({ ok, problems }).toEqual({ ok: true, problems: [] });
    expect(seq).toBeGreaterThan(300);
    const { state } = JSON.parse(readFileSync(join(sample, 'snapshot.json'), 'utf8'));
    const all = (name: string) => Object.values(state[name]) as Record<string, never>[];
    expect(all('project')[0]?.example).toBe(true);
    expect([all('dimension').length, all('stage').length, all('tool').length]).toEqual([5, 4, 39]);
    expect(all('contribution').length).toBeGreaterThanOrEqual(60);
    // Everybody who says something belongs to a fictitious organisation, or is a fictitious group.
    const example = (id: string) => /\(ejemplo\)$/.test((state.organisation[id] as { name: string }).name);
    for (const { author } of all('contribution') as unknown as { author: Record<string, string> }[]) {
      if (author.kind === 'person' || author.kind === 'organisation')
        expect(example(author.organisation ?? '')).toBe(true);
      if (author.kind === 'group') expect(author.name).toMatch(/\(ejemplo\)$/);
    }
  });

  it('carries out a file of commands, one line an answer, and goes on after a refusal', () => {
    const folder = join(place, 'con ñ y espacios');
    expect(cabildo('new', folder).code).toBe(0);
    const file = join(place, 'ordenes.jsonl');
    writeFileSync(
      file,
      '\ufeff{"name":"term.add","payload":{"word":"ñ","meaning":"letra"}}\n\n{"name":"nada"}\n{roto\n{"name":"term.add","payload":{"word":"b","meaning":"c"}}\n',
    );
    const { code, out, err } = cabildo('apply', folder, file);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { seq: 1 },
      { refused: 'unknownCommand', line: 3 },
      { refused: 'malformed', line: 4 },
      { seq: 2 },
    ]);
    for (const line of lines.slice(1, 3)) expect(line.message).toMatch(/\p{L}.*\.$/u);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(cabildo('apply', folder, file, '--as', 'viewer').out).toContain('"refused":"role"');
    expect(JSON.parse(cabildo('verify', folder).out)).toMatchObject({ ok: true, seq: 2 });
  });

  it('prints every command with its roles and the schema of its payload', () => {
    const list = JSON.parse(cabildo('commands').out) as {
      name: string;
      roles: string[];
      payload: { type?: string };
    }[];
    expect(list.length).toBeGreaterThan(60);
    for (const { name, roles, payload } of list)
      expect([name, roles.length > 0, payload.type]).toEqual([name, true, 'object']);
  });

  it('says in one sentence what is wrong, and leaves nothing half-made', () => {
    const full = join(place, 'llena');
    mkdirSync(full);
    writeFileSync(join(full, 'algo.txt'), 'x');
    for (const [args, code, words] of [
      [['new', full], 1, /no está vacía/],
      [['verify', full], 1, /no es un proyecto/],
      [['apply', sample, join(place, 'no-existe.jsonl')], 1, /No existe el archivo/],
      [['nada'], 2, /Uso incorrecto/],
      [['export', sample, '--document', 'nada'], 2, /proposal, minutes, changes, /],
      [['export', sample, '--document', 'minutes'], 2, /--workshop/],
      [['export', sample, '--document', 'attendance'], 2, /--workshop/],
      [
        ['export', sample, '--document', 'responses', '--organisation', 'Nadie'],
        1,
        /No existe la organización/,
      ],
      [['export', sample, '--document', 'reply'], 2, /--reviewer/],
      [['export', sample, '--document', 'minutes', '--workshop', 'TS-9'], 1, /No existe el taller TS-9/],
      [['import', sample, '--review', 'x.docx'], 1, /No existe el archivo x\.docx/],
      [['import', sample], 2, /--people, --model, --contributions, --experiences o --review/],
      [['serve', '--port', 'ochenta'], 2, /no es un puerto/],
    ] as const) {
      const result = cabildo(...args);
      expect([args.join(' '), result.code, result.out]).toEqual([args.join(' '), code, '']);
      expect(result.err).toMatch(words);
    }
    expect(readdirSync(full)).toEqual(['algo.txt']);
  });

  it('imports a sound table whole, and nothing of a faulty one', () => {
    const folder = join(place, 'importado');
    cabildo('new', folder);
    const bad = join(place, 'mala.csv');
    writeFileSync(bad, 'Nombre;Correo\nAna (ejemplo);ana@ejemplo.cl\nLuis (ejemplo);mal\n');
    const refused = cabildo('import', folder, '--people', bad);
    expect([refused.code, JSON.parse(cabildo('verify', folder).out).seq]).toEqual([1, 0]);
    expect(refused.err).toContain('fila 3, columna Correo: «mal» no es un correo');
    writeFileSync(bad, 'Dimensión;Inicial;Avanzado\nTransparencia;"Mínima\n- Reglamento";Datos\n');
    expect(cabildo('import', folder, '--model', bad).out).toBe('Modelo importado. Filas: 1; estadios: 2\n');
  });

  it('makes every document in both editions', { timeout: 120_000 }, () => {
    for (const [document, edition, more] of [
      ['proposal', 'public', []],
      ['proposal', 'internal', ['--model-version', '0.1']],
      ['minutes', 'public', ['--workshop', 'TS-1']],
      ['minutes', 'internal', ['--workshop', 'ts-2']],
      ['attendance', 'public', ['--workshop', 'TS-1']],
      ['attendance', 'internal', ['--workshop', 'TS-1']],
      ['observations', 'public', ['--model-version', '0.1']],
      ['observations', 'internal', []],
      ['answers', 'public', ['--names', 'omit']],
      ['responses', 'public', ['--names', 'omit']],
      ['responses', 'internal', []],
      ['changes', 'public', ['--names', 'omit']],
      ['changes', 'internal', ['--since', '0.1', '--model-version', '0.2']],
      ['compliance', 'public', []],
      ['compliance', 'internal', []],
      ['experiences', 'public', ['--model-version', '0.2']],
      ['experiences', 'internal', []],
    ] as const) {
      const file = join(place, `${document}-${edition}.docx`);
      const result = cabildo(
        'export',
        sample,
        '--document',
        document,
        '--edition',
        edition,
        '--out',
        file,
        ...more,
      );
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('makes the model as a table that it takes in again, and its map as a drawing and a picture', {
    timeout: 60_000,
  }, () => {
    const made = (document: string, format: string, ...more: string[]) => {
      const file = join(place, `modelo.${format}`);
      const args = ['export', sample, '--document', document, '--format', format, '--out', file, ...more];
      expect(cabildo(...args)).toEqual({ code: 0, err: '', out: `Documento generado: ${file}\n` });
      return file;
    };
    expect(cabildo('export', sample, '--document', 'map', '--format', 'csv')).toEqual({
      code: 2,
      out: '',
      err: 'El documento «map» no se hace como «csv». Se puede: svg, png.\n',
    });
    expect(readFileSync(made('map', 'svg')).toString()).toMatch(/^<svg .*role="img"/);
    expect(readFileSync(made('map', 'png', '--model-version', '0.1')).toString('latin1', 1, 4)).toBe('PNG');
    for (const format of ['xlsx', 'csv']) {
      const folder = join(place, `de-${format}`);
      expect(cabildo('new', folder).code).toBe(0);
      const file = made('model', format, '--edition', 'internal');
      expect(cabildo('import', folder, '--model', file)).toMatchObject({ code: 0, err: '' });
    }
  });

  it('takes what was said at the tables of a forum, and makes the tables it names', () => {
    const folder = join(place, 'foro');
    expect(cabildo('new', folder).code).toBe(0);
    const [commands, file] = [join(place, 'foro.jsonl'), join(place, 'foro.csv')];
    writeFileSync(commands, JSON.stringify({ name: 'workshop.add', payload: { kind: 'citizenForum' } }));
    expect(cabildo('apply', folder, commands).code).toBe(0);
    writeFileSync(file, 'Aporte;Mesa\nUno;Mesa 1\nDos;MESA 1\nTres;Mesa 2\nCuatro;\n');
    const refused = cabildo('import', folder, '--contributions', file);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--workshop')]);
    expect(cabildo('import', folder, '--contributions', file, '--workshop', 'FC-1')).toMatchObject({
      code: 0,
    });
    const { state } = JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8'));
    const names = Object.values<{ name: string }>(state.forumTable).map(({ name }) => name);
    expect(names).toEqual(['Mesa 1', 'Mesa 2']);
    const said = Object.values<{ table: string | null }>(state.contribution).map(({ table }) => table);
    expect(said.map((table) => (table === null ? '' : state.forumTable[table].name))).toEqual([
      'Mesa 1',
      'Mesa 1',
      'Mesa 2',
      '',
    ]);
  });

  it('takes a table of experiences whole, or says what is wrong where and takes nothing', () => {
    const folder = join(place, 'experiencias');
    expect(cabildo('new', folder).code).toBe(0);
    const [commands, file] = [join(place, 'modelo.jsonl'), join(place, 'experiencias.csv')];
    const model = [
      { name: 'stage.add', payload: { name: 'Inicial' } },
      { name: 'dimension.add', payload: { name: 'Transparencia' } },
    ];
    writeFileSync(commands, model.map((command) => JSON.stringify(command)).join('\n'));
    expect(cabildo('apply', folder, commands).code).toBe(0);
    const head = 'Nombre;Lugar;Fecha de la fuente;Apoya\n';
    writeFileSync(file, `${head}Actas abiertas;Lota;12-2016;D1-E1\nOtra;;31-02-2016;D7\n`);
    expect(cabildo('import', folder, '--experiences', file)).toEqual({
      code: 1,
      out: '',
      err: [
        'No se importó nada. Problemas en la tabla: 2',
        '  fila 3, columna Fecha de la fuente: «31-02-2016» no es una fecha: escribe dd-mm-aaaa o mm-aaaa',
        '  fila 3, columna Apoya: no existe el lugar «D7»\n',
      ].join('\n'),
    });
    writeFileSync(file, `${head}Actas abiertas;Lota;12-2016;"D1-E1, E1"\nOtra;;;\n`);
    expect(cabildo('import', folder, '--experiences', file)).toEqual({
      code: 0,
      err: '',
      out: 'Experiencias importadas: 2\n',
    });
    const { state } = JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8'));
    const kept = Object.values<{ code: string; supports: unknown[] }>(state.experience);
    expect(kept.map(({ code, supports }) => [code, supports.length])).toEqual([
      ['X-0001', 2],
      ['X-0002', 0],
    ]);
  });

  it('stops a public edition that would print a name, unless told to omit it', { timeout: 60_000 }, () => {
    const file = join(place, 'nombre.jsonl');
    writeFileSync(
      file,
      JSON.stringify({
        name: 'cell.update',
        payload: { id: 'D1-E3', set: { descriptor: 'Como propuso Rosa Antilef Muñoz.' } },
      }),
    );
    expect(cabildo('apply', sample, file).code).toBe(0);
    const target = join(place, 'con-nombre.docx');
    const stopped = cabildo('export', sample, '--document', 'proposal', '--out', target);
    expect([stopped.code, existsSync(target)]).toEqual([1, false]);
    expect(stopped.err).toContain('Rosa Antilef Muñoz');
    expect(cabildo('export', sample, '--document', 'proposal', '--out', target, '--names', 'omit').code).toBe(
      0,
    );
    expect(existsSync(target)).toBe(true);
  });
});
