import { z } from 'zod';
import { glance } from '../changes/draft.ts';
import { Attachment, AttachmentOwner, attachmentsEach, Sha256 } from '../model/attachment.ts';
import { Id } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { command, put, the } from './command.ts';
import { refuseApproved } from './record.ts';
import { Refusal } from './refusal.ts';
import { updatePayload, write } from './simple.ts';

/**
 * Pictures and PDF on a workshop, an item of its agenda, a contribution or a tool. The bytes come in before, by a request
 * of their own; a command names them by hash, and what is recorded of them is what the host saw in them.
 */
export const attachmentCommands = [
  command(
    'attachment.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        owner: AttachmentOwner,
        hash: Sha256,
        name: Attachment.shape.name,
        caption: Attachment.shape.caption.default(''),
        alternative: Attachment.shape.alternative.default(''),
      }),
    },
    (draft, { id: given, owner, hash, ...fields }, context) => {
      the(draft, owner.kind, owner.id);
      refuseLocked(draft, owner);
      const facts = context.received(hash);
      if (!facts) throw new Refusal('noFile', { collection: 'attachment', field: 'hash' });
      const theirs = glance(draft, 'attachment').filter((entry) => belongs(entry, owner));
      if (theirs.length >= attachmentsEach)
        throw new Refusal('attachments', {
          collection: owner.kind,
          id: owner.id,
          detail: { limit: attachmentsEach },
        });
      if (theirs.some((entry) => entry.hash === hash))
        throw new Refusal('attached', { collection: owner.kind, id: owner.id });
      const attachment = put(draft, 'attachment', {
        ...facts,
        ...fields,
        id: given ?? context.newId(),
        owner,
        hash,
        public: false,
        at: context.now,
        by: context.actor,
      });
      return { id: attachment.id };
    },
  ),
  command(
    'attachment.update',
    {
      schema: updatePayload({
        name: Attachment.shape.name,
        caption: Attachment.shape.caption,
        alternative: Attachment.shape.alternative,
        public: Attachment.shape.public,
      }),
    },
    (draft, { id, set, base }) => {
      const attachment = the(draft, 'attachment', id);
      if (!withdraws(set)) refuseLocked(draft, attachment.owner);
      write(attachment, set, base, 'attachment');
      return { id };
    },
  ),
  command('attachment.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    refuseLocked(draft, the(draft, 'attachment', id).owner);
    drop(draft, new Set([id]));
    return { id };
  }),
];

/** Takes with it what is attached to a record that goes; undo of that command brings all of it back. */
export function dropAttachments(draft: State, kind: AttachmentOwner['kind'], owner: string): void {
  const gone = glance(draft, 'attachment').filter((entry) => belongs(entry, { kind, id: owner }));
  if (gone.length > 0) drop(draft, new Set(gone.map(({ id }) => id)));
}

function drop(draft: State, ids: ReadonlySet<string>): void {
  for (const { id, picture } of glance(draft, 'contribution'))
    if (picture !== null && ids.has(picture)) the(draft, 'contribution', id).picture = null;
  for (const id of ids) delete draft.attachment[id];
}

function belongs(attachment: Pick<Attachment, 'owner'>, owner: AttachmentOwner): boolean {
  return attachment.owner.kind === owner.kind && attachment.owner.id === owner.id;
}

/** What somebody in a photo may ask for at any time, approved minutes or not: that the public edition goes without it. */
function withdraws(set: { public?: boolean | undefined }): boolean {
  return set.public === false && Object.keys(set).length === 1;
}

/** The annex of approved minutes lists what was attached to the workshop and its agenda: that stays. */
function refuseLocked(draft: State, { kind, id }: AttachmentOwner): void {
  if (kind === 'workshop') refuseApproved(draft, id);
  if (kind === 'agendaItem') refuseApproved(draft, the(draft, 'agendaItem', id).workshop);
}
