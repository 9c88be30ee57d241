import { z } from 'zod';
import { inspectLogo } from '../attachments/logo.ts';
import { handler, opened } from './handler.ts';
import { addPart, beginUpload, endUpload, named, partLetters, uploadKinds } from './uploads.ts';

/**
 * Files come in beside the commands: announced with their size, then in parts, each answered before the next is sent. What
 * does not keep to that is dropped. The answer of the last step gives the hash that `attachment.add` names.
 */
export const attachmentRequests = {
  'file.begin': handler(
    z.strictObject({
      name: z.string().min(1).max(1_000),
      size: z.int().min(0),
      kind: z.enum(uploadKinds).default('attachment'),
    }),
    async (host, { name, size, kind }, _options, client) => {
      opened(host);
      return { part: await beginUpload(client, kind, name, size) };
    },
  ),
  'file.part': handler(
    z.strictObject({ data: z.base64().min(4).max(partLetters) }),
    async (_host, { data }, _options, client) => addPart(client, data),
  ),
  'file.end': handler(z.strictObject({}), async (host, _args, _options, client) => {
    const { name, bytes } = endUpload(client, 'attachment');
    return named(name, () => opened(host).shelf.receive(name, bytes));
  }),
  /** As `file.end`, for a file that was announced as a logo; `project.appearance` names the hash. */
  'logo.end': handler(z.strictObject({}), async (host, _args, _options, client) => {
    const { name, bytes } = endUpload(client, 'logo');
    return named(name, () => opened(host).shelf.receive(name, bytes, inspectLogo));
  }),
  /** Under which address this window finds the attachments' bytes, by their ids. */
  'attachment.address': handler(z.strictObject({}), async (host) => host.attachments.address),
};
