import { spotOfCell } from '../../shared/queries/places.ts';
import { run } from '../actions/run.ts';
import { i18n } from '../client/i18n.ts';
import { currentState } from '../client/store.ts';
import type { Editing } from './viewState.ts';

/**
 * Gives a name to something of the model, or makes it. `before` is the name as it was seen. Gives the id of what was named;
 * null when it was refused.
 */
export async function commitName(editing: Editing, name: string, before: string): Promise<string | null> {
  const command = commandFor(editing, name, before);
  if (!command) return null;
  const answer = await run(command.name, command.payload, { toast: command.toast });
  if (answer.kind === 'refused') return answer.keptTheirs && 'id' in editing ? editing.id : null;
  return answer.id ?? '';
}

function commandFor(
  editing: Editing,
  name: string,
  before: string,
): { name: string; payload: object; toast: string } | null {
  const after = 'after' in editing && editing.after !== undefined ? { after: editing.after } : {};
  switch (editing.kind) {
    case 'tool':
    case 'dimension':
    case 'component':
    case 'stage':
      return {
        name: `${editing.kind}.update`,
        payload: { id: editing.id, set: { name }, base: { name: before } },
        toast: i18n.t(($) => $.canvas.done.renamed),
      };
    case 'newTool':
      return {
        name: 'tool.add',
        payload: { cell: editing.cell, name, origins: [...editing.origins] },
        toast: i18n.t(($) => $.canvas.done.tool, { code: spotOfCell(currentState(), editing.cell).code }),
      };
    case 'newDimension':
      return {
        name: 'dimension.add',
        payload: { name, ...after },
        toast: i18n.t(($) => $.canvas.done.dimensionAdded),
      };
    case 'newComponent':
      return {
        name: 'component.add',
        payload: { dimension: editing.dimension, name, ...after },
        toast: i18n.t(($) => $.canvas.done.componentAdded),
      };
    case 'newStage':
      return {
        name: 'stage.add',
        payload: { name, ...(editing.scale === undefined ? {} : { scale: editing.scale }), ...after },
        toast: i18n.t(($) => $.canvas.done.stageAdded),
      };
    case 'group':
    case 'link':
      return null;
  }
}
