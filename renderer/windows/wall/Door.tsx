import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './door.module.css';

/** The foot of the wall while the room is open: how a phone comes in. */
export function Door() {
  const t = useT();
  const door = useClient((client) => client.view.door);
  if (!door) return null;
  const { url, code } = door;
  return (
    <footer className={classes.door}>
      <div>
        <p className={classes.join}>{t(($) => $.wall.door.join, { url })}</p>
        <p className={classes.room}>{t(($) => $.wall.door.room, { code })}</p>
      </div>
      <div className={classes.qr}>
        <QrCode text={`${url}#${code}`} label={t(($) => $.wall.door.qr)} />
      </div>
    </footer>
  );
}
