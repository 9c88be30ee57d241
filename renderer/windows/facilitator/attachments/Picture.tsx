import { IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Attachment } from '../../../../shared/model/attachment.ts';
import { useT } from '../../../client/i18n.ts';
import { refreshAddress, useSource } from './address.ts';
import classes from './attachments.module.css';

/** What stands for a picture in words: what was written for it, else its caption, else its file's name. */
export function wordsFor({ alternative, caption, name }: Attachment): string {
  return alternative || caption || name;
}

/** A picture of the project; a word in its place when its file is not there. */
export function Picture(props: { attachment: Attachment; className?: string | undefined; width?: string }) {
  const { attachment, className, width } = props;
  const t = useT();
  const source = useSource(attachment.id);
  const [failed, setFailed] = useState<string | null>(null);
  if (source === null) return null;
  if (failed === source)
    return (
      <span className={classes.missing}>
        <IconPhotoOff size={20} stroke={1.75} aria-hidden />
        {t(($) => $.attachments.missing)}
      </span>
    );
  return (
    <img
      className={className}
      src={source}
      alt={wordsFor(attachment)}
      loading="lazy"
      decoding="async"
      draggable={false}
      width={attachment.width ?? undefined}
      height={attachment.height ?? undefined}
      style={width === undefined ? undefined : { width }}
      onError={() => {
        setFailed(source);
        void refreshAddress();
      }}
    />
  );
}
