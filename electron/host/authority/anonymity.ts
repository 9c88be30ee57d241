import type { Change, Entry } from '../../../shared/changes/change.ts';
import { roundedAt } from '../../../shared/commands/contribution.ts';
import type { State } from '../../../shared/model/state.ts';

/** Actor of what the room does by itself: a name for the directory, and what a phone takes back. */
export const ROOM_ACTOR = 'sala0000000000000000';

/**
 * An entry about an anonymous contribution or ballot names nobody and no moment: the actor is the room, the time is
 * the start of its agenda item, and there is no gesture to tie it to what was typed beside it (MODEL.md, "Anonymous
 * is anonymous").
 * @param after the state that the entry leads to
 */
export function anonymised(entry: Entry, after: State): Entry {
  const at = entry.changes
    .map((change) => hiddenMoment(change, entry, after))
    .find((found) => found !== null);
  if (at === undefined || at === null) return entry;
  const { gesture: _, ...command } = entry.command;
  return { ...entry, actor: 'sala', at, command };
}

function hiddenMoment(change: Change, entry: Entry, after: State): string | null {
  if (change.kind === 'update') return takenBack(change, entry, after);
  const record = change.kind === 'remove' ? change.before : change.after;
  if (change.in === 'contribution')
    return (record.author as { kind: string }).kind === 'anonymous' ? String(record.at) : null;
  if (change.in !== 'ballot' || record.person !== null) return null;
  return roundedAt(after, after.poll[String(record.poll)]?.agendaItem ?? null, entry.at);
}

/** Taking it back is its author's doing as well: that moment is as little anybody's business as the first one. */
function takenBack(change: Change, entry: Entry, after: State): string | null {
  if (change.in !== 'contribution' || !entry.actor.endsWith(`:${ROOM_ACTOR}`)) return null;
  const contribution = after.contribution[change.id];
  return contribution?.author.kind === 'anonymous' ? contribution.at : null;
}
