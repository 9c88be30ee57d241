import { cleanLine, cleanText } from '../../model/fields.ts';

// How a model stands in a table, both ways: what one function writes the other reads back, whatever people wrote.

/** A line of a cell that names a tool: a dash, a bullet, an asterisk, or a number with a point. */
const BULLET = /^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/;
/** What a spreadsheet takes for the beginning of a formula, in either width. What is kept begins with no tab. */
const FORMULA = /^[=+\-@＝＋－＠]/;
/** Before a line that would be taken for something else: what spreadsheets have for "this is text". */
const MARK = "'";

/** `D5-E1` where the stage is of a scale of the dimension's own; several where stages of one name share a column. */
const STAGE = /^(?:D\d+-)?E\d+(?:, (?:D\d+-)?E\d+)* /;
const ROW = /^D\d+(?:\.\d+)? /;
const TOOL = /^D\d+(?:\.\d+)?-E\d+-H\d+ /;

/** A cell of the table: its descriptor, then a line with a bullet for each tool. No line of it is a formula. */
export function writeCell(descriptor: string, tools: readonly string[]): string {
  const lines = descriptor === '' ? [] : descriptor.split('\n');
  return [
    ...lines.map((line, at) => (isMistaken(line, at) ? MARK + line : line)),
    ...tools.map((tool) => `• ${tool}`),
  ].join('\n');
}

/**
 * A cell of a table as a person or `writeCell` wrote it: the lines that begin with a bullet are tools, the others the
 * descriptor, with the empty lines between them. Of a line marked as text the mark goes.
 */
export function readCell(value: string): { descriptor: string; tools: string[] } {
  const tools: string[] = [];
  const stretches: string[][] = [[]];
  for (const [at, line] of cleanText(value).split('\n').entries()) {
    if (BULLET.test(line)) {
      tools.push(cleanLine(line.replace(BULLET, '')));
      stretches.push([]);
    } else stretches.at(-1)?.push(line.startsWith(MARK) && isMistaken(line, at) ? line.slice(1) : line);
  }
  return {
    descriptor: cleanText(stretches.flatMap(withoutBlankEnds).join('\n')),
    tools: tools.filter((tool) => tool !== ''),
  };
}

// Marks that are there already count as none: so one is put before them, and one is taken away again.
function isMistaken(line: string, at: number): boolean {
  const bare = line.replace(/^'+/, '');
  return BULLET.test(bare) || (at === 0 && FORMULA.test(bare));
}

/** Empty lines around tools are how somebody sets them apart. */
function withoutBlankEnds(lines: readonly string[]): string[] {
  const says = (line: string): boolean => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(says)), lines.findLastIndex(says) + 1);
}

/** A name with its code before it, as headings and tools stand in the table. */
export function withCode(code: string, name: string): string {
  return `${code} ${name}`;
}

/** Whether a table carries the codes that `withCode` writes: its first stage and its first dimension do. */
export function carriesCodes(stage: string, dimension: string): boolean {
  return STAGE.test(stage) && ROW.test(dimension);
}

/** A name of a table that carries codes, without its own; a name that somebody added has none. */
export function withoutCode(kind: 'stage' | 'row' | 'tool', text: string): string {
  return text.replace({ stage: STAGE, row: ROW, tool: TOOL }[kind], '');
}
