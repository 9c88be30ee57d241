import { create } from 'zustand';
import type { AttachmentOwner, FileFacts } from '../../shared/model/attachment.ts';
import { i18n } from '../client/i18n.ts';
import { newId } from '../client/ids.ts';
import { failureText, run } from './run.ts';
import { errorToast } from './toast.tsx';
import { upload } from './upload.ts';

/** The file on its way to the host, and how much of it is there, 0 to 1; null when none is. */
export const useSending = create<{ sending: { name: string; done: number } | null }>(() => ({
  sending: null,
}));

/** One file at a time: the host takes one a window. */
let turn: Promise<void> = Promise.resolve();

/** Sends files, one after the other, and attaches each to `owner`; what is refused is said by its name, and the others go on. */
export function attachFiles(owner: AttachmentOwner, files: readonly File[]): Promise<void> {
  const gesture = newId();
  turn = turn.then(async () => {
    for (const file of files) await attach(owner, file, gesture);
    useSending.setState({ sending: null });
  });
  return turn;
}

async function attach(owner: AttachmentOwner, file: File, gesture: string): Promise<void> {
  try {
    const { hash, name } = await upload<FileFacts & { hash: string; name: string }>(
      file,
      'attachment',
      'file.end',
      (done) => useSending.setState({ sending: { name: file.name, done } }),
    );
    await run(
      'attachment.add',
      { owner, hash, name },
      { gesture, toast: i18n.t(($) => $.attachments.added, { name }) },
    );
  } catch (error) {
    errorToast(failureText(error));
  }
}
