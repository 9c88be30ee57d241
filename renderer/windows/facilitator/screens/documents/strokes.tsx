import type { ReactNode } from 'react';
import classes from './documents.module.css';

/** The strokes that the drawings of documents are made of. Places and sizes are in the units of the drawing. */
type Pair = readonly [number, number];

/** The colours of dimensions, a row each. */
export const rowHues = ['blue', 'magenta', 'olive', 'green', 'brown'] as const;

/** A drawing: a sheet of paper, standing unless it says its size, and what is on it; `bare` without the sheet. Decorative. */
export function Drawing({
  size: [width, height] = [130, 168],
  bare = false,
  children,
}: {
  size?: Pair;
  bare?: boolean;
  children: ReactNode;
}) {
  return (
    <svg className={classes.thumbnail} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bare ? null : <rect x=".5" y=".5" width={width - 1} height={height - 1} className={classes.sheet} />}
      {children}
    </svg>
  );
}

/** A bar, by what it stands for: a heading (`strong`, `mid`), a text (`faint`), a head of a table, a cell. */
export function Bar({
  as,
  at: [x, y],
  size: [width, height],
  round,
  hue,
}: {
  as: 'strong' | 'mid' | 'faint' | 'band' | 'teal' | 'box' | 'blank' | 'hue' | 'sheet';
  at: Pair;
  size: Pair;
  round?: number;
  hue?: (typeof rowHues)[number];
}) {
  return <rect x={x} y={y} width={width} height={height} rx={round} className={classes[as]} data-hue={hue} />;
}

/** A line of text. */
export function Line({ at, width }: { at: Pair; width: number }) {
  return <Bar as="faint" at={at} size={[width, 3.6]} />;
}

/** A paragraph over the width of a standing sheet; its last line is shorter. */
export function Paragraph({ y, lines, last }: { y: number; lines: number; last: number }) {
  return indices(lines).map((line) => (
    <Line key={line} at={[14, y + line * 8]} width={line === lines - 1 ? last : 100} />
  ));
}

/** So many times the same, each from its number on. */
export function Times({ count, children }: { count: number; children: (index: number) => ReactNode }) {
  return indices(count).map((index) => <g key={index}>{children(index)}</g>);
}

/** A row in the colour of each dimension. */
export function HueRows({ children }: { children: (row: number) => ReactNode }) {
  return rowHues.map((hue, row) => (
    <g key={hue} data-hue={hue}>
      {children(row)}
    </g>
  ));
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
