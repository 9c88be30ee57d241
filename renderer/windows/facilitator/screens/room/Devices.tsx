import { Button } from '@mantine/core';
import type { RoomDevice } from '../../../../../shared/contract/frames.ts';
import { failureText } from '../../../../actions/run.ts';
import { errorToast } from '../../../../actions/toast.tsx';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { request } from '../../../../client/store.ts';
import classes from './room.module.css';

/** Who is in the room by phone, as they gave themselves at the door, and the way to put one out. */
export function Devices({ devices }: { devices: readonly RoomDevice[] }) {
  const t = useT();
  const language = useLanguage();
  const connected = devices.filter((device) => device.connected).length;
  const time = (at: number) =>
    new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const revoke = (id: string) =>
    request('room.revoke', { id }).catch((error: unknown) => errorToast(failureText(error)));
  return (
    <section aria-labelledby="room-devices">
      <h3 id="room-devices" className={classes.heading}>
        {t(($) => $.room.devices.title, { count: connected })}
      </h3>
      {devices.length === 0 ? <p className={classes.nobody}>{t(($) => $.room.devices.none)}</p> : null}
      <ul className={classes.devices}>
        {devices.map((device, index) => {
          const { id, name, organisation, since } = device;
          const who =
            [name, organisation].filter((part) => part !== '').join(', ') ||
            t(($) => $.room.devices.unnamed, { number: index + 1 });
          return (
            <li key={id} data-gone={!device.connected || undefined}>
              <span className={classes.who}>{who}</span>
              <span className={classes.since}>
                {device.connected
                  ? t(($) => $.room.devices.since, { time: time(since) })
                  : t(($) => $.room.devices.gone)}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t(($) => $.room.devices.revokeOf, { who })}
                onClick={() => void revoke(id)}
              >
                {t(($) => $.room.devices.revoke)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
