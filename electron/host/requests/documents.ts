import { z } from 'zod';
import { documentFormats, documentKinds } from '../../../shared/documents/kinds.ts';
import { type Sheet, saidIn } from '../../../shared/documents/model/sheet.ts';
import { Id } from '../../../shared/model/fields.ts';
import { fontFiles } from '../documents/fonts.ts';
import { makeLookSample } from '../documents/make.ts';
import { NamesFoundError } from '../documents/request.ts';
import type { LocalHost } from '../host.ts';
import { makeWanted, namesInWanted } from '../makeWanted.ts';
import { documentRequest, versionContent } from '../produce.ts';
import { RequestRefused } from '../session/client.ts';
import { handler, opened } from './handler.ts';

const wanted = {
  kind: z.enum(documentKinds),
  edition: z.enum(['public', 'internal']),
  /** Of which workshop, for minutes and an attendance list. */
  workshop: Id.optional(),
  /** Of which frozen version, for a proposal and its matrix; the draft of this moment without one. */
  version: Id.optional(),
  /** Since which version, for a proposal with changes; since the one before without it. */
  since: Id.optional(),
  /** To which organisation, for responses; to everybody without one. */
  organisation: Id.optional(),
  /** To which reviewer, for a letter: its key. */
  reviewer: z.string().max(300).optional(),
  /** As what file, where there is a choice. */
  format: z.enum(documentFormats).optional(),
  /** Decisions on names found in free text, by their key. */
  names: z.union([z.literal('omit'), z.record(z.string(), z.enum(['omit', 'leave']))]).optional(),
};

/** Making documents, and looking for names in what a public edition would print. */
export const documentRequests = {
  'document.names': handler(z.strictObject(wanted), async (host, args) => namesInWanted(opened(host), args)),
  'document.make': handler(z.strictObject(wanted), async (host, args, { progress, signal }) => {
    try {
      const {
        fileName,
        bytes,
        pages,
        guessed,
        sheets = [],
      } = await makeWanted(opened(host), args, {
        ...rendering(host),
        signal,
        onProgress: (done) => progress(Math.round(done * 100), 100),
      });
      return {
        fileName,
        pages,
        guessed,
        data: Buffer.from(bytes).toString('base64'),
        sheets: sheets.map(beginning),
      };
    } catch (error) {
      if (error instanceof NamesFoundError)
        throw new RequestRefused('names', {
          findings: error.findings,
          detail: { count: error.findings.length },
        });
      throw error;
    }
  }),
  /** A proposal's cover and one of its pages, as the documents look now; for the staff, so nothing is left out of it. */
  'document.look': handler(z.strictObject({}), async (host, _args, { signal }) => {
    const request = await documentRequest(opened(host), { kind: 'proposal', edition: 'internal' });
    if (request.kind !== 'proposal') throw new RangeError('the sample is of a proposal');
    const { bytes } = await makeLookSample(request, { ...rendering(host), signal });
    return { data: Buffer.from(bytes).toString('base64') };
  }),
  'version.content': handler(z.strictObject({ version: Id }), async (host, { version }) => {
    const project = opened(host);
    return versionContent(project, version);
  }),
};

/** Rows of a sheet that a window is shown. */
const SHOWN = 100;

/** What a window shows of a table: its first rows, as text, and how many there are. */
function beginning({ name, columns, rows }: Sheet): {
  name: string;
  heading: string[];
  rows: string[][];
  count: number;
} {
  return {
    name,
    heading: columns.map(({ heading }) => heading),
    rows: rows.slice(0, SHOWN).map((row) => row.map((cell) => String(saidIn(cell)))),
    count: rows.length,
  };
}

function rendering(host: LocalHost): { workerFile: string; fontFiles: string[] } {
  return { workerFile: host.options.workerFile, fontFiles: fontFiles(host.options.resourcesFolder) };
}
