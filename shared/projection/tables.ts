import type { State } from '../model/state.ts';
import { tablesOf } from '../queries/forum.ts';
import { editFreeText } from './freeText.ts';
import { omissions } from './matcher.ts';
import { allNames } from './names.ts';

/**
 * What the tables of a forum are called, in order, for whoever sits at one to choose it: no name of a person stands in
 * them, and nothing else of them is told. Forums are on no wall: this is for phones.
 * @param omitted what stands where a name was
 */
export function tableNames(state: State, workshop: string, omitted: string): { id: string; name: string }[] {
  const tables = tablesOf(state, workshop);
  if (tables.length === 0) return [];
  const names = allNames(state);
  return tables.map(({ id, name }) => ({
    id,
    name: editFreeText('forumTable', { name }, (text) => omissions(text, names, omitted)).name,
  }));
}
