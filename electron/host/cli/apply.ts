import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Role } from '../../../shared/commands/command.ts';
import { applyLines, type LineResult } from '../apply.ts';
import { fill } from '../texts.ts';
import { openForWriting } from './open.ts';
import { out, refusalSentence, Sentence, t } from './say.ts';

/** `cabildo apply <folder> <commands.jsonl> [--as ROLE]`: one JSON line a command as soon as it is durable. `-` reads standard input. */
export async function applyCommand(folder: string, file: string, options: { as: Role }): Promise<number> {
  if (file !== '-') await access(file).catch(() => Promise.reject(new Sentence(fill(t().noFile, { file }))));
  const session = await openForWriting(folder);
  let refused = 0;
  try {
    const input = file === '-' ? process.stdin : createReadStream(resolve(file), 'utf8');
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    for await (const result of applyLines(session, lines, options.as)) {
      if (result.refused !== undefined) refused += 1;
      await out(process.stdout, `${JSON.stringify(printed(result))}\n`);
      if (result.waiting !== undefined)
        throw Object.assign(new Error(result.waiting), { code: result.waiting });
    }
  } finally {
    await session.close();
  }
  return refused > 0 ? 1 : 0;
}

function printed({ line, seq, id, ids, refused, place, waiting }: LineResult): object {
  if (waiting !== undefined) return { waiting, line };
  if (refused === undefined) return { seq, ...(id === undefined ? {} : { id }), ...(ids ? { ids } : {}) };
  return {
    refused,
    line,
    message: refusalSentence(refused, place ?? {}),
    ...(place?.field ? { field: place.field } : {}),
  };
}
