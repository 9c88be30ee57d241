import type { Role } from '../../shared/commands/command.ts';
import type { RefusalPlace } from '../../shared/commands/refusal.ts';
import { newId } from './ids.ts';
import type { ProjectSession } from './session/project.ts';

/** What became of one line of a file of commands. */
export interface LineResult {
  /** Line of the file, from 1. */
  line: number;
  seq?: number;
  id?: string;
  ids?: string[];
  refused?: string;
  place?: RefusalPlace;
  /** The disk could not take it: nothing after it was tried. */
  waiting?: string;
}

/** The actor of commands that come from a file; the same always, so that they are one actor's. */
const FILE_ACTOR = 'archivo0000000000000';

/**
 * Carries out commands, one JSON object a line (`{"name": …, "payload": …}`, optionally with an `id` of the command's
 * own). Gives each result as soon as it is durable; goes on after a refusal, stops when the disk takes no more.
 */
export async function* applyLines(
  session: ProjectSession,
  lines: Iterable<string> | AsyncIterable<string>,
  role: Role,
): AsyncGenerator<LineResult> {
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    if (raw.trim() === '') continue;
    const parsed = parse(raw);
    if (!parsed) {
      yield { line, refused: 'malformed', place: {} };
      continue;
    }
    const answer = await session.submit({
      id: parsed.id ?? newId(),
      name: parsed.name,
      payload: parsed.payload,
      actor: FILE_ACTOR,
      role,
    });
    if (answer.kind === 'done')
      yield {
        line,
        seq: answer.seq,
        ...(answer.id === undefined ? {} : { id: answer.id }),
        ...(answer.ids ? { ids: answer.ids } : {}),
      };
    else if (answer.kind === 'refused') yield { line, refused: answer.code, place: answer.place };
    else {
      yield { line, waiting: answer.code };
      return;
    }
  }
}

function parse(raw: string): { id?: string; name: string; payload: unknown } | null {
  if (raw.length > 4_000_000) return null;
  try {
    const value: unknown = JSON.parse(raw.replace(/^\ufeff/, ''));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const { id, name, payload = {}, ...rest } = value as Record<string, unknown>;
    if (typeof name !== 'string' || Object.keys(rest).length > 0) return null;
    if (id !== undefined && (typeof id !== 'string' || !/^[0-9a-z]{20}$/.test(id))) return null;
    return { ...(id === undefined ? {} : { id: id as string }), name, payload };
  } catch {
    return null;
  }
}
