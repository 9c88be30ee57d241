import { z } from 'zod';
import { Id, Instant, line, name, text } from './fields.ts';

/** What may be attached; found by looking into the file, never by its name. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** The most that a file may weigh: 20 MB. */
export const attachmentLimit = 20 * 1024 * 1024;
/** The most attachments of one workshop, item, contribution or tool. */
export const attachmentsEach = 100;

/** The name that a hash is kept under: SHA-256 of the bytes in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an attachment belongs to. */
export const attachmentOwners = ['workshop', 'agendaItem', 'contribution', 'tool'] as const;
export const AttachmentOwner = z.strictObject({ kind: z.enum(attachmentOwners), id: Id });
export type AttachmentOwner = z.infer<typeof AttachmentOwner>;

/** What looking into a file tells of it. A picture's sides are those that are seen, after its orientation. */
export const FileFacts = z.strictObject({
  type: z.enum(attachmentTypes),
  size: z.int().min(1).max(attachmentLimit),
  /** Pixels; null for a PDF. */
  width: z.int().min(1).nullable(),
  height: z.int().min(1).nullable(),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** A picture or a PDF kept with the project; its bytes are an asset under `hash`. */
export const Attachment = z.strictObject({
  id: Id,
  owner: AttachmentOwner,
  /** The file's name, as it is offered when somebody saves it. */
  name: name(200),
  ...FileFacts.shape,
  hash: Sha256,
  caption: line(300),
  /** What a picture shows, in words, for who cannot see it. */
  alternative: text(1_000),
  /** Marked by somebody as fit for the public edition: a picture may show people, and nothing here can tell. */
  public: z.boolean(),
  at: Instant,
  /** Who attached it: the actor's role, never a name. */
  by: line(60),
});
export type Attachment = z.infer<typeof Attachment>;

export function isPicture({ type }: Pick<Attachment, 'type'>): boolean {
  return type !== 'application/pdf';
}
