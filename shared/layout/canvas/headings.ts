import type { MatrixRow } from '../../queries/matrix.ts';
import type { Measure } from '../measure.ts';
import { countLines } from './lines.ts';
import type { Level } from './types.ts';

// Measures of the drawing in CSS pixels; each names the style it mirrors in renderer/canvas/headings.module.css.
const codeLine = 22;
const definitionLine = 16;
const coverageLine = 16;
const segments = 12;
const below = 10;
const most = { near: 5, middle: 3, far: 5 };
const mostDefinition = 3;
/** A heading lower than this says nothing but its name beside the coverage; below the other bound, its name on one line. */
const high = 110;
const middle = 56;
const showsCoverage = 84;
const showsDefinition = 190;

type Kind = 'dimension' | 'component';

const nameText = { dimension: { size: 15, line: 19 }, component: { size: 14, line: 18 } };

/** Headings grow half as fast as the text of the cells. */
export function headingScale(zoom: number): number {
  return 1 + (zoom - 1) / 2;
}

/** What a heading of some height has room for. */
export function headingSize(height: number): 'low' | 'middle' | 'high' {
  return height < middle ? 'low' : height < high ? 'middle' : 'high';
}

/** Height that the heading of a row asks for: code, name, coverage. */
export function headingNeeds(
  row: MatrixRow,
  level: Level,
  zoom: number,
  dimensionWidth: number,
  componentWidth: number,
  measure: Measure,
): number {
  const kind = row.component ? 'component' : 'dimension';
  const z = level === 'near' ? zoom : 1;
  const width = row.component ? componentWidth : dimensionWidth + componentWidth;
  const scale = headingScale(z);
  const { size, line } = nameText[kind];
  const lines = countLines(row.name, innerWidth(kind, width), size * scale, true, most[level], measure);
  const coverage = level === 'near' ? 2 * coverageLine + segments : coverageLine + segments;
  return Math.ceil(12 * z + codeLine + 6 * z + line * scale * lines + 6 * z + coverage + below + 1);
}

/**
 * How many whole lines of its name and of its definition a heading shows, so that none is cut through its middle. The
 * name has at least one; the definition has what is left.
 */
export function headingLines(
  { kind, name, definition, coverage }: { kind: Kind; name: string; definition: string; coverage: string },
  { width, height }: { width: number; height: number },
  level: Level,
  zoom: number,
  measure: Measure,
): { name: number; definition: number } {
  const z = level === 'near' ? zoom : 1;
  const scale = headingScale(z);
  const size = headingSize(height);
  if (size === 'low') return { name: 1, definition: 0 };
  const inner = innerWidth(kind, width);
  const gap = size === 'middle' ? 3 : 6 * z;
  let room = height - 1 - (size === 'middle' ? 8 : 12 * z) - codeLine - gap - below;
  if (coverage !== '' && height > showsCoverage) {
    const lines = size === 'high' ? countLines(coverage, inner, 12, false, 2, measure) : 0;
    room -= gap + coverageLine * lines + segments;
  }
  const text = nameText[kind];
  const line = text.line * scale;
  const fits = Math.max(1, Math.min(most[level], Math.floor(room / line)));
  const lines = Math.max(1, countLines(name, inner, text.size * scale, true, fits, measure));
  if (level !== 'near' || height <= showsDefinition || definition === '')
    return { name: lines, definition: 0 };
  const left = Math.floor((room - line * lines - gap) / definitionLine);
  return { name: lines, definition: Math.max(0, Math.min(mostDefinition, left)) };
}

/** Without its padding and its edges; a dimension's name is a little bolder than what is measured. */
function innerWidth(kind: Kind, width: number): number {
  return width - (kind === 'dimension' ? 29 : 23);
}
