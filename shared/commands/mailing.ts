import { z } from 'zod';
import { Id } from '../model/fields.ts';
import { Mailing } from '../model/mailing.ts';
import { Version } from '../model/schema.ts';
import { command, facilitatorOnly, nextNumber, numbered, put, the } from './command.ts';
import { updatePayload, write } from './simple.ts';
import { freezeVersion } from './version.ts';

const { deadline, note, recipients } = Mailing.shape;

/** What was sent for review, to whom and until when. */
export const mailingCommands = [
  command(
    'mailing.record',
    {
      schema: z.strictObject({
        id: Id.optional(),
        /** Null freezes what stands now: what is sent is always a version. */
        version: Id.nullable(),
        name: Version.shape.name.default(''),
        deadline: deadline.default(null),
        note: note.default(''),
        recipients,
      }),
      roles: facilitatorOnly,
      lasting: true,
    },
    (draft, { id: given, version, name, ...fields }, context) => {
      const sent =
        version === null
          ? freezeVersion(draft, { name, note: '', major: false }, context)
          : the(draft, 'version', version);
      const mailing = put(draft, 'mailing', {
        ...fields,
        recipients: unique(fields.recipients),
        id: given ?? context.newId(),
        code: numbered('EN', nextNumber(draft, 'mailing'), 2),
        version: sent.id,
        at: context.now,
        by: context.actor,
      });
      return { id: mailing.id };
    },
  ),
  command(
    'mailing.update',
    { schema: updatePayload({ deadline, note, recipients }), roles: facilitatorOnly },
    (draft, { id, set, base }) => {
      const kept = set.recipients ? { ...set, recipients: unique(set.recipients) } : set;
      write(the(draft, 'mailing', id), kept, base, 'mailing');
      return { id };
    },
  ),
  command(
    'mailing.remove',
    { schema: z.strictObject({ id: Id }), roles: facilitatorOnly },
    (draft, { id }) => {
      the(draft, 'mailing', id);
      delete draft.mailing[id];
      return { id };
    },
  ),
];

function unique<T extends { id: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [each.id, each])).values()];
}
