import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { formatFor } from '../../../shared/documents/format.ts';
import type { Sheet } from '../../../shared/documents/model/sheet.ts';
import type { Texts } from '../../../shared/documents/texts.ts';
import { projectOf } from '../../../shared/model/state.ts';
import type { NameFinding } from '../../../shared/projection/names.ts';
import { documentTexts } from '../documents/catalogues.ts';
import { type MadeDocument, makeDocument } from '../documents/make.ts';
import { namesIn } from '../documents/prepare.ts';
import { NamesFoundError } from '../documents/request.ts';
import { documentRequest, type Wanted } from '../produce.ts';
import { RequestRefused } from '../session/client.ts';
import type { ProjectSession } from '../session/project.ts';
import { type IndexedFile, indexPage, kilobytes } from './index.ts';
import { evidenceParts } from './parts.ts';

type Options = Parameters<typeof makeDocument>[1];

/**
 * The evidence package (*paquete de evidencia*): every document that may be published and every attachment that is public, in
 * one zip with an index. Throws RequestRefused `evidenceIsPublic`, and NamesFoundError with the names of all its documents
 * that nobody has decided on.
 */
export async function makeEvidence(
  session: ProjectSession,
  { edition, names }: Wanted,
  options: Options,
): Promise<MadeDocument> {
  if (edition !== 'public') throw new RequestRefused('evidenceIsPublic');
  const { name, institution, language, zone, appearance } = projectOf(session.state);
  const t = documentTexts(language);
  await refuseOpenNames(session, names);
  const parts = evidenceParts(session.state, names);
  const files = new Map<string, { title: string; bytes: Uint8Array }>();
  for (const [at, { folder, wanted }] of parts.entries()) {
    const { onProgress } = options;
    const share = (done: number): number => (at + done) / parts.length;
    const made = await makeDocument(await documentRequest(session, wanted), {
      ...options,
      ...(onProgress ? { onProgress: (done: number) => onProgress(share(done)) } : {}),
    });
    files.set(`${t(`evidence.folders.${folder}`)}/${made.fileName}`, {
      title: titleOf(session, wanted, t),
      bytes: made.bytes,
    });
  }
  for (const { name: file, hash, public: shown } of Object.values(session.state.attachment)) {
    const bytes = shown ? await session.store.getAsset(hash) : null;
    if (bytes)
      files.set(`${t('evidence.folders.attachments')}/${hash.slice(0, 8)}-${file}`, { title: file, bytes });
  }
  const listed = [...files].map(
    ([path, { title, bytes }]): IndexedFile => ({
      path,
      title,
      size: bytes.length,
      hash: createHash('sha256').update(bytes).digest('hex'),
    }),
  );
  const now = new Date();
  const format = formatFor(language, zone);
  const day = format.dayOf(now.toISOString());
  const facts = {
    title: name,
    institution,
    date: format.longDate(day),
    language,
    ink: appearance.ink,
    files: listed,
  };
  const index = Buffer.from(indexPage(facts, t), 'utf8');
  const inside = Object.fromEntries([...files].map(([path, { bytes }]) => [path, bytes]));
  // What it holds is packed already: a second time would cost time and save nothing.
  const bytes = zipSync({ [t('evidence.index')]: index, ...inside }, { level: 0, mtime: now });
  return {
    bytes,
    pages: 0,
    guessed: false,
    fileName: `${t('fileName.evidence', { date: day })}.zip`,
    sheets: [sheetOf(listed, language, t)],
  };
}

/** Names in what the package would print, of all its documents, each once. */
export async function namesInEvidence(
  session: ProjectSession,
  names: Wanted['names'],
): Promise<NameFinding[]> {
  const found = new Map<string, NameFinding>();
  for (const { wanted } of evidenceParts(session.state, names))
    for (const finding of namesIn(await documentRequest(session, wanted))) found.set(finding.key, finding);
  return [...found.values()];
}

async function refuseOpenNames(session: ProjectSession, names: Wanted['names']): Promise<void> {
  if (names === 'omit') return;
  const open = (await namesInEvidence(session, names)).filter(({ key }) => names?.[key] === undefined);
  if (open.length > 0) throw new NamesFoundError(open);
}

function titleOf({ state }: ProjectSession, { kind, format, workshop }: Wanted, t: Texts): string {
  const title = t(`evidence.documents.${kind}`);
  if (format !== undefined) return `${title} (${format.toUpperCase()})`;
  return workshop === undefined ? title : `${title} ${state.workshop[workshop]?.code ?? ''}`;
}

function sheetOf(files: readonly IndexedFile[], language: string, t: Texts): Sheet {
  const column = (key: string, width: number) => ({ heading: t(`evidence.${key}`), width });
  return {
    name: t('evidence.title'),
    columns: [column('file', 40), column('path', 50), column('size', 10)],
    rows: files.map(({ title, path, size }) => [title, path, kilobytes(size, language)]),
    frozen: 0,
    filter: false,
  };
}
