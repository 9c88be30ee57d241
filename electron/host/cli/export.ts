import { resolve } from 'node:path';
import { type DocumentKind, documentKinds, formatsOf } from '../../../shared/documents/kinds.ts';
import { isNobody, reviewersOf } from '../../../shared/queries/observations.ts';
import { fontFiles } from '../documents/fonts.ts';
import { NamesFoundError } from '../documents/request.ts';
import { fold } from '../ids.ts';
import { makeWanted } from '../makeWanted.ts';
import type { Wanted } from '../produce.ts';
import { ProjectSession } from '../session/project.ts';
import { replaceFile } from '../store/durable.ts';
import { nodeFileSystem } from '../store/nodeFileSystem.ts';
import { fill } from '../texts.ts';
import { workshopCoded } from './import.ts';
import { resourcesFolder, workerFile } from './paths.ts';
import { out, Sentence, t } from './say.ts';

interface Options {
  document: string;
  workshop?: string;
  organisation?: string;
  reviewer?: string;
  edition: 'public' | 'internal';
  names?: 'omit';
  modelVersion?: string;
  since?: string;
  format?: string;
  out?: string;
}

/** Documents of one workshop. */
const ofWorkshop: ReadonlySet<DocumentKind> = new Set(['minutes', 'attendance']);

/** `cabildo export <folder> --document KIND …`: the file appears whole or not at all. */
export async function exportCommand(folder: string, options: Options): Promise<number> {
  const kind = documentKinds.find((name) => name === options.document);
  if (!kind)
    throw new Sentence(
      fill(t().noDocument, { document: options.document, there: documentKinds.join(', ') }),
      2,
    );
  const formats = formatsOf(kind);
  const format = options.format === undefined ? formats[0] : formats.find((name) => name === options.format);
  if (!format)
    throw new Sentence(
      fill(t().noFormat, { document: kind, format: options.format ?? '', there: formats.join(', ') }),
      2,
    );
  const session = await ProjectSession.open(resolve(folder));
  try {
    const codes = Object.values(session.state.workshop).map((workshop) => workshop.code);
    if (ofWorkshop.has(kind) && options.workshop === undefined)
      throw new Sentence(fill(t().needsWorkshop, { there: codes.toSorted().join(', ') }), 2);
    const wanted: Wanted = {
      kind,
      edition: options.edition,
      format,
      ...(options.workshop === undefined ? {} : { workshop: workshopCoded(session, options.workshop) }),
      ...(options.organisation === undefined
        ? {}
        : { organisation: organisationNamed(session, options.organisation) }),
      ...(kind === 'reply' ? { reviewer: reviewerNamed(session, options.reviewer) } : {}),
      ...(options.names === undefined ? {} : { names: options.names }),
      ...(options.modelVersion === undefined
        ? {}
        : { version: versionNumbered(session, options.modelVersion) }),
      ...(options.since === undefined ? {} : { since: versionNumbered(session, options.since) }),
    };
    const { fileName, bytes, pages } = await makeWanted(session, wanted, {
      workerFile,
      fontFiles: fontFiles(resourcesFolder),
    });
    const file = resolve(options.out ?? fileName);
    await replaceFile(nodeFileSystem, file, bytes);
    await out(process.stdout, `${fill(pages > 0 ? t().exported : t().exportedFile, { file, pages })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NamesFoundError)) throw error;
    const lines = error.findings.map(({ code, field, name, excerpt }) =>
      fill(t().nameFound, { code, field, name, excerpt }),
    );
    throw new Sentence([fill(t().namesFound, { count: error.findings.length }), ...lines].join('\n'));
  } finally {
    await session.close();
  }
}

function organisationNamed(session: ProjectSession, name: string): string {
  const all = Object.values(session.state.organisation);
  const found = all.find((organisation) => fold(organisation.name) === fold(name));
  if (!found) {
    const there = all.map((organisation) => organisation.name).toSorted();
    throw new Sentence(fill(t().noOrganisation, { name, there: there.join(', ') || '–' }));
  }
  return found.id;
}

/** The key of whoever observed under that name; where only one did, nobody needs to say which. */
function reviewerNamed(session: ProjectSession, name: string | undefined): string {
  const { state } = session;
  const all = reviewersOf(state).map(({ key, name: signed, files }) => ({
    key,
    name: isNobody(signed) ? (state.returned[files[0] ?? '']?.name ?? '') : signed,
  }));
  const [only, ...others] = all;
  if (name === undefined && only && others.length === 0) return only.key;
  const there =
    all
      .map((reviewer) => reviewer.name)
      .toSorted()
      .join(', ') || '–';
  if (name === undefined) throw new Sentence(fill(t().needsReviewer, { there }), 2);
  const found = all.find((reviewer) => fold(reviewer.name) === fold(name));
  if (!found) throw new Sentence(fill(t().noReviewer, { name, there }));
  return found.key;
}

function versionNumbered(session: ProjectSession, number: string): string {
  const versions = Object.values(session.state.version);
  const found = versions.find((version) => version.number === number);
  if (!found)
    throw new Sentence(
      fill(t().noVersion, { number, there: versions.map((version) => version.number).join(', ') || '–' }),
    );
  return found.id;
}
