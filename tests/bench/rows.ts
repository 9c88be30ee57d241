/** One line of the bench. Rows with a goal decide; the others are the absolute figures beside them. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** As `≤ 1.5`; null for a figure that no goal is set for. */
  goal: string | null;
  /** Whether the value keeps to the goal; null where there is none. */
  holds: boolean | null;
}

export type Sign = '≤' | '≥' | '>';

/** A row that decides. */
export function goalRow(name: string, value: number, unit: string, sign: Sign, limit: number): Row {
  const rounded = round(value);
  const holds = sign === '≤' ? rounded <= limit : sign === '≥' ? rounded >= limit : rounded > limit;
  return { name, value: rounded, unit, goal: `${sign} ${limit}`, holds };
}

/** An absolute figure. */
export function figure(name: string, value: number, unit: string): Row {
  return { name, value: round(value), unit, goal: null, holds: null };
}

/** The value below which `part` (0 to 1) of the values lie, by nearest rank. Throws on none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** The rows as a Markdown table with a column for each member. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['what', 'value', 'unit', 'goal', 'holds'],
    ...rows.map((row) => [
      row.name,
      String(row.value),
      row.unit,
      row.goal ?? '',
      row.holds === null ? '' : row.holds ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const [head = '', ...body] = lines.map(
    (line) => `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no measurement`);
  return Number(value.toPrecision(Math.abs(value) >= 100 ? 4 : 3));
}
