import type { NameFinding } from '../../shared/projection/names.ts';
import { type MadeDocument, makeDocument } from './documents/make.ts';
import { namesIn } from './documents/prepare.ts';
import { makeEvidence, namesInEvidence } from './evidence/evidence.ts';
import { documentRequest, type Wanted } from './produce.ts';
import type { ProjectSession } from './session/project.ts';

/** Makes whatever is wanted of a project, one document or the package of all. Throws as both of them do. */
export async function makeWanted(
  session: ProjectSession,
  wanted: Wanted,
  options: Parameters<typeof makeDocument>[1],
): Promise<MadeDocument> {
  if (wanted.kind === 'evidence') return makeEvidence(session, wanted, options);
  return makeDocument(await documentRequest(session, wanted), options);
}

/** Known names in what it would print; empty for an internal edition. */
export async function namesInWanted(session: ProjectSession, wanted: Wanted): Promise<NameFinding[]> {
  if (wanted.kind === 'evidence') return namesInEvidence(session, wanted.names);
  return namesIn(await documentRequest(session, wanted));
}
