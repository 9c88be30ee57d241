import { Resvg } from '@resvg/resvg-js';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../electron/host/documents/render/map.ts';
import { contrast, hueColour, stageTint } from '../../shared/layout/map/colours.ts';
import type { MapContent } from '../../shared/layout/map/content.ts';
import { layoutMap } from '../../shared/layout/map/layoutMap.ts';
import { mapSvg } from '../../shared/layout/map/mapSvg.ts';
import type { Shape } from '../../shared/layout/map/shapes.ts';
import { breakLines } from '../../shared/layout/measure.ts';
import { measureArial } from '../../shared/layout/measureArial.ts';
import { hues } from '../../shared/model/schema.ts';
import { fonts } from '../support/proposal.ts';

type Text = Extract<Shape, { kind: 'text' }>;
type Box = Extract<Shape, { kind: 'box' }>;
const texts = (shapes: readonly Shape[]): Text[] => shapes.filter((shape) => shape.kind === 'text');
const boxes = (shapes: readonly Shape[]): Box[] => shapes.filter((shape) => shape.kind === 'box');

function map(
  rows: number,
  stages: number,
  more: { name?: string; text?: string; tools?: number } = {},
): MapContent {
  const { name = 'Participación ciudadana', text = 'Consultas con devolución', tools = 2 } = more;
  return {
    stages: Array.from({ length: stages }, (_, at) => ({
      code: `E${at + 1}`,
      name: 'Involucramiento ubicuo',
    })),
    rows: Array.from({ length: rows }, (_, row) => ({
      code: `D${row + 1}`,
      name,
      hue: hues[row % hues.length] ?? 'blue',
      enabling: row === rows - 1,
      cells: Array.from({ length: stages }, () => ({
        text,
        tools: Array.from({ length: tools }, (_tool, at) => `H${at + 1}`),
      })),
    })),
  };
}

const cases: [string, MapContent][] = [
  ['5 × 4', map(5, 4)],
  ['22 × 6', map(22, 6, { tools: 10 })],
  [
    '3 × 1 with long texts',
    map(3, 1, {
      name: 'Fortalecimiento de capacidades '.repeat(6),
      text: 'Procedimiento escrito y conocido por todos. '.repeat(20),
      tools: 10,
    }),
  ],
  [
    'a word wider than its cell',
    map(4, 6, { name: 'Electroencefalografistas'.repeat(3), text: 'x'.repeat(400) }),
  ],
  [
    'no stages',
    { stages: [], rows: [{ code: 'D1', name: 'Sola', hue: 'blue', enabling: false, cells: [] }] },
  ],
  ['no rows', { stages: [{ code: 'E1', name: 'Inicial' }], rows: [] }],
];

describe('the map of the model', () => {
  it.each(cases)('draws nothing outside itself and no text over its edge: %s', (_, content) => {
    const { width, height, shapes } = layoutMap(content, measureArial);
    expect(height).toBeLessThanOrEqual(1_260);
    for (const box of boxes(shapes)) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    // The smallest box around where a text starts is the one that it was written into.
    for (const text of texts(shapes)) {
      const length = measureArial(text.text, text.size, text.bold);
      const left = text.anchor === 'middle' ? text.x - length / 2 : text.x;
      const holder = boxes(shapes)
        .filter(
          (box) =>
            box.width > 10 &&
            text.x > box.x &&
            text.x < box.x + box.width &&
            text.y > box.y &&
            text.y <= box.y + box.height,
        )
        .toSorted((a, b) => a.width * a.height - b.width * b.height)[0];
      if (!holder) continue;
      expect(left, text.text).toBeGreaterThanOrEqual(holder.x);
      expect(left + length, text.text).toBeLessThanOrEqual(holder.x + holder.width + 0.5);
      expect(text.y, text.text).toBeLessThanOrEqual(holder.y + holder.height);
    }
  });

  it('gives every cell the same size', () => {
    const { shapes } = layoutMap(map(5, 4), measureArial);
    const cells = boxes(shapes).filter((box) => box.stroke !== undefined);
    expect(cells).toHaveLength(20);
    expect(new Set(cells.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
  });

  it('sets the enabling dimensions apart', () => {
    const heads = boxes(layoutMap(map(5, 4), measureArial).shapes).filter((box) => box.x === 0);
    const gaps = heads.slice(1).map((box, at) => box.y - ((heads[at]?.y ?? 0) + (heads[at]?.height ?? 0)));
    expect(gaps[3]).toBeGreaterThan(gaps[2] ?? 0);
    expect(gaps[0]).toBeCloseTo(gaps[2] ?? 0);
  });

  it('shows every tool or says how many more there are', () => {
    const content = map(1, 4, { tools: 40 });
    const chips = texts(layoutMap(content, measureArial).shapes).filter(({ text }) =>
      /^(H\d+|\+\d+)$/.test(text),
    );
    const shown = chips.filter(({ text }) => text.startsWith('H')).length;
    const more = chips
      .filter(({ text }) => text.startsWith('+'))
      .reduce((sum, { text }) => sum + Number(text), 0);
    expect(shown + more).toBe(160);
  });

  it('keeps its text readable whatever the number of stages', () => {
    for (let count = 1; count <= 12; count++)
      for (let index = 0; index < count; index++) {
        const tint = stageTint(index, count);
        expect(contrast(tint.fill, tint.text), `${index} of ${count}`).toBeGreaterThanOrEqual(4.5);
      }
    for (const hue of hues) expect(contrast(hueColour[hue], '#FFFFFF'), hue).toBeGreaterThanOrEqual(4.5);
  });

  it('is well-formed SVG, with what people write in it escaped', () => {
    const svg = mapSvg(layoutMap(map(2, 2, { name: 'A < B & "C"', text: '<script>&' }), measureArial));
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg) as {
      svg: { text: { '#text': string }[] };
    };
    expect(parsed.svg.text.map((text) => text['#text'])).toContain('A < B & "C"');
    expect(svg).not.toContain('<script>');
  });

  it('has ink where its text is: without the font files there would be none', () => {
    const svg = mapSvg(layoutMap(map(5, 4), measureArial));
    const pixels = (fontFiles: string[]): Buffer =>
      new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo' } }).render()
        .pixels;
    const [withFont, without] = [pixels(fonts), pixels([])];
    let different = 0;
    for (let at = 0; at < withFont.length; at += 4) if (withFont[at] !== without[at]) different += 1;
    expect(different).toBeGreaterThan(5_000);
  });

  it('comes as a picture 1800 pixels wide', () => {
    const { png, width, height } = drawMap(map(5, 4), 634, fonts);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(16)).toBe(1800);
    expect(width).toBe(634);
    expect(view.getUint32(20) / 1800).toBeCloseTo(height / width, 2);
  });
});

describe('text widths', () => {
  it.each([false, true])('agree with the bundled font (bold: %s)', (bold) => {
    for (const text of [
      'Transparencia y acceso a la información',
      'Ñandú, pingüino y «cóndor»: 1.234 %',
      'WWWW iiii — llll',
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="10" y="50" font-size="40" font-family="Arimo"${bold ? ' font-weight="bold"' : ''}>|${text}|</text></svg>`;
      const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: fonts } }).getBBox();
      // The bars have side bearings, and the font's kerning is not in the table.
      expect((box?.width ?? 0) / measureArial(`|${text}|`, 40, bold)).toBeCloseTo(1, 1);
    }
  });

  it('break lines at spaces, and inside a word only when it must be', () => {
    const lines = (text: string, width: number, most = 9): string[] =>
      breakLines(text, width, 10, false, most, measureArial);
    expect(lines('uno dos tres', 40)).toEqual(['uno dos', 'tres']);
    expect(lines('', 40)).toEqual([]);
    expect(lines('aaaaaaaaaaaaaaa', 30).join('')).toBe('aaaaaaaaaaaaaaa');
    expect(lines('uno dos tres cuatro', 40, 1)).toEqual(['uno d…']);
    expect(lines('uno dos', 40, 0)).toEqual([]);
  });
});
