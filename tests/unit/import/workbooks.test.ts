import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ImportError, readPasted, readTable } from '../../../electron/host/import/table.ts';

// Workbooks as Excel writes them, made part by part: what a library that writes tidy files never makes.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook whose sheets hold that XML inside `<worksheet>`. */
function parts(sheets: Record<string, string>): Zippable {
  const names = Object.keys(sheets);
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        xml(`<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`),
      ]),
    ),
  };
}

const said = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const sheet = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const read = (sheets: Record<string, string>, wanted?: string) =>
  readTable(zipSync(parts(sheets)), { sheet: wanted });
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof ImportError ? error.code : String(error)),
  );

test('a serial date is a day, whatever the machine’s zone', async () => {
  const table = await read({
    Hoja1: sheet(row(1, said('A1', 'Fecha')), row(2, '<c r="A2" s="1"><v>42711</v></c>')),
  });
  expect(table.rows).toEqual([{ line: 2, values: ['2016-12-07'] }]);
});

test('a formula is worth what Excel worked out last', async () => {
  const table = await read({
    Hoja1: sheet(
      row(1, said('A1', 'Nombre'), said('B1', 'N')),
      row(
        2,
        '<c r="A2" t="str"><f>CONCATENATE("Ana"," ","Pérez")</f><v>Ana Pérez</v></c>',
        '<c r="B2"><f>6*7</f><v>42</v></c>',
      ),
    ),
  });
  expect(table.rows[0]?.values).toEqual(['Ana Pérez', '42']);
});

test('merged cells hold their text once; rows keep the number they have in the sheet', async () => {
  const merged = `${sheet(
    row(1, said('A1', 'Dimensión'), said('B1', 'Inicial')),
    row(2, said('A2', 'Transparencia'), said('B2', 'a')),
    row(3, '<c r="A3"/>', said('B3', 'b')),
    row(7, '<c r="A7"/>', said('B7', 'c')),
  )}<mergeCells count="1"><mergeCell ref="A2:A7"/></mergeCells>`;
  const table = await read({ Hoja1: merged });
  expect(table.rows).toEqual([
    { line: 2, values: ['Transparencia', 'a'] },
    { line: 3, values: ['', 'b'] },
    { line: 7, values: ['', 'c'] },
  ]);
});

test('of two sheets the first that says something is read, and either when asked for', async () => {
  const sheets = { Portada: sheet(), Datos: sheet(row(1, said('A1', 'x')), row(2, said('A2', 'y'))) };
  const table = await read(sheets);
  expect([table.sheets, table.sheet]).toEqual([['Portada', 'Datos'], 'Datos']);
  expect((await read(sheets, 'Datos')).rows).toHaveLength(1);
  expect(await problem(read(sheets, 'Portada'))).toBe('emptyTable');
  expect(await problem(read(sheets, 'Otra'))).toBe('noSheet');
});

test('a workbook that would fill the memory is refused before it is inflated', async () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => row(index + 1, said(`A${index + 1}`, 'x')));
  const bomb = parts({ Hoja1: sheet(...rows) });
  const packed = Buffer.from(zipSync(bomb));
  expect(packed.length).toBeLessThan(50_000);
  const declare = (size: number) => {
    const lying = Buffer.from(packed);
    lying.writeUInt32LE(size, lying.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
    return readTable(lying);
  };
  expect(await problem(declare(201 * 2 ** 20))).toBe('workbookTooLarge');
  // A directory that declares less than there is gets no more room than it declares.
  expect(await problem(declare(100))).toMatch(/^(notATable|emptyTable)$/);
  expect(await problem(readTable(packed))).toBe('none');
});

test('one cell at the far end of a sheet makes nobody wait', async () => {
  const far = (at: string, number: number) =>
    read({ Hoja1: sheet(row(1, said('A1', 'Nombre')), row(number, said(at, 'lejos'))) });
  expect(await problem(far('A1048576', 1_048_576))).toBe('tooManyRows');
  expect(await problem(far('XFD2', 2))).toBe('workbookTooLarge');
  expect(await problem(far('B2', 2))).toBe('none');
});

test('megabytes of nothing between two tags, in any part, make nobody wait', async () => {
  const blank = (kilobytes: number) => '\n '.repeat(512 * kilobytes);
  const held = sheet(row(1, said('A1', 'Nombre')), row(2, said('A2', 'Ana')));
  const whole = parts({ Hoja1: held });
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml']) {
    const before = new TextDecoder().decode(whole[name] as Uint8Array);
    const padded = {
      ...whole,
      [name]: strToU8(before.replace(/(<\w+ xmlns[^>]*>)/, `$1${blank(16 * 1024)}`)),
    };
    expect([name, await problem(readTable(zipSync(padded)))]).toEqual([name, 'workbookTooLarge']);
  }
  // Nor many stretches that are each short enough.
  const many = await read({ Hoja1: `${`${blank(400)}<sheetPr/>`.repeat(50)}${held}` });
  expect(many.rows.map(({ values }) => values)).toEqual([['Ana']]);
}, 20_000);

test('what is no workbook, or half of one, is refused by name', async () => {
  const whole = parts({ Hoja1: sheet(row(1, said('A1', 'x'))) });
  expect(await problem(readTable(zipSync({ 'otra.xml': strToU8('<a/>') })))).toBe('notATable');
  expect(await problem(readTable(zipSync(whole).subarray(0, 400)))).toBe('notATable');
  for (const missing of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels']) {
    const { [missing]: _, ...rest } = whole;
    expect([missing, await problem(readTable(zipSync(rest)))]).toEqual([missing, 'notATable']);
  }
  const broken = { ...whole, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row') };
  expect(await problem(readTable(zipSync(broken)))).toMatch(/^(notATable|emptyTable)$/);
});

test('text with a NUL is no table; 20,000 rows are read and 20,001 are not, also when pasted', async () => {
  const csv = (rows: number) => `Nombre;N\n${'x;1\n'.repeat(rows)}`;
  expect(await problem(readTable(strToU8('Nombre;N\nAna\0;1\n')))).toBe('notATable');
  expect((await readTable(strToU8(csv(20_000)))).rows).toHaveLength(20_000);
  expect(await problem(readTable(strToU8(csv(20_001))))).toBe('tooManyRows');
  expect(() => readPasted(csv(20_001))).toThrow(ImportError);
});
