import type { ReactNode } from 'react';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './door.module.css';

/** The foot of the wall: how a phone comes in while the room is open, and at its left what the picture has to say there. */
export function Door({ children }: { children?: ReactNode }) {
  const door = useClient((client) => client.view.door);
  if (!door && !children) return null;
  return (
    <footer className={classes.door}>
      {children ? <div className={classes.beside}>{children}</div> : null}
      {door ? <Way url={door.url} code={door.code} /> : null}
    </footer>
  );
}

function Way({ url, code }: { url: string; code: string }) {
  const t = useT();
  return (
    <>
      <div>
        <p className={classes.join}>{t(($) => $.wall.door.join, { url })}</p>
        <p className={classes.room}>{t(($) => $.wall.door.room, { code })}</p>
      </div>
      <div className={classes.qr}>
        <QrCode text={`${url}#${code}`} label={t(($) => $.wall.door.qr)} />
      </div>
    </>
  );
}
