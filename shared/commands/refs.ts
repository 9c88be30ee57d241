import { z } from 'zod';
import type { Place } from '../model/contribution.ts';
import { Id } from '../model/fields.ts';
import { ObservationPlace } from '../model/review.ts';
import type { State } from '../model/state.ts';
import { all, the } from './command.ts';
import { cellCode } from './grid.ts';
import { Refusal } from './refusal.ts';

const CellCode = z.string().regex(/^D\d{1,3}(\.\d{1,3})?-E\d{1,3}$/);

/** A cell by its id or by its code (`D2-E3`): cells are made with their row, so a file of commands cannot know their ids. */
export const CellRef = z.union([Id, CellCode]);

/** A place of the model, where a cell may be named by its code. */
export const PlaceRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tray') }),
  z.strictObject({ kind: z.literal('dimension'), id: Id }),
  z.strictObject({ kind: z.literal('cell'), id: CellRef }),
  z.strictObject({ kind: z.literal('tool'), id: Id }),
]);
export type PlaceRef = z.infer<typeof PlaceRef>;

/** What an observation is about, or what it changed, where a cell may be named by its code. */
export const ObservedRef = z.strictObject({ kind: ObservationPlace.shape.kind, id: z.union([Id, CellRef]) });

/** The place that such a reference names. */
export function observedAt(draft: State, { kind, id }: z.output<typeof ObservedRef>): ObservationPlace {
  return { kind, id: kind === 'cell' ? cellId(draft, id) : id };
}

/** The id of the cell that a reference names. */
export function cellId(draft: State, ref: string): string {
  if (!ref.startsWith('D')) return the(draft, 'cell', ref).id;
  const found = all(draft, 'cell').find((cell) => cellCode(draft, cell) === ref);
  if (!found) throw new Refusal('notFound', { collection: 'cell', id: ref });
  return found.id;
}

/** The place that a reference names; that it is there is checked with all other references. */
export function placeOf(draft: State, ref: PlaceRef): Place {
  return ref.kind === 'cell' ? { kind: 'cell', id: cellId(draft, ref.id) } : ref;
}
