import { z } from 'zod';
import { Id, line, text } from '../model/fields.ts';
import type { Version } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import { nextVersion } from '../queries/versions.ts';
import { all, type Context, command, facilitatorOnly, put } from './command.ts';
import { frozenModel } from './freeze.ts';

/** Freezing a version of the model, and giving every code anew. */
export const versionCommands = [
  command(
    'version.freeze',
    {
      schema: z.strictObject({
        id: Id.optional(),
        name: line(120).default(''),
        note: text(1_000).default(''),
        major: z.boolean().default(false),
      }),
      roles: facilitatorOnly,
      lasting: true,
    },
    (draft, payload, context) => ({ id: freezeVersion(draft, payload, context).id }),
  ),
];

/** Freezes the model as it stands: a new version, whose content is kept before the command is. */
export function freezeVersion(
  draft: State,
  { id: given, name, note, major }: { id?: string | undefined; name: string; note: string; major: boolean },
  context: Context,
): Version {
  const number = nextVersion(
    all(draft, 'version').map((version) => version.number),
    major,
  );
  // The list of versions is part of what the proposal prints, so this one is in its own content, without its hash.
  const version = put(draft, 'version', {
    id: given ?? context.newId(),
    number,
    name,
    note,
    at: context.now,
    hash: '0'.repeat(64),
  });
  version.hash = context.keep(frozenModel(draft));
  return version;
}
