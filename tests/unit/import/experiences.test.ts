import { beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readExperiences } from '../../../electron/host/import/experiences.ts';
import { ImportError, readPasted, readTable } from '../../../electron/host/import/table.ts';
import { emptyState } from '../../../shared/model/state.ts';
import { modelBench } from '../../support/authority.ts';

let made: Awaited<ReturnType<typeof modelBench>>;
beforeEach(async () => {
  made = await modelBench();
});

describe('experiences', () => {
  it('are read with their headings in any order: practices one a line, codes as people type them', async () => {
    const tool = await made.done('tool.add', { cell: 'D2-E1', name: 'Asambleas' });
    const component = await made.done('component.add', { dimension: made.dimensions[0], name: 'Acceso' });
    const text = [
      'Apoya;Nombre;Lugar;Institución;Año;Resumen;Prácticas;Fuente;Enlace;Fecha de la fuente',
      '"D2, e2; d2e1h1\nD1.1";Presupuesto;Lota;Municipio;1989;Qué;"- Uno\n\n• Dos";Libro;https://x.example;12-2016',
    ].join('\n');
    const { rows, faults } = readExperiences(readPasted(text), made.state());
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        name: 'Presupuesto',
        place: 'Lota',
        institution: 'Municipio',
        years: '1989',
        summary: 'Qué',
        practices: ['Uno', 'Dos'],
        source: 'Libro',
        address: 'https://x.example',
        sourceDate: '2016-12',
        supports: [
          { kind: 'dimension', id: made.dimensions[1] },
          { kind: 'stage', id: made.stages[1] },
          { kind: 'tool', id: tool },
          { kind: 'component', id: component },
        ],
      },
    ]);
    await made.done('experience.import', { rows: rows.map(({ line: _, ...row }) => row) });
    expect(Object.values(made.state().experience)).toMatchObject([{ code: 'X-0001', name: 'Presupuesto' }]);
  });

  it('of a workbook: years that are numbers and dates that are dates', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'Experiencia' }, { value: 'Año' }, { value: 'Fecha' }],
      [{ value: 'Una' }, { value: 2015 }, { value: new Date(Date.UTC(2016, 11, 7)), format: 'dd-mm-yyyy' }],
    ]).toBuffer();
    const { rows } = readExperiences(await readTable(bytes), emptyState());
    expect(rows).toMatchObject([{ name: 'Una', years: '2015', sourceDate: '2016-12-07', supports: [] }]);
  });

  it('every fault is named by line and column, and a row at fault is not taken', () => {
    const text = `Nombre;Apoya;Fecha;Prácticas\nUna;D9;2016;\n;;;\nOtra;E7;;"${'x\n'.repeat(31)}"\n${'n'.repeat(201)};;;"${'p'.repeat(1_001)}"`;
    const { rows, faults } = readExperiences(readPasted(text), made.state());
    expect(rows).toEqual([]);
    expect(faults.map(({ line, column, code, value }) => [line, column, code, value.slice(0, 5)])).toEqual([
      [2, 'Fecha', 'date', '2016'],
      [2, 'Apoya', 'place', 'D9'],
      [4, 'Prácticas', 'practices', ''],
      [4, 'Apoya', 'place', 'E7'],
      [36, 'Nombre', 'tooLong', 'nnnnn'],
      [36, 'Prácticas', 'tooLong', 'ppppp'],
    ]);
    // A row that says nothing at all is none.
    expect(readExperiences(readPasted('Nombre;Lugar\n;Lota'), made.state()).faults).toMatchObject([
      { line: 2, column: 'Nombre', code: 'required' },
    ]);
  });

  it('without the column of names, or with more rows than one import takes, are refused', () => {
    const problem = (text: string): string => {
      try {
        readExperiences(readPasted(text), made.state());
        return 'none';
      } catch (error) {
        return error instanceof ImportError ? error.code : String(error);
      }
    };
    expect(problem('Lugar;Año\nLota;1989')).toBe('noNameColumn');
    expect(problem(`Nombre\n${'x\n'.repeat(2_001)}`)).toBe('tooManyRows');
    expect(problem(`Nombre\n${'x\n'.repeat(2_000)}`)).toBe('none');
  });
});
