import { type DocumentFormat, type DocumentKind, formatsOf } from '../../shared/documents/kinds.ts';
import { versionBefore } from '../../shared/documents/parts/versions.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { Version } from '../../shared/model/schema.ts';
import { projectOf, type State } from '../../shared/model/state.ts';
import { picturesInMinutes } from '../../shared/queries/attachments.ts';
import { reviewersOf } from '../../shared/queries/observations.ts';
import type { DocumentRequest } from './documents/request.ts';
import { RequestRefused } from './session/client.ts';
import type { ProjectSession } from './session/project.ts';
import { readFrozen } from './store/frozen.ts';

export interface Wanted {
  kind: DocumentKind;
  edition: 'public' | 'internal';
  workshop?: string | undefined;
  version?: string | undefined;
  organisation?: string | undefined;
  /** Of which version the changes are told; the one before without it. */
  since?: string | undefined;
  /** Key of the reviewer that a letter is to. */
  reviewer?: string | undefined;
  /** The usual one of the document without it. */
  format?: DocumentFormat | undefined;
  names?: DocumentRequest['names'] | undefined;
}

/**
 * The request of a document with all it is made from: the project of now, the content of a frozen version, the frozen
 * content of approved minutes. Throws RequestRefused `notFound`, `noMinutes`, `noFormat`, `letterIsInternal`, `noSince`, and
 * StoreError `damaged`.
 */
export async function documentRequest(session: ProjectSession, wanted: Wanted): Promise<DocumentRequest> {
  // A package is made of documents: whoever asks for one of them asks for that one.
  if (wanted.kind === 'evidence') throw new RangeError('a package is no document');
  const { state } = session;
  const { edition, names } = wanted;
  const formats = formatsOf(wanted.kind);
  const { format = formats[0] } = wanted;
  if (!format || !formats.includes(format))
    throw new RequestRefused('noFormat', { detail: { there: formats.join(', ') } });
  const { logo } = projectOf(state).appearance;
  const logoBytes = logo && (await bytesOf(session, [logo])).get(logo.hash);
  const common = {
    state,
    edition,
    at: new Date().toISOString(),
    ...(logoBytes ? { logo: logoBytes } : {}),
    ...(names === undefined ? {} : { names }),
  };
  if (wanted.kind === 'minutes') {
    const minutes = Object.values(state.minutes).find((entry) => entry.workshop === wanted.workshop);
    if (!minutes)
      throw new RequestRefused('noMinutes', {
        detail: { code: state.workshop[wanted.workshop ?? '']?.code ?? '' },
      });
    const approved: { content?: State } =
      minutes.hash === '' ? {} : { content: withoutWithdrawn(await asset(session, minutes.hash), state) };
    const printed = picturesInMinutes(approved.content ?? state, minutes.workshop, edition);
    return {
      ...common,
      kind: 'minutes',
      minutes: minutes.id,
      ...approved,
      spans: session.modelSpans(minutes.workshop),
      pictures: await bytesOf(session, printed),
    };
  }
  if (wanted.kind === 'attendance') {
    const { workshop = '' } = wanted;
    if (!state.workshop[workshop])
      throw new RequestRefused('notFound', { collection: 'workshop', id: workshop });
    return { ...common, kind: 'attendance', workshop };
  }
  if (wanted.kind === 'responses') {
    const { organisation } = wanted;
    if (organisation === undefined) return { ...common, kind: 'responses' };
    if (!state.organisation[organisation])
      throw new RequestRefused('notFound', { collection: 'organisation', id: organisation });
    // By sector is all that a public edition says of who spoke; a letter says it of every line.
    if (edition === 'public') throw new RequestRefused('letterIsInternal');
    return { ...common, kind: 'responses', organisation };
  }
  if (wanted.kind === 'reply') {
    const { reviewer = '' } = wanted;
    if (!reviewersOf(state).some(({ key }) => key === reviewer))
      throw new RequestRefused('notFound', { collection: 'observation', id: reviewer });
    return { ...common, kind: 'reply', reviewer };
  }
  if (wanted.kind === 'compliance') return { ...common, kind: 'compliance' };
  const { kind } = wanted;
  const frozen = { ...common, ...(await frozenVersion(session, wanted.version)) };
  if (kind === 'changes') {
    const earlier = wanted.since ?? versionBefore(Object.values(state.version), frozen.version?.record)?.id;
    const since = (await frozenVersion(session, earlier)).version;
    if (!since) throw new RequestRefused('noSince');
    return { ...frozen, kind, since };
  }
  if (kind === 'model') return { ...frozen, kind, format: format === 'csv' ? 'csv' : 'xlsx' };
  if (kind === 'map') return { ...frozen, kind, format: format === 'png' ? 'png' : 'svg' };
  return { ...frozen, kind };
}

async function frozenVersion(
  session: ProjectSession,
  id: string | undefined,
): Promise<{ version?: { record: Version; content: State } }> {
  if (id === undefined) return {};
  const record = session.state.version[id];
  if (!record) throw new RequestRefused('notFound', { collection: 'version', id });
  return { version: { record, content: await asset(session, record.hash) } };
}

/** What a version froze. RequestRefused `notFound` when there is no such version. */
export async function versionContent(session: ProjectSession, version: string): Promise<State> {
  const record = session.state.version[version];
  if (!record) throw new RequestRefused('notFound', { collection: 'version', id: version });
  return asset(session, record.hash);
}

/**
 * What was approved, with a file public only if it still is: one that shows somebody can be taken out of the public
 * edition at any time.
 */
function withoutWithdrawn(approved: State, now: State): State {
  const attachment = Object.fromEntries(
    Object.values(approved.attachment).map((held) => [
      held.id,
      { ...held, public: held.public && now.attachment[held.id]?.public === true },
    ]),
  );
  return { ...approved, attachment };
}

/** The bytes of pictures by their hash; what is gone from the disk is left out. */
async function bytesOf(
  session: ProjectSession,
  pictures: readonly Pick<Attachment, 'hash'>[],
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const { hash } of pictures) {
    const bytes = await session.store.getAsset(hash).catch(() => null);
    if (bytes) found.set(hash, new Uint8Array(bytes));
  }
  return found;
}

async function asset(session: ProjectSession, hash: string): Promise<State> {
  const content = await readFrozen(session.store, hash);
  if (!content) throw new RequestRefused('missingAsset', { detail: { hash } });
  return content;
}
