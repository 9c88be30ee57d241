import { createHash } from 'node:crypto';
import { frozenModel } from '../../../shared/commands/freeze.ts';
import type { DocumentModel } from '../../../shared/documents/blocks.ts';
import type { DocumentContext, Edition } from '../../../shared/documents/context.ts';
import { formatFor } from '../../../shared/documents/format.ts';
import { buildProposal } from '../../../shared/documents/proposal/buildProposal.ts';
import type { Person } from '../../../shared/model/people.ts';
import type { Version } from '../../../shared/model/schema.ts';
import type { AnyRecord, Collection, State } from '../../../shared/model/state.ts';
import { projectOf } from '../../../shared/model/state.ts';
import { findNames, type NameDecision, type NameFinding } from '../../../shared/projection/names.ts';
import { projectState } from '../../../shared/projection/project.ts';
import { documentTexts } from './catalogues.ts';

/** What document, of what, for whom. */
export interface DocumentRequest {
  kind: 'proposal';
  /** The project as it stands, whole: the edition is made from it here. */
  state: State;
  edition: Edition;
  /** A frozen version with its content; absent for a draft of this moment. */
  version?: { record: Version; content: State };
  /** What to do with known names found in the free text of a public edition: omit all, or a decision for each finding's key. */
  names?: 'omit' | Readonly<Record<string, NameDecision>>;
  /** Now, as a UTC instant. */
  at: string;
}

/** A public edition was asked for and its free text holds known names that nobody has decided on. */
export class NamesFoundError extends Error {
  readonly findings: readonly NameFinding[];
  constructor(findings: readonly NameFinding[]) {
    super(`${findings.length} names in free text are not decided on`);
    this.name = 'NamesFoundError';
    this.findings = findings;
  }
}

/** The collections whose text a proposal prints. Of contributions it prints codes and counts only. */
const printedInProposal: ReadonlySet<Collection> = new Set([
  'project',
  'documentText',
  'nextStep',
  'term',
  'reference',
  'workshop',
  'scale',
  'stage',
  'dimension',
  'component',
  'cell',
  'tool',
  'version',
]);

/** Known names in what the requested document would print; empty for an internal edition. */
export function namesIn(request: DocumentRequest): NameFinding[] {
  if (request.edition === 'internal') return [];
  return findNames(sourceOf(request), (collection: Collection, _record: AnyRecord) =>
    printedInProposal.has(collection),
  );
}

/** The document of a request and the name of its file. Throws a NamesFoundError where names still wait for a decision. */
export function prepareDocument(request: DocumentRequest): { model: DocumentModel; fileName: string } {
  const { edition, version, at } = request;
  const leave = decided(request);
  const source = sourceOf(request);
  const { language, zone } = projectOf(source);
  const t = documentTexts(language);
  const state = projectState(source, edition, { omitted: t('document.omittedName'), leave });
  const hash = version?.record.hash ?? createHash('sha256').update(frozenModel(source)).digest('hex');
  const context: DocumentContext = { t, format: formatFor(language, zone), language, edition, at, hash };
  const versions = Object.values(
    projectState(request.state, edition, { omitted: t('document.omittedName'), leave }).version,
  );
  const model = buildProposal({
    ...context,
    state,
    versions,
    ...(version ? { version: version.record } : {}),
  });
  const named = t(version ? 'fileName.proposal' : 'fileName.proposalDraft', {
    number: version?.record.number ?? '',
    edition: t(`fileName.${edition}`),
  });
  return { model, fileName: `${named}.docx` };
}

function decided(request: DocumentRequest): Set<string> {
  const { names = {} } = request;
  if (names === 'omit') return new Set();
  const open = namesIn(request).filter(({ key }) => names[key] === undefined);
  if (open.length > 0) throw new NamesFoundError(open);
  return new Set(Object.entries(names).flatMap(([key, decision]) => (decision === 'leave' ? [key] : [])));
}

/**
 * What is printed: the project, or the content of the version. A frozen content holds no names, so those of now stand in
 * for them: they are what its free text is searched for. Organisations stay as they were frozen.
 */
function sourceOf({ state, version }: DocumentRequest): State {
  if (!version) return state;
  const { content } = version;
  const person: Record<string, Person> = { ...content.person };
  for (const [id, now] of Object.entries(state.person)) {
    const then = content.person[id];
    person[id] = { ...now, organisation: then ? then.organisation : now.organisation };
  }
  return { ...content, person };
}
