import type { Entry } from '../../../shared/changes/change.ts';
import { newProject } from '../../../shared/model/project.ts';
import { emptyState, type State } from '../../../shared/model/state.ts';

/** A fixed id: `letter` and a number. */
export const idOf = (letter: string, number: number): string =>
  `${letter}${String(number).padStart(19, '0')}`;

/** A new project with nothing in it but its own record. */
export function freshState(): State {
  const id = idOf('p', 1);
  const project = newProject(id, { name: 'Modelo (ejemplo)', institution: 'Consejo', language: 'es-CL' });
  return { ...emptyState(), project: { [id]: project } };
}

/** Entry `seq`: adds the term of that number, or (every third one) rewords the one before. */
export function entryOf(seq: number, text = `Significado ${seq} de la palabra «ñandú»`): Entry {
  const at = new Date(Date.UTC(2026, 10, 22, 12, 0, 0, seq % 1000)).toISOString();
  const command = { id: idOf('c', seq), name: 'test' };
  if (seq % 3 === 0) {
    const id = idOf('t', seq - 1);
    const before = { meaning: `Significado ${seq - 1} de la palabra «ñandú»` };
    return {
      seq,
      at,
      actor: 'facilitator:1',
      command,
      changes: [{ kind: 'update', in: 'term', id, before, after: { meaning: text } }],
    };
  }
  const id = idOf('t', seq);
  const after = { id, word: `Palabra ${seq}`, meaning: text };
  return { seq, at, actor: 'facilitator:1', command, changes: [{ kind: 'add', in: 'term', id, after }] };
}

/** Entries `from` to `to`, both included. */
export const entriesOf = (from: number, to: number): Entry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => entryOf(from + index));
