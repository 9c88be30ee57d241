import type { Tool } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { nextNumber, the } from './command.ts';
import { cellCode } from './grid.ts';

/** The next free code of a tool in a cell. */
export function newToolCode(draft: State, cell: string): string {
  return `${cellCode(draft, the(draft, 'cell', cell))}-H${nextNumber(draft, `tool.${cell}`)}`;
}

/** Gives a tool a new code and keeps the old one as an answer to it. */
export function recode(tool: Tool, code: string): void {
  if (tool.code === code) return;
  tool.formerCodes = [
    ...tool.formerCodes.filter((former) => former !== tool.code && former !== code),
    tool.code,
  ];
  tool.code = code;
}
