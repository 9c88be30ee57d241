import type { Workshop } from '../../model/workshop.ts';
import type { Texts } from '../texts.ts';

/** What kind of meeting a workshop is and which of them, in the words of the minutes: "Taller de esquema N.º 1". */
export function kindOfWorkshop(say: Texts, { kind, number }: Workshop): string {
  return say('identification.kindValue', { kind: say(`kind.${kind}`), number });
}

/** The same with the title that the workshop has, if it has one. */
export function titleOfWorkshop(say: Texts, workshop: Workshop): string {
  const kind = kindOfWorkshop(say, workshop);
  return workshop.title === '' ? kind : `${kind}: ${workshop.title}`;
}
