import type { Translate } from '../../client/i18n.ts';

/** What a cell holds, in words: tools and contributions. */
export function contents(t: Translate, tools: number, contributions: number): string {
  const first = t(($) => $.wall.tools, { count: tools });
  return contributions === 0
    ? first
    : `${first} · ${t(($) => $.wall.contributions, { count: contributions })}`;
}
