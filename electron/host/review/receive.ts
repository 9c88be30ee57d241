import { cleanLine, cleanText } from '../../../shared/model/fields.ts';
import { observationLimit } from '../../../shared/model/review.ts';
import type { State } from '../../../shared/model/state.ts';
import { projectOf } from '../../../shared/model/state.ts';
import { BadReview } from './badReview.ts';
import { type Placed, placer } from './place/place.ts';
import { readReview } from './read/read.ts';
import type { Reading, Said } from './read/reading.ts';
import { reading as options, typeSaid } from './words.ts';

/** What somebody should know before taking the observations in. */
export type ReviewNotice = 'notOurs' | 'draft' | 'oldVersion' | 'unknownVersion';

export interface Received {
  /** What `review.import` takes, but for the hash of the file. */
  payload: { name: string; observations: ReturnType<typeof observationOf>[] } & ReturnType<typeof factsOf>;
  /** Where each observation was placed, in the same order. */
  placed: Placed[];
  notices: ReviewNotice[];
}

/**
 * Reads a returned document and places what it says in the project of now. Nothing is changed and nothing kept. Throws a
 * BadReview; `reviewOtherProject` where the file says that it was made from another project.
 * @param contentOf the model that a version froze, by its hash; null where it cannot be had
 * @param reader reads the file; in this thread without one
 */
export async function receiveReview(
  name: string,
  bytes: Buffer,
  state: State,
  contentOf: (hash: string) => Promise<State | null>,
  reader: (bytes: Buffer) => Reading | Promise<Reading> = (given) => readReview(given, options),
): Promise<Received> {
  const read = await reader(bytes);
  if (read.project !== '' && read.project !== projectOf(state).id) throw new BadReview('reviewOtherProject');
  const version = Object.values(state.version).find(({ number }) => number === read.version);
  const place = placer(state, version ? await contentOf(version.hash) : null);
  const placed = read.said.map(place);
  const observations = read.said.map((said, index) => observationOf(said, placed[index] as Placed));
  const file = cleanLine(name.replace(/^.*[/\\]/, '')).slice(0, 200) || '-';
  return { payload: { name: file, ...factsOf(read), observations }, placed, notices: noticesOf(read, state) };
}

function factsOf({ document, type, version, edition, reviewer, institution }: Reading) {
  const editions: Record<string, 'internal' | 'public'> = { interna: 'internal', publica: 'public' };
  return {
    document: line(document, 60),
    type: line(type, 60),
    version: line(version, 20),
    edition: editions[edition] ?? ('' as const),
    reviewer: line(reviewer, 200),
    institution: line(institution, 200),
  };
}

function observationOf(said: Said, { place, placing, confidence }: Placed) {
  const { kind, at, resolved, type } = said;
  return {
    kind,
    author: line(said.author, 200),
    at,
    text: cut(said.text),
    quote: cut(said.quote),
    was: cut(said.was),
    proposal: cut(said.proposal),
    type: typeSaid(type),
    resolved,
    replies: said.replies
      .slice(0, 200)
      .map(({ author, at: when, text }) => ({ author: line(author, 200), at: when, text: cut(text) })),
    place,
    placing,
    confidence,
  };
}

function noticesOf({ project, version, modelHash }: Reading, state: State): ReviewNotice[] {
  if (project === '') return ['notOurs'];
  if (version === '') return ['draft'];
  const known = Object.values(state.version);
  const sent = known.find(({ number }) => number === version);
  if (!sent || (modelHash !== '' && sent.hash !== modelHash)) return ['unknownVersion'];
  return known.some(({ at }) => at > sent.at) ? ['oldVersion'] : [];
}

function line(text: string, most: number): string {
  return cleanLine(text).slice(0, most).trim();
}

function cut(text: string): string {
  const clean = cleanText(text);
  // Whole it is in the file, which is kept. A character of two halves is not cut through.
  return clean.length <= observationLimit ? clean : cleanText(`${clean.slice(0, observationLimit - 2)}…`);
}
