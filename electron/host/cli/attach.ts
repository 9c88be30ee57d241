import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AttachmentOwner } from '../../../shared/model/attachment.ts';
import type { State } from '../../../shared/model/state.ts';
import { BadFile } from '../attachments/badFile.ts';
import { checkSize } from '../attachments/inspect.ts';
import { fill } from '../texts.ts';
import { carryOut } from './carryOut.ts';
import { openForWriting } from './open.ts';
import { out, Sentence, sentenceOf, t } from './say.ts';

/** `cabildo attach <folder> <file> --to TS-1|A-0001|D2-E3-H1`: a picture or PDF on a workshop, a contribution or a tool. */
export async function attachCommand(
  folder: string,
  file: string,
  options: { to: string; caption?: string },
): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Sentence(fill(t().noFile, { file }));
  const session = await openForWriting(folder);
  try {
    const owner = coded(session.state, options.to);
    if (!owner) throw new Sentence(fill(t().attachTo, { code: options.to }));
    checkSize(found.size);
    const { hash, name } = await session.shelf.receive(basename(file), await readFile(file));
    const { caption = '' } = options;
    await carryOut(session, 'attachment.add', { owner, hash, name, caption });
    await out(process.stdout, `${fill(t().attached, { name, code: options.to.toUpperCase(), hash })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    error.place.detail.name = basename(file);
    throw new Sentence(sentenceOf(error));
  } finally {
    await session.close();
  }
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
