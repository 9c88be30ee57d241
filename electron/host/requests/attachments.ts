import { z } from 'zod';
import { attachmentLimit } from '../../../shared/model/attachment.ts';
import { BadFile } from '../attachments/badFile.ts';
import { checkSize } from '../attachments/inspect.ts';
import type { Client } from '../session/client.ts';
import { RequestRefused } from '../session/client.ts';
import { handler, opened } from './handler.ts';

/** Bytes of one part, and what base64 makes of them. */
const PART = 512 * 1024;
const PART_LETTERS = Math.ceil(PART / 3) * 4;

/** A file on its way in, in memory: it is looked into as a whole before a byte of it is written. */
interface Upload {
  name: string;
  size: number;
  parts: Buffer[];
  received: number;
}

/** One a window: the next one takes the place of one that was given up. It goes with its window. */
const uploads = new WeakMap<Client, Upload>();

/**
 * Files come in beside the commands: announced with their size, then in parts, each answered before the next is sent. What
 * does not keep to that is dropped. The answer of the last step gives the hash that `attachment.add` names.
 */
export const attachmentRequests = {
  'file.begin': handler(
    z.strictObject({ name: z.string().min(1).max(1_000), size: z.int().min(0) }),
    async (host, { name, size }, _options, client) => {
      opened(host);
      uploads.delete(client);
      await named(name, () => checkSize(size));
      uploads.set(client, { name, size, parts: [], received: 0 });
      return { part: PART };
    },
  ),
  'file.part': handler(
    z.strictObject({ data: z.base64().min(4).max(PART_LETTERS) }),
    async (_host, { data }, _options, client) => {
      const upload = uploads.get(client);
      if (!upload) throw new RequestRefused('fileBroken');
      const bytes = Buffer.from(data, 'base64');
      upload.received += bytes.length;
      if (upload.received > upload.size || upload.received > attachmentLimit) {
        uploads.delete(client);
        throw new RequestRefused('fileBroken');
      }
      upload.parts.push(bytes);
    },
  ),
  'file.end': handler(z.strictObject({}), async (host, _args, _options, client) => {
    const upload = uploads.get(client);
    uploads.delete(client);
    if (!upload || upload.received !== upload.size) throw new RequestRefused('fileBroken');
    const { name, parts } = upload;
    return named(name, () => opened(host).shelf.receive(name, Buffer.concat(parts)));
  }),
  /** Under which address this window finds the attachments' bytes, by their ids. */
  'attachment.address': handler(z.strictObject({}), async (host) => host.attachments.address),
};

/** Runs `task`; says of a file that is refused which one it is. */
async function named<T>(name: string, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof BadFile)
      throw new RequestRefused(error.code, { detail: { name, ...error.place.detail } });
    throw error;
  }
}
