import { z } from 'zod';
import { byRank } from '../model/rank.ts';
import { all, command, facilitatorOnly } from './command.ts';
import { cellCode, componentsOf, stagesOf } from './grid.ts';
import { recode } from './toolCode.ts';

/** Gives dimensions, components, stages and tools codes in their present order; old tool codes go on answering. */
export const renumberCommands = [
  command('model.renumber', { schema: z.strictObject({}), roles: facilitatorOnly }, (draft) => {
    for (const scale of all(draft, 'scale'))
      for (const [index, stage] of stagesOf(draft, scale.id).entries()) stage.code = `E${index + 1}`;
    for (const [index, dimension] of all(draft, 'dimension').toSorted(byRank).entries()) {
      dimension.code = `D${index + 1}`;
      for (const [place, component] of componentsOf(draft, dimension.id).entries())
        component.code = `${dimension.code}.${place + 1}`;
    }
    for (const cell of all(draft, 'cell')) {
      const tools = all(draft, 'tool')
        .filter((tool) => tool.cell === cell.id)
        .toSorted(byRank);
      for (const [index, tool] of tools.entries()) recode(tool, `${cellCode(draft, cell)}-H${index + 1}`);
    }
    return {};
  }),
];
