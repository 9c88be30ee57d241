import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Band, FigureStrip, Signatures } from '../../../../shared/documents/blocks.ts';
import { runs } from './inline.ts';
import { logo } from './logo.ts';
import { colour } from './palette.ts';
import { type Setting, separator } from './setting.ts';
import { frame, noBorders, widths } from './table.ts';

/** Big numbers over their words, under a rule. */
export function strip(block: FigureStrip, setting: Setting): (Paragraph | Table)[] {
  const columns = widths(
    block.items.map(() => 1),
    setting.width,
  );
  const top = { style: BorderStyle.SINGLE, size: 12, color: setting.palette.accent };
  const side = { style: BorderStyle.SINGLE, size: 4, color: colour.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cells = block.items.map(
    ({ value, label }, index) =>
      new TableCell({
        width: { size: columns[index] ?? 0, type: 'dxa' },
        shading: { type: 'clear', color: 'auto', fill: setting.palette.soft },
        verticalAlign: 'top',
        borders: { top, bottom: none, left: index === 0 ? none : side, right: none },
        children: [
          new Paragraph({ style: 'CifraGrande', children: [new TextRun(value)] }),
          new Paragraph({ style: 'CifraRotulo', children: [new TextRun(label)] }),
        ],
      }),
  );
  const description = block.items.map(({ value, label }) => `${value} ${label}`).join(', ');
  return [
    frame(columns, [new TableRow({ cantSplit: true, children: cells })], 'open', description, setting),
    new Paragraph({ style: 'Separador', spacing: { before: 0, after: 160 } }),
  ];
}

/** The dark band at the head of a cover or of minutes, under the institution's logo. */
export function band(block: Band, setting: Setting): (Paragraph | Table)[] {
  const columns = block.right ? widths([66, 34], setting.width) : [setting.width];
  const side = (lines: readonly string[], alignment: 'left' | 'right', width: number): TableCell =>
    new TableCell({
      width: { size: width, type: 'dxa' },
      shading: { type: 'clear', color: 'auto', fill: setting.palette.ink },
      margins: { top: 227, bottom: 227, left: 284, right: 284, marginUnitType: 'dxa' },
      verticalAlign: 'center',
      children: lines.map(
        (text, index) =>
          new Paragraph({
            style: index === 0 ? 'BandaTitulo' : 'BandaTexto',
            alignment,
            children: [new TextRun(text)],
          }),
      ),
    });
  const cells = [
    side(block.left, 'left', columns[0] ?? setting.width),
    ...(block.right ? [side(block.right, 'right', columns[1] ?? 0)] : []),
  ];
  return [
    ...logo(setting),
    frame(
      columns,
      [new TableRow({ cantSplit: true, children: cells })],
      'open',
      block.left.join(' · '),
      setting,
    ),
    separator(),
  ];
}

/** Two signatures a row over their lines; rows stay together with one another. */
export function signatures(block: Signatures, setting: Setting): (Paragraph | Table)[] {
  const columns = widths([44, 12, 44], setting.width);
  const line = { style: BorderStyle.SINGLE, size: 6, color: colour.text };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (signer: Signatures['signers'][number] | undefined, column: number): TableCell =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: 'dxa' },
      borders: { top: signer ? line : none, bottom: none, left: none, right: none },
      children: signer
        ? [
            new Paragraph({
              style: 'Firma',
              keepNext: true,
              spacing: { before: 80, after: 30, line: 264, lineRule: 'auto' },
              children: runs(signer.name, setting, { bold: true }),
            }),
            new Paragraph({ style: 'Firma', keepNext: true, children: runs(signer.role, setting) }),
            new Paragraph({ style: 'Firma', keepNext: true, children: runs(signer.institution, setting) }),
          ]
        : [new Paragraph({ style: 'Firma', keepNext: true })],
    });
  const rows: TableRow[] = [];
  for (let index = 0; index < block.signers.length; index += 2) {
    const gap = [0, 1, 2].map(
      (column) =>
        new TableCell({
          width: { size: columns[column] ?? 0, type: 'dxa' },
          children: [new Paragraph({ style: 'Firma', keepNext: true })],
        }),
    );
    rows.push(
      new TableRow({ cantSplit: true, keepNext: true, height: { value: 700, rule: 'exact' }, children: gap }),
    );
    rows.push(
      new TableRow({
        cantSplit: true,
        ...(index + 2 < block.signers.length ? { keepNext: true } : {}),
        children: [cell(block.signers[index], 0), cell(undefined, 1), cell(block.signers[index + 1], 2)],
      }),
    );
  }
  if (rows.length === 0) return [];
  const table = new Table({
    layout: 'fixed',
    width: { size: setting.width, type: 'dxa' },
    columnWidths: columns,
    borders: noBorders,
    rows,
  });
  setting.tableDescriptions.push('');
  return [table, separator()];
}
