import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readContributions } from '../../../electron/host/import/contributions.ts';
import { modelPayload, readModel } from '../../../electron/host/import/model.ts';
import { readPeople } from '../../../electron/host/import/people.ts';
import { ImportError, readPasted, readTable } from '../../../electron/host/import/table.ts';
import { emptyState } from '../../../shared/model/state.ts';
import { bench, modelBench } from '../../support/authority.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** As Excel on a Spanish Windows saves: every letter used here is one byte there. */
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const rows = async (bytes: Uint8Array) => (await readTable(bytes)).rows.map(({ values }) => values);
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof ImportError ? error.code : String(error)),
  );

describe('a table', () => {
  it('is read as Spanish Excel writes it', async () => {
    const wanted = [['Begoña Ñandú', 'Peñalolén']];
    expect(
      await rows(windows1252('Nombre;Comuna\r\nBego\u00f1a \u00d1and\u00fa;Pe\u00f1alol\u00e9n\r\n')),
    ).toEqual(wanted);
    expect(await rows(utf8('\ufeffNombre;Comuna\nBegoña Ñandú;Peñalolén'))).toEqual(wanted);
    expect(await rows(utf8('sep=|\nNombre|Comuna\nBegoña Ñandú|Peñalolén'))).toEqual(wanted);
    expect(await rows(utf8('Nombre\tComuna\nBegoña Ñandú\tPeñalolén'))).toEqual(wanted);
    // Names as a Mac writes them, decomposed, are the same names.
    expect(await rows(utf8('Nombre,Comuna\nBegoña Ñandú,Peñalolén'.normalize('NFD')))).toEqual(wanted);
    expect(
      await rows(
        new Uint8Array([
          0xff,
          0xfe,
          ...new Uint8Array(new Uint16Array([...'a;b\nñ;é'].map((l) => l.charCodeAt(0))).buffer),
        ]),
      ),
    ).toEqual([['ñ', 'é']]);
  });

  it('counts lines as an editor does, quoted line breaks and blank lines included', () => {
    const table = readPasted('Nombre;Nota\n"Ana";"dos\nlíneas"\n\nLuis;x');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('is read from a workbook: dates, numbers, the sheet that says something', async () => {
    const book = await writeXlsxFile([
      { sheet: 'Portada', data: [[{ value: 'Solo un título' }]] },
      {
        sheet: 'Datos',
        data: [
          [{ value: 'Nombre' }, { value: 'Fecha' }, { value: 'N' }],
          [
            { value: 'Ana' },
            { value: new Date(Date.UTC(2026, 10, 22)), format: 'dd-mm-yyyy' },
            { value: 12.5 },
          ],
        ],
      },
    ]).toBuffer();
    const table = await readTable(book);
    expect(table.sheets).toEqual(['Portada', 'Datos']);
    const data = await readTable(book, { sheet: 'Datos' });
    expect(data.rows[0]?.values).toEqual(['Ana', '2026-11-22', '12.5']);
    expect(await problem(readTable(book, { sheet: 'Otra' }))).toBe('noSheet');
  });

  it('is refused by name when it is none', async () => {
    expect(await problem(readTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toBe('oldExcel');
    expect(await problem(readTable(utf8('PK not really a zip')))).toBe('notATable');
    expect(await problem(readTable(new Uint8Array([1, 0, 2, 0, 255])))).toBe('notATable');
    expect(await problem(readTable(utf8('\n\n')))).toBe('emptyTable');
    expect(await problem(readTable(utf8(`a\n${'x\n'.repeat(20_001)}`)))).toBe('tooManyRows');
  });
});

describe('people', () => {
  it('are taken with their headings in any order, and a faulty cell is named by line and column', () => {
    const table = readPasted(
      'Correo;Organización;NOMBRE;Sector;RUT\nana@ejemplo.cl;Municipalidad X (ejemplo);Ana Pérez;Municipio;1-9\nmal;Y;Luis;Municipio;\n;Z;;Academia;\n;Z;Eva;Marcianos;\n;municipalidad x (EJEMPLO);ANA PEREZ;;',
    );
    const { rows: people, faults } = readPeople(table, emptyState());
    expect(people).toMatchObject([
      { line: 2, name: 'Ana Pérez', email: 'ana@ejemplo.cl', sector: 'municipality' },
    ]);
    expect(faults).toEqual([
      { line: 3, column: 'Correo', code: 'email', value: 'mal' },
      { line: 4, column: 'NOMBRE', code: 'required', value: '' },
      { line: 5, column: 'Sector', code: 'sector', value: 'Marcianos' },
      { line: 6, column: 'NOMBRE', code: 'repeated', value: 'ANA PEREZ' },
    ]);
    // A column nobody asked for is left where it is.
    expect(JSON.stringify(people)).not.toContain('1-9');
  });

  it('come to the workshop in the capacity that their row names, in Spanish or English', async () => {
    const { done, state } = bench();
    const workshop = await done('workshop.add', { kind: 'schema', title: 'Tres' });
    const table = readPasted('Nombre;Calidad\nAna;Expositora\nLuis;OBSERVER\nEva;Mesa 3\nRaúl;');
    const { rows, faults, otherRoles } = readPeople(table, emptyState());
    expect(faults).toEqual([]);
    expect(otherRoles).toEqual(['Mesa 3']);
    await done('person.import', {
      rows: rows.map(({ line: _, known: __, ...row }) => row),
      workshop,
    });
    const { attendance, person } = state();
    expect(Object.values(attendance).map((entry) => [person[entry.person]?.name, entry.capacity])).toEqual([
      ['Ana', 'speaker'],
      ['Luis', 'observer'],
      ['Eva', 'guest'],
      ['Raúl', 'guest'],
    ]);
  });

  it('become the same person and organisation when they are there already', async () => {
    const { done, state } = bench();
    const taken = {
      name: 'Ana Pérez Soto',
      organisation: 'Fundación Ñandú (ejemplo)',
      sector: 'civilSociety',
    };
    await done('person.import', { rows: [taken] });
    await done('person.import', { rows: [{ ...taken, name: 'ana perez  SOTO', post: 'Directora' }] });
    expect(Object.values(state().organisation)).toHaveLength(1);
    expect(Object.values(state().person)).toMatchObject([{ name: 'Ana Pérez Soto', post: 'Directora' }]);
  });
});

describe('a model', () => {
  const text =
    'Dimensión;Inicial;Avanzado\nTransparencia;"Publicación mínima\n– Reglamento\n* Banner\n1. Capacitación\n• Pauta";Datos\nParticipación;;"- Mesas"';

  it('takes bulleted lines as tools and the others as the descriptor', async () => {
    const reading = readModel(readPasted(text));
    expect(reading.faults).toEqual([]);
    expect(reading.rows[0]?.cells[0]).toEqual({
      descriptor: 'Publicación mínima',
      tools: ['Reglamento', 'Banner', 'Capacitación', 'Pauta'],
    });
    const { done, state } = bench();
    await done('model.import', modelPayload(reading));
    expect(Object.values(state().tool).map(({ code, name }) => `${code} ${name}`)).toEqual([
      'D1-E1-H1 Reglamento',
      'D1-E1-H2 Banner',
      'D1-E1-H3 Capacitación',
      'D1-E1-H4 Pauta',
      'D2-E2-H1 Mesas',
    ]);
    // The same table again adds nothing.
    const before = state();
    await done('model.import', modelPayload(reading));
    expect({ ...state(), counter: {} }).toEqual({ ...before, counter: {} });
  });

  it('takes components, also under a merged dimension', async () => {
    const reading = readModel(readPasted('Dimensión;Componente;E1\nTransparencia;Publicar;a\n;Responder;b'));
    expect(reading.faults).toEqual([]);
    const { done, state } = bench();
    await done('model.import', modelPayload(reading));
    expect(Object.values(state().component).map(({ code, name }) => `${code} ${name}`)).toEqual([
      'D1.1 Publicar',
      'D1.2 Responder',
    ]);
    expect(Object.values(state().cell).map(({ descriptor }) => descriptor)).toEqual(['a', 'b']);
  });

  it('as it was exported is read without its codes, also where somebody added to it; any other as it stands', () => {
    const names = (text: string) => {
      const { stages, rows } = readModel(readPasted(text));
      return [
        stages,
        rows.map(({ dimension, cells }) => [dimension, ...cells.flatMap(({ tools }) => tools)]),
      ];
    };
    const exported = 'Dimensión;E1 Inicial;Nuevo\nD1 Datos;"• D1-E1-H1 Guía";"- Otra"\nMás;;';
    expect(names(exported)).toEqual([
      ['Inicial', 'Nuevo'],
      [['Datos', 'Guía', 'Otra'], ['Más']],
    ]);
    expect(names('Dimensión;Inicial\nD1 Datos;- D1-E1-H1 Guía')).toEqual([
      ['Inicial'],
      [['D1 Datos', 'D1-E1-H1 Guía']],
    ]);
  });

  it('keeps the empty lines of a descriptor, not those around its tools, and what is marked as text', () => {
    const table = readPasted(`Dimensión;Inicial\nA;"Uno\n\nDos\n\n- Guía\n\n'- no es herramienta"`);
    expect(readModel(table).rows[0]?.cells[0]).toEqual({
      descriptor: 'Uno\n\nDos\n- no es herramienta',
      tools: ['Guía'],
    });
  });

  it('names duplicate stages, blank dimensions and texts that are too long', () => {
    const reading = readModel(readPasted(`Dimensión;Inicial;INICIAL\n;x;y\nA;- ${'z'.repeat(121)};\nA;;`));
    expect(reading.faults.map(({ line, column, code }) => `${line}${column} ${code}`)).toEqual([
      '1C duplicateStage',
      '2A blankDimension',
      '3B tooLong',
      '4A duplicateRow',
    ]);
  });
});

describe('contributions', () => {
  it('find their author and their place by code', async () => {
    const { done, state } = await modelBench();
    const person = await done('person.add', { name: 'Ana Pérez' });
    const tool = await done('tool.add', { cell: 'D1-E1', name: 'x' });
    const table = readPasted(
      'Aporte;Autoría;Lugar;Tipo\nUno;ana perez;D1-E1-H1;reparo\nDos;Mesa 2;d2-e2;\nTres;;;\nCuatro;;D9-E9;',
    );
    const reading = readContributions(table, state());
    expect(reading.rows).toMatchObject([
      { author: { kind: 'person', person }, place: { kind: 'tool', id: tool }, type: 'objection' },
      { author: { kind: 'group', name: 'Mesa 2' }, place: { kind: 'cell' } },
      { author: { kind: 'anonymous' }, place: { kind: 'tray' } },
    ]);
    expect(reading.faults).toEqual([{ line: 5, column: 'Lugar', code: 'place', value: 'd9-e9' }]);
  });

  it('of a forum name their table, whose they are where nobody else is named', async () => {
    const { state } = await modelBench();
    const long = 'm'.repeat(61);
    const table = readPasted(`Aporte;Mesa;Autoría\nUno;Mesa 2;\nDos;Mesa 2;anónimo\nTres;;\nCuatro;${long};`);
    const reading = readContributions(table, state());
    expect(reading.rows).toMatchObject([
      { table: 'Mesa 2', author: { kind: 'group', name: 'Mesa 2' } },
      { table: 'Mesa 2', author: { kind: 'anonymous' } },
      { table: '', author: { kind: 'anonymous' } },
    ]);
    expect(reading.faults).toEqual([{ line: 5, column: 'Mesa', code: 'table', value: long }]);
  });

  it('come by the hundred', async () => {
    const { done, state } = bench();
    await done('contribution.addMany', {
      texts: Array.from({ length: 600 }, (_, index) => `Línea ${index + 1}`),
      author: { kind: 'group', name: 'Mesa 1' },
    });
    expect(Object.keys(state().contribution)).toHaveLength(600);
    await done('history.undo');
    expect(state().contribution).toEqual({});
  });
});
