import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPaperclip } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AttachmentOwner, attachmentTypes, isPicture } from '../../../../shared/model/attachment.ts';
import { attachmentsOf } from '../../../../shared/queries/attachments.ts';
import { attachFiles, useSending } from '../../../actions/attach.ts';
import { useT } from '../../../client/i18n.ts';
import { useCollection } from '../../../client/store.ts';
import { useFileDrop } from '../../../ui/useFileDrop.ts';
import classes from './attachments.module.css';
import { Picture } from './Picture.tsx';
import { Viewer } from './Viewer.tsx';

/** What is attached to something: by its button, by dropping files on it, by pasting a picture anywhere on its screen. */
export function Attachments({ owner, readOnly }: { owner: AttachmentOwner; readOnly: boolean }) {
  const t = useT();
  const collection = useCollection('attachment');
  const { kind, id } = owner;
  const list = useMemo(() => attachmentsOf(collection, { kind, id }), [collection, kind, id]);
  const sending = useSending((state) => state.sending);
  const { over, ...drop } = useFileDrop((files) => void attachFiles(owner, files), readOnly);
  const [open, setOpen] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (readOnly) return undefined;
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void attachFiles({ kind, id }, files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [kind, id, readOnly]);

  const shown = list.find((attachment) => attachment.id === open);
  return (
    // Dropping is one more way to what the button does.
    <div className={classes.box} data-over={over} {...drop}>
      {list.length === 0 ? (
        <p className={classes.hint}>{t(($) => (readOnly ? $.attachments.none : $.attachments.empty))}</p>
      ) : (
        <ul className={classes.list}>
          {list.map((attachment) => (
            <li key={attachment.id}>
              <button
                type="button"
                className={classes.thumb}
                aria-label={t(($) => $.attachments.open, { name: attachment.caption || attachment.name })}
                onClick={() => setOpen(attachment.id)}
              >
                {isPicture(attachment) ? (
                  <Picture attachment={attachment} />
                ) : (
                  <IconFileTypePdf size={36} stroke={1.5} aria-hidden />
                )}
                <span className={classes.name}>{attachment.caption || attachment.name}</span>
                {attachment.public ? (
                  <span className={classes.tag}>{t(($) => $.attachments.publicTag)}</span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <div className={classes.foot}>
          <input
            ref={field}
            type="file"
            hidden
            multiple
            aria-label={t(($) => $.attachments.choose)}
            accept={attachmentTypes.join(',')}
            onChange={(event) => {
              void attachFiles(owner, [...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPaperclip size={16} stroke={1.75} aria-hidden />}
            onClick={() => field.current?.click()}
          >
            {t(($) => $.attachments.attach)}
          </Button>
          <span className={classes.hint} role="status">
            {sending
              ? t(($) => $.attachments.sending, { name: sending.name, done: Math.round(sending.done * 100) })
              : ''}
          </span>
        </div>
      )}
      {shown ? <Viewer attachment={shown} readOnly={readOnly} close={() => setOpen(null)} /> : null}
    </div>
  );
}
