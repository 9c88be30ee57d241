import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type MadeDocument, makeDocument } from '../../electron/host/documents/make.ts';
import { type ModelRequest, NamesFoundError } from '../../electron/host/documents/request.ts';
import { readTable } from '../../electron/host/import/table.ts';
import type { State } from '../../shared/model/state.ts';
import { cellTally } from '../../shared/queries/matrix.ts';
import { largeModel } from '../support/largeModel.ts';
import { frozenVersion, made } from '../support/proposal.ts';
import { privateSurnames } from '../support/sampleIds.ts';
import { sampleState } from '../support/sampleState.ts';

function tableOf(state: State, more: Partial<Omit<ModelRequest, 'kind'>> = {}): Promise<MadeDocument> {
  return makeDocument(
    { kind: 'model', format: 'xlsx', state, edition: 'public', at: made, ...more },
    { fontFiles: [] },
  );
}

type Cells = (string | number | null)[][];

/** The sheets of a workbook by their name, typed as the file has them. */
async function sheetsOf(bytes: Uint8Array): Promise<Map<string, Cells>> {
  const sheets = (await readWorkbook(Buffer.from(bytes))) as unknown as { sheet: string; data: Cells }[];
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const everything = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');

describe('the model as a workbook', () => {
  it('has the matrix, a row for each cell and for each tool, and says what it was made from', async () => {
    const state = sampleState();
    const version = frozenVersion(state);
    const { bytes, fileName, pages } = await tableOf(state, { version });
    expect([fileName, pages]).toEqual(['modelo_v0.1_publica.xlsx', 0]);
    const sheets = await sheetsOf(bytes);
    expect([...sheets.keys()]).toEqual([
      'Matriz',
      'Celdas',
      'Herramientas',
      'Dimensiones',
      'Estadios',
      'Acerca de',
    ]);
    const matrix = sheets.get('Matriz') ?? [];
    expect(matrix[0]?.slice(0, 2)).toEqual(['Dimensión', 'E1 Inicial']);
    expect(matrix).toHaveLength(1 + Object.keys(state.dimension).length);
    const first = Object.values(state.tool).find(({ code }) => code === 'D1-E1-H1');
    expect(matrix[1]?.[1]).toContain(`\n• D1-E1-H1 ${first?.name}`);
    const cells = sheets.get('Celdas') ?? [];
    expect(cells).toHaveLength(1 + Object.keys(state.cell).length);
    const [heading = [], ...rows] = cells;
    const of = (row: Cells[number], column: string) => row[heading.indexOf(column)];
    for (const row of rows) {
      const cell = Object.values(state.cell).find(
        (each) => `${state.dimension[each.row]?.code}-${state.stage[each.stage]?.code}` === row[0],
      );
      const { total, answered } = cellTally(state, cell?.id ?? '');
      expect([of(row, 'Aportes'), of(row, 'Aportes respondidos')]).toEqual([total, answered]);
    }
    const tools = sheets.get('Herramientas') ?? [];
    const tool = tools.find(([code]) => code === 'D1-E1-H1') ?? [];
    const field = (column: string) => tool[tools[0]?.indexOf(column) ?? -1];
    expect([
      field('Celda'),
      field('Complejidad'),
      field('Origen: aportes'),
      field('Aportes de origen'),
    ]).toEqual(['D1-E1', 'Baja', 'A-0001', 1]);
    expect(Object.fromEntries(sheets.get('Acerca de')?.slice(1) ?? [])).toMatchObject({
      'Versión del modelo': 'versión 0.1',
      Edición: 'Edición pública',
      'Huella SHA-256': version.record.hash,
    });
  });

  it('keeps its heading in sight and on every page, filters its lists, and wraps its texts', async () => {
    const parts = unzipSync((await tableOf(sampleState())).bytes);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1" xSplit="1"[^>]*state="frozen"/);
    expect(part('xl/worksheets/sheet1.xml')).toMatch(
      /<sheetPr>.*<pageSetup [^>]*fitToHeight="0"[^>]*\/><headerFooter>/,
    );
    expect(part('xl/worksheets/sheet3.xml')).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
    expect(part('xl/workbook.xml')).toContain(`localSheetId="0">'Matriz'!$A:$A,'Matriz'!$1:$1</definedName>`);
    expect(part('xl/styles.xml')).toContain('wrapText="1"');
    // A descriptor and two tools take three lines: a program that works out no heights shows them too.
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<row r="2" ht="(?:4[0-9]|[5-9]\d)/);
    expect(part('xl/worksheets/sheet1.xml')).toContain('Edición pública');
  });

  it('loses no letter beside what is no character', async () => {
    const state = sampleState();
    const cell = Object.values(state.cell)[0];
    if (!cell) throw new Error('no cell');
    cell.descriptor = 'Publica\u{10fffe}!';
    expect(everything((await tableOf(state)).bytes)).toContain('Publica!');
  });

  it('names nobody in the public edition, and stops where a text does', async () => {
    const state = sampleState();
    const { bytes } = await tableOf(state, { names: 'omit' });
    const found = (text: string) => privateSurnames.filter((surname) => text.includes(surname));
    expect(found(everything(bytes))).toEqual([]);
    const [cell] = Object.values(state.cell);
    if (!cell) throw new Error('no cell');
    cell.descriptor = 'Lo pidió Rosa Bustos Lagunas.';
    await expect(tableOf(state)).rejects.toThrow(NamesFoundError);
    for (const format of ['xlsx', 'csv'] as const) {
      const omitted = await tableOf(state, { format, names: 'omit' });
      const text = format === 'csv' ? new TextDecoder().decode(omitted.bytes) : everything(omitted.bytes);
      expect(text).toContain('[nombre omitido]');
      expect(found(text)).toEqual([]);
    }
    expect(everything((await tableOf(state, { edition: 'internal' })).bytes)).toContain('Bustos');
  });

  it('has a column for each stage of a scale of its own, and marks the cells that are none', async () => {
    const matrix = (await sheetsOf((await tableOf(largeModel())).bytes)).get('Matriz') ?? [];
    expect(matrix[0]?.slice(6)).toEqual([
      'E6 Estadio de desarrollo 6',
      'D22-E1 Escalón propio 1',
      'D22-E2 Escalón propio 2',
      'D22-E3 Escalón propio 3',
    ]);
    expect(matrix[1]?.slice(7)).toEqual([null, null, null]);
    expect(matrix[22]?.slice(1, 7)).toEqual([null, null, null, null, null, null]);
    expect(matrix[22]?.[7]).toContain('• D22-E1-H1 ');
  });

  it('is written in English too, and without a model', async () => {
    const state = sampleState();
    for (const project of Object.values(state.project)) project.language = 'en';
    const { bytes, fileName } = await tableOf(state);
    expect(fileName).toBe('model_draft_public.xlsx');
    expect([...(await sheetsOf(bytes)).keys()][0]).toBe('Matrix');
    const none: State = { ...sampleState(), dimension: {}, cell: {}, tool: {}, stage: {}, scale: {} };
    expect((await sheetsOf((await tableOf(none)).bytes)).get('Matriz')).toEqual([['Dimensión']]);
  });
});

describe('the model as text', () => {
  it('opens as a table in a Spanish Excel: semicolons, UTF-8 with its mark, no formula', async () => {
    const state = sampleState();
    const [cell] = Object.values(state.cell);
    if (!cell) throw new Error('no cell');
    cell.descriptor = '=HYPERLINK("http://x.example";"clic")';
    const { bytes, fileName } = await tableOf(state, { format: 'csv' });
    expect(fileName).toBe('modelo_borrador_publica.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/^"Dimensión";"E1 Inicial";/);
    const table = await readTable(bytes);
    expect(table.rows[0]?.values[1]).toMatch(/^'=HYPERLINK\("http:\/\/x\.example";"clic"\)\n• /);
    for (const { values } of table.rows) for (const value of values) expect(value).not.toMatch(/^[=+\-@]/);
  });
});
