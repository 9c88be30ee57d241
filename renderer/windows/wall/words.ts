import type { Workshop } from '../../../shared/model/workshop.ts';
import type { Translate } from '../../client/i18n.ts';

/** What a cell holds, in words: tools and contributions. */
export function contents(t: Translate, tools: number, contributions: number): string {
  const first = t(($) => $.wall.tools, { count: tools });
  return contributions === 0
    ? first
    : `${first} · ${t(($) => $.wall.contributions, { count: contributions })}`;
}

/** What a workshop is called in the room: its title, or its kind and number. */
export function meetingName(t: Translate, { title, kind, number }: Workshop): string {
  return title || t(($) => $.model.workshop.named[kind], { number });
}
