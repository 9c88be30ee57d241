import { type Attachment, type AttachmentOwner, isPicture } from '../model/attachment.ts';
import type { State } from '../model/state.ts';

/** What is attached to something, in the order in which it was. */
export function attachmentsOf(collection: State['attachment'], { kind, id }: AttachmentOwner): Attachment[] {
  return Object.values(collection)
    .filter(({ owner }) => owner.kind === kind && owner.id === id)
    .toSorted(byTime);
}

/**
 * What the annex of a workshop's minutes lists: on the workshop, on its agenda, on what was said there and not withdrawn, and
 * on the tools that come from that.
 */
export function attachmentsOfWorkshop(state: State, workshop: string): Attachment[] {
  const said = new Set(
    Object.values(state.contribution)
      .filter((entry) => entry.workshop === workshop && entry.state !== 'withdrawn')
      .map(({ id }) => id),
  );
  const belongs = ({ owner: { kind, id } }: Attachment): boolean => {
    if (kind === 'workshop') return id === workshop;
    if (kind === 'agendaItem') return state.agendaItem[id]?.workshop === workshop;
    if (kind === 'contribution') return said.has(id);
    return state.tool[id]?.origins.some((origin) => said.has(origin)) ?? false;
  };
  return Object.values(state.attachment).filter(belongs).toSorted(byTime);
}

/** Pictures with more pixels than this take more memory to draw than a document is worth: they are listed only. */
const drawable = 50_000_000;
/** The most pictures that minutes print. */
const mostPrinted = 6;

/**
 * The pictures that the annex of a workshop's minutes prints, the first ones taken: of the workshop and its agenda, each
 * once however often it is attached. They are chosen from the project itself: the public edition has no times to go by.
 */
export function picturesInMinutes(
  state: State,
  workshop: string,
  edition: 'internal' | 'public',
): Attachment[] {
  const chosen = new Map<string, Attachment>();
  for (const attachment of attachmentsOfWorkshop(state, workshop)) {
    const { hash, width, height } = attachment;
    if (!isWallPicture(attachment) || (edition === 'public' && !attachment.public)) continue;
    if (!chosen.has(hash) && (width ?? 0) * (height ?? 0) <= drawable) chosen.set(hash, attachment);
  }
  return [...chosen.values()].slice(0, mostPrinted);
}

/** Whether it can stand beside the canvas: a picture of a workshop or of a point of its agenda. */
export function isWallPicture(attachment: Attachment): boolean {
  return isPicture(attachment) && ['workshop', 'agendaItem'].includes(attachment.owner.kind);
}

/** The pictures that can stand beside the canvas, the newest first. */
export function wallPictures(state: State): Attachment[] {
  return Object.values(state.attachment)
    .filter(isWallPicture)
    .toSorted((a, b) => byTime(b, a));
}

function byTime(a: Attachment, b: Attachment): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;
}
