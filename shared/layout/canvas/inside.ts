import type { Measure } from '../measure.ts';
import { countLines } from './lines.ts';
import type { CardBox, CellContent, CellInside, Level } from './types.ts';

// Measures of the drawing at zoom 1, in CSS pixels; each names the style it mirrors in renderer/canvas/*.module.css.
export const cellPadding = 10;
const gap = 6;
const descriptorLine = 17;
const descriptorSize = 13;
const toolFrame = 33;
const toolLine = 18;
const toolSize = 14;
const toolSides = 26;
const noteFrame = 40;
const noteLine = 17;
const noteSize = 13;
const noteSides = 22;
const more = 24;
const ghostFull = 108;
const ghostSmall = 32;
const oneLine = 28;

/** Past this height a cell says what else it holds instead of growing (UI.md, "The canvas"). */
const tallest = 280;
const mostTools = 3;
const mostContributions = 1;

interface Stack {
  y: number;
  z: number;
  cards: CardBox[];
}

/**
 * What a cell shows and the height it asks for. In *Cerca* whole cards, up to three tools and one contribution or 280 px
 * unless it is `open`; in *Medio* tools of one line and the count of contributions; in *Lejos* nothing is measured.
 */
export function layoutInside(
  descriptor: string,
  content: CellContent,
  level: Level,
  width: number,
  zoom: number,
  open: boolean,
  measure: Measure,
): CellInside {
  if (level === 'far') return { ...nothing, needs: 0 };
  const z = level === 'near' ? zoom : 1;
  const inner = width - 2 * cellPadding * z;
  const limit = level === 'near' ? 3 : 1;
  const descriptorLines = countLines(descriptor, inner - 4 * z, descriptorSize * z, false, limit, measure);
  const stack: Stack = { y: cellPadding * z, z, cards: [] };
  if (descriptorLines > 0) stack.y += (descriptorLines * descriptorLine + 1 + gap) * z;
  return level === 'near'
    ? near(stack, inner, descriptorLines, content, open, measure)
    : middle(stack, inner, descriptorLines, content, open);
}

const nothing: Omit<CellInside, 'needs'> = {
  descriptorLines: 0,
  cards: [],
  hidden: { tools: 0, contributions: 0 },
  moreY: null,
  ghost: null,
};

function near(
  stack: Stack,
  inner: number,
  descriptorLines: number,
  { tools, contributions }: CellContent,
  open: boolean,
  measure: Measure,
): CellInside {
  const { z } = stack;
  const ghost = ghostOf(stack, tools.length, contributions.length);
  // The line about the rest has its place kept free, so that it never pushes a cell past the limit.
  const limit = open ? Number.POSITIVE_INFINITY : (tallest - more - cellPadding) * z;
  const tallestTools = open ? tools.length : mostTools;
  const tallestNotes = open ? contributions.length : mostContributions;
  let shownTools = 0;
  for (const tool of tools.slice(0, tallestTools)) {
    const lines = Math.max(1, countLines(tool.name, inner - toolSides * z, toolSize * z, true, 2, measure));
    if (!place(stack, 'tool', tool.id, inner, (toolFrame + toolLine * lines) * z, lines, limit)) break;
    shownTools += 1;
  }
  let shownNotes = 0;
  if (shownTools === Math.min(tools.length, tallestTools))
    for (const note of contributions.slice(0, tallestNotes)) {
      const lines = Math.max(
        1,
        countLines(note.text, inner - noteSides * z, noteSize * z, false, 3, measure),
      );
      if (!place(stack, 'contribution', note.id, inner, (noteFrame + noteLine * lines) * z, lines, limit))
        break;
      shownNotes += 1;
    }
  const hidden = { tools: tools.length - shownTools, contributions: contributions.length - shownNotes };
  const folded = hidden.tools + hidden.contributions > 0;
  const closable = open && (tools.length > mostTools || contributions.length > mostContributions);
  return ended(stack, descriptorLines, hidden, folded || closable, ghost);
}

function middle(
  stack: Stack,
  inner: number,
  descriptorLines: number,
  { tools, contributions }: CellContent,
  open: boolean,
): CellInside {
  const ghost = tools.length === 0 ? { y: stack.y, height: ghostSmall } : null;
  if (ghost) stack.y += ghostSmall + gap;
  const most = open ? tools.length : 4;
  for (const tool of tools.slice(0, most))
    place(stack, 'tool', tool.id, inner, oneLine, 1, Number.POSITIVE_INFINITY, 4);
  const hidden = { tools: Math.max(0, tools.length - most), contributions: contributions.length };
  return ended(stack, descriptorLines, hidden, hidden.tools + hidden.contributions > 0, ghost);
}

function ghostOf(stack: Stack, tools: number, contributions: number): CellInside['ghost'] {
  if (tools > 0) return null;
  const height = (contributions > 0 ? ghostSmall : ghostFull) * stack.z;
  const ghost = { y: stack.y, height };
  stack.y += height + gap * stack.z;
  return ghost;
}

/** Puts a card on the stack unless it would pass the limit. The first card always has its place. */
function place(
  stack: Stack,
  kind: CardBox['kind'],
  id: string,
  inner: number,
  height: number,
  lines: number,
  limit: number,
  below = gap,
): boolean {
  const { y, z, cards } = stack;
  if (cards.length > 0 && y + height > limit) return false;
  cards.push({ kind, id, x: cellPadding * z, y, width: inner, height, lines });
  stack.y = y + height + below * z;
  return true;
}

function ended(
  stack: Stack,
  descriptorLines: number,
  hidden: CellInside['hidden'],
  saysMore: boolean,
  ghost: CellInside['ghost'],
): CellInside {
  const { y, z, cards } = stack;
  const end = saysMore ? y + more * z : y - gap * z;
  return {
    descriptorLines,
    cards,
    hidden,
    moreY: saysMore ? y : null,
    ghost,
    needs: Math.ceil(end + cellPadding * z),
  };
}
