import { Button } from '@mantine/core';
import { IconPhotoOff, IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { LOGO } from '../../../../../../shared/contract/files.ts';
import type { Logo } from '../../../../../../shared/model/project.ts';
import { useSending } from '../../../../../actions/attach.ts';
import { removeLogo, setLogo } from '../../../../../actions/logo.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useReadOnly } from '../../../../../client/useReadOnly.ts';
import { useFileDrop } from '../../../../../ui/useFileDrop.ts';
import { refreshAddress, useSource } from '../../../attachments/address.ts';
import { DraftText } from '../../../fields/DraftText.tsx';
import classes from './look.module.css';

/** The institution's logo: chosen by button or dropped, on the white that it has on paper, with its words. */
export function LogoField({ logo, institution }: { logo: Logo | null; institution: string }) {
  const t = useT();
  const readOnly = useReadOnly();
  const sending = useSending((state) => state.sending);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file && !sending) void setLogo(file);
  };
  const { over, ...drop } = useFileDrop(take, readOnly);
  return (
    <>
      {/* Dropping is one more way to what the button does. */}
      <div className={classes.drop} data-over={over} {...drop}>
        <div className={classes.plate}>
          {logo ? (
            <Shown logo={logo} institution={institution} />
          ) : (
            <span>{t(($) => $.project.look.noLogo)}</span>
          )}
        </div>
        <div className={classes.buttons}>
          <input
            ref={field}
            type="file"
            hidden
            aria-label={t(($) => $.project.look.choose)}
            accept="image/png,image/jpeg"
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
          <Button
            variant="default"
            leftSection={<IconPhotoPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => field.current?.click()}
          >
            {t(($) => $.project.look[logo ? 'replace' : 'choose'])}
          </Button>
          {logo ? (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => void removeLogo()}
            >
              {t(($) => $.project.look.remove)}
            </Button>
          ) : null}
        </div>
        <p className={classes.help} role="status">
          {sending
            ? t(($) => $.project.look.sending, { name: sending.name, done: Math.round(sending.done * 100) })
            : t(($) => $.project.look.logoHelp)}
        </p>
      </div>
      {logo ? (
        <DraftText
          label={t(($) => $.project.look.alternative)}
          description={t(($) => $.project.look.alternativeHelp)}
          placeholder={institution}
          value={logo.alternative}
          max={200}
          save={(alternative, base) =>
            run(
              'project.appearance',
              {
                set: { logo: { hash: logo.hash, alternative } },
                base: { logo: { ...logo, alternative: base } },
              },
              { quiet: true },
            )
          }
        />
      ) : null}
    </>
  );
}

function Shown({ logo, institution }: { logo: Logo; institution: string }) {
  const t = useT();
  const source = useSource(`${LOGO}${logo.hash}`);
  const [failed, setFailed] = useState<string | null>(null);
  if (source === null) return null;
  if (failed === source)
    return (
      <span>
        <IconPhotoOff size={20} stroke={1.75} aria-hidden /> {t(($) => $.project.look.missing)}
      </span>
    );
  return (
    <img
      src={source}
      alt={logo.alternative || institution}
      width={logo.width}
      height={logo.height}
      onError={() => {
        setFailed(source);
        void refreshAddress();
      }}
    />
  );
}
