import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AttachmentOwner } from '../../../shared/model/attachment.ts';
import type { State } from '../../../shared/model/state.ts';
import { BadFile } from '../attachments/badFile.ts';
import { checkSize } from '../attachments/inspect.ts';
import { checkLogoSize, inspectLogo } from '../attachments/logo.ts';
import type { ProjectSession } from '../session/project.ts';
import { fill } from '../texts.ts';
import { carryOut } from './carryOut.ts';
import { openForWriting } from './open.ts';
import { out, Sentence, sentenceOf, t } from './say.ts';

interface Options {
  /** Code of a workshop, a contribution or a tool. */
  to?: string;
  caption?: string;
  /** It is the logo of the institution's documents. */
  logo?: true;
  /** What the logo shows, in words. */
  alternative?: string;
}

/**
 * `cabildo attach <folder> <file> --to TS-1|A-0001|D2-E3-H1`: a picture or PDF on a workshop, a contribution or a tool; with
 * `--logo` instead, the logo of the documents.
 */
export async function attachCommand(folder: string, file: string, options: Options): Promise<number> {
  if ((options.to === undefined) === (options.logo === undefined)) throw new Sentence(t().attachWhat, 2);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Sentence(fill(t().noFile, { file }));
  const session = await openForWriting(folder);
  try {
    const said = options.logo
      ? await logo(session, file, found.size, options)
      : await attach(session, file, found.size, options);
    await out(process.stdout, `${said}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    error.place.detail.name = basename(file);
    throw new Sentence(sentenceOf(error));
  } finally {
    await session.close();
  }
}

async function attach(
  session: ProjectSession,
  file: string,
  size: number,
  { to = '', caption = '' }: Options,
): Promise<string> {
  const owner = coded(session.state, to);
  if (!owner) throw new Sentence(fill(t().attachTo, { code: to }));
  checkSize(size);
  const { hash, name } = await session.shelf.receive(basename(file), await readFile(file));
  await carryOut(session, 'attachment.add', { owner, hash, name, caption });
  return fill(t().attached, { name, code: to.toUpperCase(), hash });
}

async function logo(
  session: ProjectSession,
  file: string,
  size: number,
  { alternative = '' }: Options,
): Promise<string> {
  checkLogoSize(size);
  const { hash, name } = await session.shelf.receive(basename(file), await readFile(file), inspectLogo);
  await carryOut(session, 'project.appearance', { set: { logo: { hash, alternative } } });
  return fill(t().logoSet, { name, hash });
}

/** The workshop, contribution or tool with that code; `A-127` is `A-0127`. */
function coded(state: State, given: string): AttachmentOwner | null {
  const code = given
    .toUpperCase()
    .replace(/^A-0*(\d+)$/, (_, digits: string) => `A-${digits.padStart(4, '0')}`);
  for (const kind of ['workshop', 'contribution', 'tool'] as const) {
    const records: readonly { id: string; code: string }[] = Object.values<{ id: string; code: string }>(
      state[kind],
    );
    const found = records.find((record) => record.code === code);
    if (found) return { kind, id: found.id };
  }
  return null;
}
