import type { Contribution } from '../../model/contribution.ts';
import { sectorOfOrganisation, sectorOfPerson, sectorsOfName } from '../../queries/sectors.ts';
import type { Inlines } from '../blocks.ts';
import { personText } from '../parts/inlines.ts';
import { capitalised } from '../parts/words.ts';
import type { Writer } from './buildResponses.ts';

/** In whose name a contribution is counted: sectors, those who worked in groups, or nobody. */
export function groupOfAuthor({ state, say, t, format }: Writer, { author }: Contribution): string {
  if (author.kind === 'anonymous') return say('who.anonymous');
  const sectors =
    author.kind === 'group'
      ? sectorsOfName(author.name)
      : [
          author.organisation !== null || author.kind === 'organisation'
            ? sectorOfOrganisation(state, author.organisation)
            : sectorOfPerson(state, author.person),
        ];
  if (!sectors) return say('who.groups');
  return capitalised(format.list(sectors.map((sector) => t(`sector.${sector}`))));
}

/** Who said it, as far as the edition tells. */
export function authorText(writer: Writer, contribution: Contribution): Inlines {
  const { state } = writer;
  const { author } = contribution;
  if (author.kind === 'anonymous') return groupOfAuthor(writer, contribution);
  if (author.kind === 'group')
    return sectorsOfName(author.name) ? groupOfAuthor(writer, contribution) : author.name;
  const organisation =
    author.organisation === null ? '' : (state.organisation[author.organisation]?.name ?? '');
  if (author.kind === 'organisation') return organisation || '—';
  const name = state.person[author.person]?.name ?? '';
  const text = [name, organisation].filter((part) => part !== '').join(', ');
  return text === '' ? '—' : [personText(text)];
}
