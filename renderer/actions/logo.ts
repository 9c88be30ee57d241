import type { Logo } from '../../shared/model/project.ts';
import { i18n } from '../client/i18n.ts';
import { useSending } from './attach.ts';
import { failureText, run } from './run.ts';
import { errorToast } from './toast.tsx';
import { upload } from './upload.ts';

/** Sends a file and makes it the logo of the documents; a file that is refused is said by its name, and nothing changes. */
export async function setLogo(file: File): Promise<void> {
  try {
    const { hash } = await upload<Pick<Logo, 'hash'>>(file, 'logo', 'logo.end', (done) =>
      useSending.setState({ sending: { name: file.name, done } }),
    );
    // What it shows is to be said anew: the words of the one before are not this one's.
    await run(
      'project.appearance',
      { set: { logo: { hash, alternative: '' } } },
      { toast: i18n.t(($) => $.project.look.logoSet) },
    );
  } catch (error) {
    errorToast(failureText(error));
  } finally {
    useSending.setState({ sending: null });
  }
}

/** Takes the logo off the documents. */
export async function removeLogo(): Promise<void> {
  await run(
    'project.appearance',
    { set: { logo: null } },
    { toast: i18n.t(($) => $.project.look.logoRemoved) },
  );
}
