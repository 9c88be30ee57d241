import { type ContributionType, contributionTypes } from '../model/contribution.ts';
import type { Stance } from '../model/forum.ts';
import type { State } from '../model/state.ts';
import type { Workshop } from '../model/workshop.ts';
import { type AttendanceSummary, attendanceSummary } from './attendance.ts';
import { fold } from './fold.ts';
import { forumsOf } from './forum.ts';

/** One column of a comparison: a forum, or all that a commune said at forums. */
export interface ForumColumn {
  key: string;
  /** A forum's code; empty for a commune. */
  code: string;
  commune: string;
  /** The forums it tells of, by code. */
  forums: Workshop[];
  stances: Stance[];
  /** Contributions by type, those withdrawn left out. */
  said: Record<ContributionType, number>;
  /** How many came to each of the forums held there. */
  attendance: AttendanceSummary[];
}

/**
 * Forums side by side, or communes: there what was said at a table counts for the commune of the table's people, and
 * attendance for the commune that the forum was held in.
 */
export function forumColumns(state: State, by: 'forum' | 'commune'): ForumColumn[] {
  const columns = new Map<string, ForumColumn>();
  const forums = forumsOf(state);
  const columnOf = (forum: Workshop, table: string | null): ForumColumn => {
    const commune = (state.forumTable[table ?? '']?.commune ?? '') || forum.commune;
    const key = by === 'forum' ? forum.id : fold(commune);
    let column = columns.get(key);
    if (!column) {
      const said = Object.fromEntries(contributionTypes.map((type) => [type, 0]));
      column = {
        key,
        code: by === 'forum' ? forum.code : '',
        commune: by === 'forum' ? forum.commune : commune,
        forums: [],
        stances: [],
        said: said as ForumColumn['said'],
        attendance: [],
      };
      columns.set(key, column);
    }
    if (!column.forums.includes(forum)) column.forums.push(forum);
    return column;
  };
  for (const forum of forums) columnOf(forum, null).attendance.push(attendanceSummary(state, forum));
  const byId = new Map(forums.map((forum) => [forum.id, forum]));
  for (const stance of Object.values(state.stance)) {
    const forum = byId.get(stance.workshop);
    if (forum) columnOf(forum, stance.table).stances.push(stance);
  }
  for (const { workshop, table, type, state: stands } of Object.values(state.contribution)) {
    const forum = byId.get(workshop ?? '');
    if (forum && stands !== 'withdrawn') columnOf(forum, table).said[type] += 1;
  }
  return [...columns.values()];
}
