import { attachmentLimit } from '../../../shared/model/attachment.ts';
import { logoLimit } from '../../../shared/model/project.ts';
import { BadFile } from '../attachments/badFile.ts';
import { checkSize } from '../attachments/inspect.ts';
import { checkLogoSize } from '../attachments/logo.ts';
import { BadReview } from '../review/badReview.ts';
import { checkReviewSize, reviewLimit } from '../review/open.ts';
import type { Client } from '../session/client.ts';
import { RequestRefused } from '../session/client.ts';

/** Bytes of one part, and what base64 makes of them. */
const PART = 512 * 1024;
export const partLetters = Math.ceil(PART / 3) * 4;

/** What a file comes in for. */
export const uploadKinds = ['attachment', 'logo', 'review'] as const;
export type UploadKind = (typeof uploadKinds)[number];

const kinds: Record<UploadKind, { limit: number; check: (size: number) => void }> = {
  attachment: { limit: attachmentLimit, check: checkSize },
  logo: { limit: logoLimit, check: checkLogoSize },
  review: { limit: reviewLimit, check: checkReviewSize },
};

/** A file on its way in, in memory: it is looked into as a whole before a byte of it is written. */
interface Upload {
  kind: UploadKind;
  name: string;
  size: number;
  parts: Buffer[];
  received: number;
}

/** One a window: the next one takes the place of one that was given up. It goes with its window. */
const uploads = new WeakMap<Client, Upload>();

/** A file is announced. Gives how many bytes a part may have; refuses a size that no such file may have. */
export async function beginUpload(
  client: Client,
  kind: UploadKind,
  name: string,
  size: number,
): Promise<number> {
  uploads.delete(client);
  await named(name, () => kinds[kind].check(size));
  uploads.set(client, { kind, name, size, parts: [], received: 0 });
  return PART;
}

/** One part of it; what is more than was announced drops the file (`fileBroken`). */
export function addPart(client: Client, data: string): void {
  const upload = uploads.get(client);
  if (!upload) throw new RequestRefused('fileBroken');
  const bytes = Buffer.from(data, 'base64');
  upload.received += bytes.length;
  if (upload.received > upload.size || upload.received > kinds[upload.kind].limit) {
    uploads.delete(client);
    throw new RequestRefused('fileBroken');
  }
  upload.parts.push(bytes);
}

/** The whole file, which is no longer held here; `fileBroken` where it is not whole or came for something else. */
export function endUpload(client: Client, kind: UploadKind): { name: string; bytes: Buffer } {
  const upload = uploads.get(client);
  uploads.delete(client);
  if (!upload || upload.kind !== kind || upload.received !== upload.size)
    throw new RequestRefused('fileBroken');
  return { name: upload.name, bytes: Buffer.concat(upload.parts) };
}

/** Runs `task`; says of a file that is refused which one it is. */
export async function named<T>(name: string, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof BadFile || error instanceof BadReview)
      throw new RequestRefused(error.code, { detail: { name, ...error.place.detail } });
    throw error;
  }
}
