import type { State } from '../model/state.ts';
import type { Difference } from './compare.ts';
import { authorName, byCode } from './contributions.ts';

const kinds = ['contribution', 'experience', 'observation', 'agreement'] as const;

/** Something on record that a change of the model came from. */
export interface ChangeSource {
  kind: (typeof kinds)[number];
  id: string;
  code: string;
  /** Who: the author's or reviewer's name, what an experience is called; empty for an agreement and for what is anonymous. */
  who: string;
  /** Code of the workshop where it was said or agreed; empty for an observation and an experience. */
  workshop: string;
  /** What was agreed, or the reason of the answer; the first that says why. */
  why: string;
}

/**
 * What each difference came from, by its id: the contributions a tool names as its origins or that were taken up where
 * they stand, the experiences that support what is new, the observations that were answered with a change there, the agreements
 * that name its code. `state` is the project of now (projected for an edition); a difference that nothing on record explains has
 * no entry.
 */
export function changeSources(
  state: State,
  differences: readonly Difference[],
): ReadonlyMap<string, readonly ChangeSource[]> {
  const wanted = new Map(differences.map((difference) => [difference.id, difference]));
  const found = new Map<string, ChangeSource[]>();
  const add = (id: string, source: ChangeSource): void => {
    if (!wanted.has(id)) return;
    const list = found.get(id) ?? [];
    if (!list.some((other) => other.id === source.id)) list.push(source);
    found.set(id, list);
  };
  const workshop = (id: string | null): string => state.workshop[id ?? '']?.code ?? '';
  const contribution = (id: string): ChangeSource | null => {
    const said = state.contribution[id];
    if (!said) return null;
    return {
      kind: 'contribution',
      id,
      code: said.code,
      who: authorName(state, said.author).name,
      workshop: workshop(said.workshop),
      why: said.response,
    };
  };
  for (const { id, part } of differences)
    if (part === 'tool')
      for (const origin of state.tool[id]?.origins ?? []) {
        const source = contribution(origin);
        if (source) add(id, source);
      }
  // What supports something explains why it is there, not why its wording is another one now.
  const added = new Set(differences.flatMap(({ id, turn }) => (turn === 'added' ? [id] : [])));
  for (const { id, code, name, supports } of Object.values(state.experience))
    for (const place of supports)
      if (added.has(place.id))
        add(place.id, { kind: 'experience', id, code, who: name, workshop: '', why: '' });
  for (const { id, place, state: answer } of Object.values(state.contribution)) {
    if (place.kind === 'tray' || (answer !== 'incorporated' && answer !== 'partly')) continue;
    const source = contribution(id);
    if (source) add(place.id, source);
  }
  for (const { id, code, author, reason, change, changed } of Object.values(state.observation))
    for (const place of changed)
      add(place.id, { kind: 'observation', id, code, who: author, workshop: '', why: change || reason });
  const byItsCode = new Map(
    differences.flatMap(({ id, code, formerCode }) => [
      [code, id] as const,
      ...(formerCode === '' ? [] : [[formerCode, id] as const]),
    ]),
  );
  for (const { id, kind, code, text, workshop: where } of Object.values(state.record)) {
    if (kind !== 'agreement') continue;
    for (const named of text.match(/\bD\d+(?:\.\d+)?(?:-E\d+(?:-H\d+)?)?/g) ?? []) {
      const about = byItsCode.get(named);
      if (about !== undefined)
        add(about, { kind: 'agreement', id, code, who: '', workshop: workshop(where), why: text });
    }
  }
  const rank = ({ kind }: ChangeSource): number => kinds.indexOf(kind);
  for (const list of found.values()) list.sort((a, b) => rank(a) - rank(b) || byCode(a, b));
  return found;
}
