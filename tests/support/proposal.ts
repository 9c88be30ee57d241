import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontFiles } from '../../electron/host/documents/fonts.ts';
import { type MadeDocument, makeDocument } from '../../electron/host/documents/make.ts';
import type { ProposalRequest } from '../../electron/host/documents/request.ts';
import { frozenModel } from '../../shared/commands/freeze.ts';
import type { State } from '../../shared/model/state.ts';

export const fonts = fontFiles('resources');
export const made = '2026-08-10T15:30:00.000Z';

/** A request for the proposal of that state, a draft unless said otherwise. */
export function proposalOf(
  state: State,
  more: Partial<Omit<ProposalRequest, 'kind' | 'state'>> = {},
): ProposalRequest {
  return { kind: 'proposal', state, edition: 'internal', at: made, ...more };
}

/** Word's bytes of a proposal, rendered in this thread. */
export function makeProposal(
  state: State,
  more: Parameters<typeof proposalOf>[1] = {},
): Promise<MadeDocument> {
  return makeDocument(proposalOf(state, more), { fontFiles: fonts });
}

/** The only version of the sample, with the content that it would have frozen. */
export function frozenVersion(state: State): NonNullable<ProposalRequest['version']> {
  const record = Object.values(state.version)[0];
  if (!record) throw new Error('the sample has a version');
  return { record, content: JSON.parse(frozenModel(state)) as State };
}

/** What the XSD checker says of a file; throws with its words when it finds something. */
export function checkDocx(bytes: Uint8Array, checker: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-docx-'));
  try {
    const file = join(folder, 'document.docx');
    writeFileSync(file, bytes);
    return execFileSync(checker, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
