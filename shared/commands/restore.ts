import { z } from 'zod';
import { mostSupports } from '../model/experience.ts';
import { Id } from '../model/fields.ts';
import type { Collection, State } from '../model/state.ts';
import { all, command, facilitatorOnly, the } from './command.ts';
import { removeCells, removeTools, toTray } from './grid.ts';
import { Refusal } from './refusal.ts';

/** The model itself: what is brought back. Texts of documents, people and what was said stay as they are now. */
const model = [
  'scale',
  'stage',
  'dimension',
  'component',
  'cell',
  'tool',
  'link',
] as const satisfies readonly Collection[];

/** Taking up a frozen version as the draft again. */
export const restoreCommands = [
  command(
    'version.restore',
    { schema: z.strictObject({ id: Id }), roles: facilitatorOnly, lasting: true, undoEnds: true },
    (draft, { id }, context) => {
      const content = context.frozen(the(draft, 'version', id).hash);
      if (!content) throw new Refusal('noFile', { collection: 'version', id, field: 'hash' });
      removeLater(draft, content);
      const back = comingBack(draft, content);
      for (const part of model)
        for (const [key, record] of Object.entries(content[part] ?? {}))
          (draft[part] as Record<string, unknown>)[key] = record;
      // What a tool came from may have been removed since.
      for (const tool of all(draft, 'tool'))
        tool.origins = tool.origins.filter((origin) => Object.hasOwn(draft.contribution, origin));
      putBack(draft, content, back);
      return { id };
    },
  ),
];

/** Takes away what the version does not have; contributions that stood there go back to the tray. */
function removeLater(draft: State, content: Partial<State>): void {
  const gone = (part: (typeof model)[number]): Set<string> =>
    new Set(all(draft, part).flatMap(({ id }) => (Object.hasOwn(content[part] ?? {}, id) ? [] : [id])));
  const cells = gone('cell');
  removeCells(draft, ({ id }) => cells.has(id));
  removeTools(draft, gone('tool'));
  for (const part of ['link', 'component', 'dimension', 'stage', 'scale'] as const) {
    const ids = gone(part);
    toTray(draft, ids);
    for (const id of ids) delete draft[part][id];
  }
}

/** What the version has and the draft no longer does. */
function comingBack(draft: State, content: Partial<State>): Set<string> {
  return new Set(
    model.flatMap((part) => Object.keys(content[part] ?? {}).filter((id) => !Object.hasOwn(draft[part], id))),
  );
}

/** What hung from a place that comes back hangs from it again, unless it was put elsewhere since. */
function putBack(draft: State, content: Partial<State>, back: ReadonlySet<string>): void {
  for (const { id, place } of Object.values(content.contribution ?? {}))
    if (place.kind !== 'tray' && back.has(place.id) && draft.contribution[id]?.place.kind === 'tray')
      the(draft, 'contribution', id).place = place;
  for (const { id, supports } of Object.values(content.experience ?? {})) {
    const held = draft.experience[id]?.supports.length ?? 0;
    const lost = supports.filter((place) => back.has(place.id)).slice(0, mostSupports - held);
    if (lost.length > 0 && Object.hasOwn(draft.experience, id))
      the(draft, 'experience', id).supports.push(...lost);
  }
}
