import { z } from 'zod';
import { Id } from '../../../shared/model/fields.ts';
import { type Collection, collections } from '../../../shared/model/state.ts';
import { isHidden } from '../../../shared/projection/live.ts';
import { handler, opened } from './handler.ts';

/** Where a record comes from: the entries of the journal that touched it, newest first. */
export const historyRequests = {
  'history.of': handler(
    z.strictObject({
      collection: z.enum(collections as [string, ...string[]]),
      id: Id,
      limit: z.int().min(1).max(500).default(100),
    }),
    async (host, { collection, id, limit }) => {
      const { project } = host;
      // What hides until it is closed hides its history too.
      if (project && isHidden(project.state, collection as Collection, id)) return [];
      const found = [];
      for (const { seq, at, actor, command, changes } of opened(host).entries.toReversed()) {
        const own = changes.filter((change) => change.in === collection && change.id === id);
        if (own.length === 0) continue;
        found.push({
          seq,
          at,
          actor: actor.split(':')[0],
          name: command.name,
          undo: command.undoes !== undefined,
          changes: own,
        });
        if (found.length === limit) break;
      }
      return found;
    },
  ),
};
