import type { AgendaItem } from '../../model/workshop.ts';
import type { Inline } from '../blocks.ts';

/** What was shown in a talk: a link where it is an address and nothing else. */
export function materialText({ material }: AgendaItem): Inline {
  return /^https?:\/\/\S+$/i.test(material)
    ? { kind: 'address', address: material, text: material }
    : material;
}
