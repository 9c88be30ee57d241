import { recordAt } from '../../../../../../shared/changes/versions.ts';
import type { Author, Contribution, Place } from '../../../../../../shared/model/contribution.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { wallPictures } from '../../../../../../shared/queries/attachments.ts';
import { spotOf } from '../../../../../../shared/queries/places.ts';
import { refusalText, run } from '../../../../../actions/run.ts';
import { toast } from '../../../../../actions/toast.tsx';
import type { Translate } from '../../../../../client/i18n.ts';
import { newId } from '../../../../../client/ids.ts';
import { currentState } from '../../../../../client/store.ts';
import { usePhoto } from '../photo/photoState.ts';
import { itemNow, remember, setDraft, stands, tableNow, useDraft, workshopNow } from './draft.ts';
import { type Choice, exactly } from './options.ts';
import { CARDS_AT_ONCE, LONGEST_CARD, shortTokens, without } from './parse.ts';

/** What a contribution captured now carries besides its text. */
function surroundings(t: Translate) {
  const state = currentState();
  const draft = useDraft.getState();
  const workshop = workshopNow(state.workshop, draft.workshop);
  const table = tableNow(state.forumTable, workshop, draft.table);
  const room: Author = { kind: 'group', name: table?.name ?? t(($) => $.capture.plenary) };
  const tray: Place = { kind: 'tray' };
  return {
    type: draft.type,
    author: draft.author && stands(state, draft.author) ? draft.author : room,
    place: stands(state, draft.place) ? draft.place : tray,
    workshop,
    agendaItem: itemNow(state.agendaItem, workshop),
    table: table?.id ?? null,
    picture: photoNow(state),
  };
}

/** The photo of the wall that stands beside the canvas, while it does. */
function photoNow(state: State): string | null {
  const { open, attachment } = usePhoto.getState();
  const pictures = open ? wallPictures(state) : [];
  return (pictures.find(({ id }) => id === attachment) ?? pictures[0])?.id ?? null;
}

/** Takes what was chosen for `@` or `#` into the draft, making whoever is new. Resolves once it stands in the draft. */
export async function take(choice: Exclude<Choice, { kind: 'ask' }>): Promise<void> {
  switch (choice.kind) {
    case 'place':
      setDraft({ place: choice.place });
      return;
    case 'author':
      setDraft({ author: choice.author });
      remember(choice.author);
      return;
    case 'newPerson': {
      const person = newId();
      const { name, organisation } = choice;
      const answer = await run('person.add', { id: person, name, organisation });
      if (answer.kind === 'done')
        await take({ kind: 'author', author: { kind: 'person', person, organisation } });
      return;
    }
    case 'newOrganisation': {
      const organisation = newId();
      const { name, sector } = choice;
      const answer = await run('organisation.add', { id: organisation, name, sector });
      if (answer.kind === 'done')
        await take({ kind: 'author', author: { kind: 'organisation', organisation } });
    }
  }
}

/** Takes finished `@name` and `#code` out of a text into the draft; gives the text that is left. */
async function absorb(text: string, t: Translate): Promise<string> {
  let rest = text;
  for (const token of shortTokens(text).toReversed()) {
    const choice = exactly(currentState(), token, t);
    if (!choice || choice.kind === 'ask') continue;
    await take(choice);
    rest = without(rest, token).text;
  }
  return rest.trim();
}

export type Submitted =
  | { kind: 'added'; code: string; where: string }
  | { kind: 'nothing' }
  | { kind: 'back'; sentence: string };

/**
 * Adds what the draft holds. The field is free for the next text at once; a refused text comes back into it, or, when
 * something else has been typed by then, to the list of returned ones.
 */
export async function submit(t: Translate): Promise<Submitted> {
  const text = await absorb(useDraft.getState().text, t);
  if (text.length > LONGEST_CARD) {
    const sentence = t(($) => $.capture.tooLong, { length: text.length, limit: LONGEST_CARD });
    return { kind: 'back', sentence };
  }
  setDraft({ text: '' });
  if (text === '') return { kind: 'nothing' };
  const answer = await run('contribution.add', { text, ...surroundings(t) }, { quiet: true });
  if (answer.kind === 'done') {
    const state = currentState();
    // By its id, which puts no table of thousands together while the next card is being typed.
    const made = recordAt(state, 'contribution', answer.id ?? '') as Contribution | undefined;
    return { kind: 'added', code: made?.code ?? '', where: made ? spotOf(state, made.place).code : '' };
  }
  const sentence = refusalText(answer.code, answer.place);
  const { text: typed, returned } = useDraft.getState();
  if (typed === '') setDraft({ text });
  else setDraft({ returned: [...returned, { text, sentence }] });
  return { kind: 'back', sentence };
}

/** Adds many at once, undone as one. Gives how many were added; what was refused is said. */
export async function submitMany(texts: readonly string[], t: Translate): Promise<number> {
  const rest = surroundings(t);
  const gesture = newId();
  let added = 0;
  for (let from = 0; from < texts.length; from += CARDS_AT_ONCE) {
    const part = texts.slice(from, from + CARDS_AT_ONCE);
    const answer = await run(
      'contribution.addMany',
      { texts: part, ...rest },
      {
        gesture,
        toast: t(($) => $.capture.added, { count: from + part.length }),
      },
    );
    if (answer.kind !== 'done') {
      if (added > 0) toast(t(($) => $.capture.added, { count: added }));
      return added;
    }
    added += part.length;
  }
  return added;
}
