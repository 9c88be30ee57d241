import type { Contribution } from '../../model/contribution.ts';
import type { Tool } from '../../model/schema.ts';
import { byCode } from '../../queries/contributions.ts';
import { experiencesAt } from '../../queries/experiences.ts';
import { sectorsOfName } from '../../queries/sectors.ts';
import type { Inline, Paragraph, TableCell } from '../blocks.ts';
import { personText } from '../parts/inlines.ts';
import type { Writer } from './input.ts';

/**
 * The contributions a tool comes from, a paragraph each, with who said it: name and organisation where the edition knows
 * them, otherwise the group of sectors that the public edition puts in their place. After them the experiences that support it.
 */
export function originsWithAuthors(tool: Tool, writer: Writer): TableCell | string {
  const { state, say } = writer;
  const said = tool.origins.flatMap((id) => state.contribution[id] ?? []).toSorted(byCode);
  const supporting = experiencesAt(state, new Set([tool.id]));
  if (said.length + supporting.length === 0) return say('ficha.noOrigins');
  const lines = said.map(
    (contribution): Paragraph => ({
      kind: 'paragraph',
      text: [{ kind: 'code', text: contribution.code }, ' · ', authorOf(contribution, writer)],
    }),
  );
  const known = supporting.map(
    ({ code, name }): Paragraph => ({ kind: 'paragraph', text: [{ kind: 'code', text: code }, ' · ', name] }),
  );
  return { content: { blocks: [...lines, ...known] } };
}

function authorOf({ author }: Contribution, { state, say, t, format }: Writer): Inline {
  if (author.kind === 'anonymous') return say('traceability.anonymous');
  if (author.kind === 'group') {
    const sectors = sectorsOfName(author.name);
    if (!sectors) return author.name;
    const text = format.list(sectors.map((key) => t(`sector.${key}`)));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  const person = author.kind === 'person' ? state.person[author.person] : undefined;
  const from = author.organisation ?? person?.organisation ?? null;
  const organisation = from === null ? '' : (state.organisation[from]?.name ?? '');
  if (!person || person.name === '') return organisation || '—';
  const text = organisation === '' ? person.name : `${person.name}, ${organisation}`;
  return personText(text);
}
