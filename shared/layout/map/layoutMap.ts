import { breakLines, type Measure } from '../measure.ts';
import { hueColour, stageTint } from './colours.ts';
import type { MapContent, MapRow } from './content.ts';
import type { MapLayout, Shape } from './shapes.ts';
import { stageHeads } from './stageHeads.ts';

/** Of an upright letter page: the tallest map that leaves room for its heading, a paragraph and its caption. */
const LETTER: MapPage = { width: 1200, mostHeight: 1240 };
/** How much of the width the heads of the rows take. */
const HEAD_SHARE = 226 / 1200;
/** Room at the right and at the foot for the lines and the arrow's tip, which stand half outside their shapes. */
const EDGE = 5;
const GAP = 10;
const GROUP_GAP = 16;
const PAD = 11;
const LEAST_ROW = 96;
/** Below this a row has no room for a text and its tools: it shows the tools only. */
const ROOM_FOR_TEXT = 84;
/** Below this such a row has no room for the name of a stage of its own above its tools. */
const ROOM_FOR_STAGE = 44;
const INK = '#222B33';
const GREY = '#5A6672';
const LINE = '#B8C2CC';
const WHITE = '#FFFFFF';

const text = { size: 15.5, line: 19 };
const small = { size: 13, line: 16 };
const code = { size: 18, line: 22 };
const chip = { height: 23, gap: 6, size: 13, line: 29, padding: 9 };

/** What a map is laid out for. Type has one size: on a wider page it is smaller beside it. */
export interface MapPage {
  width: number;
  mostHeight: number;
}

interface Frame {
  headWidth: number;
  rowHeight: number;
  cellWidth: number;
  columns: number;
  withText: boolean;
  measure: Measure;
}

/**
 * The map of a model for a page, Word's unless said otherwise: a row for each dimension with its hue at the head, equal cells, tints that
 * darken stage by stage, enabling dimensions set apart. Rows grow with their content until the page is full; then texts
 * are cut with an ellipsis, and in a very tall model only the tools remain. `measure` gives widths of the font it will be drawn in.
 */
export function layoutMap(map: MapContent, measure: Measure, page: MapPage = LETTER): MapLayout {
  const headWidth = Math.round(page.width * HEAD_SHARE);
  const columns = Math.max(1, map.stages.length, ...map.rows.map((row) => row.cells.length));
  const cellWidth = (page.width - EDGE - headWidth - columns * GAP) / columns;
  const heads = stageHeads(map.stages, { left: headWidth + GAP, width: cellWidth, gap: GAP }, measure);
  const top = heads.height === 0 ? 0 : heads.height + GAP + 4;
  const groupGaps = map.rows.filter((row, index) => startsGroup(map.rows, row, index)).length * GROUP_GAP;
  const room = (page.mostHeight - top - groupGaps) / Math.max(1, map.rows.length) - GAP;
  const wanted = Math.max(
    LEAST_ROW,
    ...map.rows.map((row) => wantedHeight(row, { headWidth, cellWidth, measure })),
  );
  const rowHeight = Math.max(30, Math.min(wanted, room));
  const frame: Frame = {
    headWidth,
    rowHeight,
    cellWidth,
    columns,
    withText: rowHeight >= ROOM_FOR_TEXT,
    measure,
  };

  const shapes: Shape[] = [...heads.shapes];
  let y = top;
  map.rows.forEach((row, index) => {
    if (startsGroup(map.rows, row, index)) y += GROUP_GAP;
    shapes.push(
      ...rowHead(row, y, frame),
      ...row.cells.flatMap((cell, at) => cellShapes(cell, at, row.cells.length, y, frame)),
    );
    y += rowHeight + GAP;
  });
  return {
    width: page.width,
    height: Math.max(1, Math.ceil(y - GAP + 1)),
    shapes,
    whole: rowHeight >= wanted,
  };
}

function startsGroup(rows: readonly MapRow[], row: MapRow, index: number): boolean {
  const before = rows[index - 1];
  return before !== undefined && before.enabling !== row.enabling;
}

function wantedHeight(
  row: MapRow,
  { headWidth, cellWidth, measure }: Pick<Frame, 'headWidth' | 'cellWidth' | 'measure'>,
): number {
  const nameLines = breakLines(row.name, headWidth - 2 * PAD, text.size, false, 6, measure).length;
  const noteLines = row.note
    ? breakLines(row.note, headWidth - 2 * PAD, small.size, false, 3, measure).length
    : 0;
  const head = 2 * PAD + code.line + nameLines * text.line + noteLines * small.line;
  const cells = row.cells.map((cell) => {
    const lines = breakLines(cell.text, cellWidth - 2 * PAD - 4, text.size, false, 4, measure).length;
    return (
      2 * PAD +
      (cell.stage ? small.line + 2 : 0) +
      lines * text.line +
      (cell.tools.length > 0 ? 8 + Math.min(2, chipLines(cell.tools, cellWidth, measure)) * chip.line : 0)
    );
  });
  return Math.max(head, ...cells);
}

function rowHead(row: MapRow, y: number, { headWidth, rowHeight, measure, withText }: Frame): Shape[] {
  const inner = headWidth - 2 * PAD;
  const pad = withText ? PAD : 5;
  const shapes: Shape[] = [
    { kind: 'box', x: 0, y, width: headWidth, height: rowHeight, radius: 5, fill: hueColour[row.hue] },
  ];
  const put = (line: string, at: number, size: number, bold: boolean): void => {
    shapes.push({ kind: 'text', x: PAD, y: at, size, bold, anchor: 'start', fill: WHITE, text: line });
  };
  if (!withText) {
    const lines = breakLines(
      `${row.code} ${row.name}`,
      inner,
      small.size,
      true,
      Math.max(1, Math.floor((rowHeight - pad) / small.line)),
      measure,
    );
    const start = y + (rowHeight - lines.length * small.line) / 2 + small.size;
    for (const [at, line] of lines.entries()) put(line, start + at * small.line, small.size, true);
    return shapes;
  }
  let baseline = y + pad + code.size - 2;
  put(row.code, baseline, code.size, true);
  const room = Math.max(1, Math.floor((rowHeight - 2 * pad - code.line) / text.line));
  const names = breakLines(row.name, inner, text.size, false, room, measure);
  baseline += code.line;
  for (const line of names) {
    put(line, baseline, text.size, false);
    baseline += text.line;
  }
  const left = Math.floor((y + rowHeight - pad + 6 - baseline) / small.line) + 1;
  for (const line of row.note
    ? breakLines(row.note, inner, small.size, false, Math.max(0, left), measure)
    : []) {
    put(line, baseline, small.size, false);
    baseline += small.line;
  }
  return shapes;
}

function cellShapes(
  cell: MapRow['cells'][number],
  index: number,
  count: number,
  y: number,
  frame: Frame,
): Shape[] {
  const { headWidth, rowHeight, cellWidth, withText, measure } = frame;
  const x = headWidth + GAP + index * (cellWidth + GAP);
  const tint = stageTint(index, count);
  const inner = cellWidth - 2 * PAD - 4;
  const shapes: Shape[] = [
    {
      kind: 'box',
      x,
      y,
      width: cellWidth,
      height: rowHeight,
      radius: 5,
      fill: WHITE,
      stroke: LINE,
      dashed: cell.empty === true,
    },
    { kind: 'box', x, y, width: 6, height: rowHeight, radius: 2, fill: tint.fill },
  ];
  // Without its name a stage of the row's own scale would be taken for the one at the head of the column.
  const named = cell.stage !== undefined && (withText || rowHeight >= ROOM_FOR_STAGE);
  const top = named && !withText ? small.line : 0;
  const lines = withText
    ? Math.min(2, chipLines(cell.tools, cellWidth, measure))
    : Math.max(1, Math.floor((rowHeight - top - 8) / chip.line));
  const chipsTop = withText
    ? y + rowHeight - PAD + (chip.line - chip.height) - lines * chip.line
    : y + (rowHeight + top - Math.min(lines, chipLines(cell.tools, cellWidth, measure)) * chip.line + 6) / 2;
  let baseline = y + (withText ? PAD + 13 : small.size + 4);
  if (named) {
    const [label = ''] = breakLines(cell.stage ?? '', inner, small.size, true, 1, measure);
    shapes.push({
      kind: 'text',
      x: x + PAD + 4,
      y: baseline - 1,
      size: small.size,
      bold: true,
      anchor: 'start',
      fill: GREY,
      text: label,
    });
    baseline += small.line + 2;
  }
  if (withText) {
    const bottom = cell.tools.length > 0 ? chipsTop - 2 : y + rowHeight - PAD + 4;
    const room = Math.max(1, Math.floor((bottom - baseline + 13) / text.line));
    for (const line of breakLines(cell.text, inner, text.size, false, room, measure)) {
      shapes.push({
        kind: 'text',
        x: x + PAD + 4,
        y: baseline,
        size: text.size,
        bold: false,
        anchor: 'start',
        fill: cell.empty ? GREY : INK,
        text: line,
      });
      baseline += text.line;
    }
  }
  if (cell.tools.length > 0)
    shapes.push(...chips(cell.tools, { x: x + PAD + 4, y: chipsTop, width: inner, lines }, tint, measure));
  return shapes;
}

function chipWidth(label: string, measure: Measure): number {
  return measure(label, chip.size, true) + 2 * chip.padding;
}

function chipLines(tools: readonly string[], cellWidth: number, measure: Measure): number {
  let lines = tools.length === 0 ? 0 : 1;
  let used = 0;
  for (const label of tools) {
    const width = chipWidth(label, measure);
    if (used > 0 && used + width > cellWidth - 2 * PAD - 4) {
      lines += 1;
      used = 0;
    }
    used += width + chip.gap;
  }
  return lines;
}

/** One chip a tool; where they do not all fit, the last one says how many more there are. */
function chips(
  tools: readonly string[],
  area: { x: number; y: number; width: number; lines: number },
  tint: { fill: string; text: string },
  measure: Measure,
): Shape[] {
  const shapes: Shape[] = [];
  const widthOfMore = chipWidth(`+${tools.length}`, measure) + chip.gap;
  let [x, line] = [0, 0];
  for (const [index, label] of tools.entries()) {
    let shown = label;
    let width = chipWidth(shown, measure);
    if (x > 0 && x + width > area.width && line < area.lines - 1) [x, line] = [0, line + 1];
    const isLast = index === tools.length - 1;
    const full = line === area.lines - 1 && x + width + (isLast ? 0 : widthOfMore) > area.width;
    if (full) {
      const rest = tools.length - index;
      if (!isLast || x + width > area.width) {
        // The next one may still fit, only not together with the chip that counts the others.
        shown = `+${rest}`;
        width = chipWidth(shown, measure);
      }
    }
    const y = area.y + line * chip.line;
    shapes.push({ kind: 'box', x: area.x + x, y, width, height: chip.height, radius: 4, fill: tint.fill });
    shapes.push({
      kind: 'text',
      x: area.x + x + width / 2,
      y: y + 16,
      size: chip.size,
      bold: true,
      anchor: 'middle',
      fill: tint.text,
      text: shown,
    });
    if (full) break;
    x += width + chip.gap;
  }
  return shapes;
}
