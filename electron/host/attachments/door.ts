import { randomBytes } from 'node:crypto';
import { ATTACHMENTS, type FileAnswer, LOGO } from '../../../shared/contract/files.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { projectOf, type State } from '../../../shared/model/state.ts';
import type { ProjectSession } from '../session/project.ts';

/**
 * Where windows fetch the bytes of attachments. The wall is served by the same server and carries the same cookie, so the
 * address holds a secret of this start, which is told on the channel to the windows of the staff only.
 */
export class AttachmentDoor {
  readonly address = `${ATTACHMENTS}${randomBytes(24).toString('base64url')}/`;
  private readonly project: () => ProjectSession | null;

  constructor(project: () => ProjectSession | null) {
    this.project = project;
  }

  /** What stands at `path`. Pictures are shown, a PDF is only ever saved; neither may run or frame anything. */
  async answer(path: string): Promise<FileAnswer> {
    const id = path.startsWith(this.address) ? path.slice(this.address.length) : '';
    const project = this.project();
    const attachment = kept(project?.state, id);
    const bytes = attachment && (await project?.store.getAsset(attachment.hash).catch(() => null));
    if (!attachment || !bytes) return { status: 404, headers: closed, body: new Uint8Array() };
    const disposition = attachment.type === 'application/pdf' ? 'attachment' : 'inline';
    return {
      status: 200,
      headers: { ...closed, 'content-type': attachment.type, 'content-disposition': disposition },
      body: new Uint8Array(bytes),
    };
  }
}

/** The attachment with that id, or the logo where `id` names it as it is now. */
function kept(state: State | undefined, id: string): Pick<Attachment, 'hash' | 'type'> | undefined {
  if (!state) return undefined;
  const { logo } = projectOf(state).appearance;
  if (logo && id === `${LOGO}${logo.hash}`) return logo;
  return Object.hasOwn(state.attachment, id) ? state.attachment[id] : undefined;
}

const closed = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // What somebody removes must not live on in a browser's folder.
  'cache-control': 'no-store',
};
