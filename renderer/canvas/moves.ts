import { findByCode } from '../../shared/queries/modelCodes.ts';
import { spotOf } from '../../shared/queries/places.ts';
import { run } from '../actions/run.ts';
import { i18n } from '../client/i18n.ts';
import { currentState } from '../client/store.ts';
import type { Carried } from './viewState.ts';

/** Where something can be put down. */
export type Target =
  | { kind: 'cell'; id: string; after?: string | null | undefined }
  | { kind: 'tool'; id: string }
  | { kind: 'dimension'; id: string }
  | { kind: 'tray' };

/** The code that people know a target by. */
export function codeOf(target: Target): string {
  return target.kind === 'tray' ? i18n.t(($) => $.canvas.move.tray) : spotOf(currentState(), target).code;
}

/** What a typed code means as a destination; null when nothing answers to it. */
export function targetOf(typed: string): Target | null {
  const word = typed.trim().toLocaleLowerCase('es');
  if (word !== '' && word === i18n.t(($) => $.canvas.move.tray).toLocaleLowerCase('es'))
    return { kind: 'tray' };
  const found = findByCode(currentState(), typed);
  if (!found) return null;
  // A component is no place of a contribution: its dimension is.
  if (found.kind === 'component') {
    const dimension = currentState().component[found.id]?.dimension;
    return dimension ? { kind: 'dimension', id: dimension } : null;
  }
  return { kind: found.kind, id: found.id };
}

/** Whether what is carried may be put down there: a tool only in a cell. */
export function accepts(target: Target, carried: Carried): boolean {
  return 'contributions' in carried || target.kind === 'cell';
}

/** Moves what is carried, says where it went, and offers to undo. Gives whether it is done. */
export async function moveTo(carried: Carried, target: Target): Promise<boolean> {
  const code = codeOf(target);
  if ('tool' in carried) {
    if (target.kind !== 'cell') return false;
    const within = currentState().tool[carried.tool]?.cell === target.id;
    const answer = await run(
      'tool.move',
      {
        id: carried.tool,
        cell: target.id,
        ...(target.after === undefined ? {} : { after: target.after }),
      },
      {
        toast: within
          ? i18n.t(($) => $.canvas.moved.toolWithin)
          : i18n.t(($) => $.canvas.moved.tool, { code }),
      },
    );
    return answer.kind === 'done';
  }
  const ids = [...carried.contributions];
  if (ids.length === 0) return false;
  const count = ids.length;
  const toast =
    target.kind === 'tray'
      ? i18n.t(($) => $.canvas.moved.tray, { count })
      : target.kind === 'tool'
        ? i18n.t(($) => $.canvas.moved.joined, { count, code })
        : i18n.t(($) => $.canvas.moved.contributions, { count, code });
  const place = target.kind === 'tray' ? { kind: 'tray' } : { kind: target.kind, id: target.id };
  const answer = await run('contribution.place', { ids, place }, { toast });
  return answer.kind === 'done';
}
