import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  type Observation,
  type ObservationPlace,
  type Placing,
  placings,
} from '../../../shared/model/review.ts';
import type { State } from '../../../shared/model/state.ts';
import { codeOfPlace } from '../../../shared/queries/observations.ts';
import { newId } from '../ids.ts';
import { BadReview } from '../review/badReview.ts';
import { checkReviewSize } from '../review/open.ts';
import { receiveReview } from '../review/receive.ts';
import { readFrozen } from '../store/frozen.ts';
import { fill } from '../texts.ts';
import { carryOut } from './carryOut.ts';
import { openForWriting } from './open.ts';
import { out, Sentence, sentenceOf, t } from './say.ts';

/**
 * `cabildo import <folder> --review FILE.docx`: what a reviewer says in a returned document, as observations. One JSON line each, in the
 * order of the document, and one with how many were placed by what; notices go to stderr. All of the file or nothing.
 */
export async function importReview(folder: string, file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Sentence(fill(t().noFile, { file }));
  const session = await openForWriting(folder);
  try {
    checkReviewSize(found.size);
    const bytes = await readFile(file);
    const { payload, placed, notices } = await receiveReview(file, bytes, session.state, (hash) =>
      readFrozen(session.store, hash).catch(() => null),
    );
    const hash = await session.shelf.keepReturned(bytes);
    const id = newId();
    await carryOut(session, 'review.import', { ...payload, id, hash });
    const { state } = session;
    const observations = Object.values(state.observation)
      .filter(({ returned }) => returned === id)
      .toSorted((a, b) => Number(a.code.slice(3)) - Number(b.code.slice(3)));
    for (const [index, observation] of observations.entries())
      await line(told(observation, placed[index]?.offers ?? [], state));
    await line({ id, file: payload.name, version: payload.version, ...counted(observations) });
    for (const notice of notices)
      await out(process.stderr, `${fill(t().reviewNotices[notice], { version: payload.version })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadReview)) throw error;
    error.place.detail.name = basename(file);
    throw new Sentence(sentenceOf(error));
  } finally {
    await session.close();
  }
}

function told(observation: Observation, offers: readonly ObservationPlace[], state: State): object {
  const { code, id, kind, author, at, text, was, proposal, resolved, replies, place } = observation;
  return {
    code,
    id,
    kind,
    author,
    at,
    ...(text === '' ? {} : { text }),
    ...(was === '' && proposal === '' ? {} : { was, proposal }),
    ...(resolved ? { resolved } : {}),
    ...(replies.length > 0 ? { replies: replies.length } : {}),
    place: place && codeOfPlace(state, place),
    placing: observation.placing,
    confidence: observation.confidence,
    ...(offers.length > 0 ? { offers: offers.map((offer) => codeOfPlace(state, offer)) } : {}),
  };
}

function counted(observations: readonly Observation[]): Record<string, number> {
  const by = (wanted: Placing) => observations.filter(({ placing }) => placing === wanted).length;
  return {
    observations: observations.length,
    ...Object.fromEntries(placings.map((placing) => [placing, by(placing)])),
  };
}

function line(said: object): Promise<void> {
  return out(process.stdout, `${JSON.stringify(said)}\n`);
}
