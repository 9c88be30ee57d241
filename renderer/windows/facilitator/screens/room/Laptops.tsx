import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RoomLaptop } from '../../../../../shared/contract/frames.ts';
import { attempt } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useClock } from '../../../../client/time.ts';
import { InvitationDoor } from './InvitationDoor.tsx';
import { InviteForm } from './InviteForm.tsx';
import classes from './room.module.css';

/** The second laptops: who is in and as what, the invitations that are still good, and the way to make and take them back. */
export function Laptops({ laptops }: { laptops: readonly RoomLaptop[] }) {
  const t = useT();
  const clock = useClock();
  const [inviting, setInviting] = useState(false);
  const at = (time: number) => clock(new Date(time).toISOString());
  const standing = (laptop: RoomLaptop): string => {
    if (laptop.door) return t(($) => $.room.laptops.invited, { time: at(laptop.door.until) });
    return laptop.state === 'connected'
      ? t(($) => $.room.devices.since, { time: at(laptop.since) })
      : t(($) => $.room.devices.gone);
  };
  return (
    <section aria-labelledby="room-laptops">
      <div className={classes.laptopsHead}>
        <h3 id="room-laptops" className={classes.heading}>
          {t(($) => $.room.laptops.title)}
        </h3>
        {inviting ? null : (
          <Button variant="default" size="compact-md" onClick={() => setInviting(true)}>
            {t(($) => $.room.laptops.invite)}
          </Button>
        )}
      </div>
      {inviting ? <InviteForm done={() => setInviting(false)} /> : null}
      {laptops.length === 0 && !inviting ? (
        <p className={classes.nobody}>{t(($) => $.room.laptops.none)}</p>
      ) : null}
      <ul className={classes.laptops} aria-labelledby="room-laptops">
        {laptops.map((laptop, index) => {
          const { id, role, state, door } = laptop;
          const who = t(($) => $.room.laptops.numbered, {
            role: t(($) => $.room.laptops.roles[role]),
            number: index + 1,
          });
          return (
            <li key={id}>
              <div className={classes.laptop} data-gone={state === 'gone' || undefined}>
                <span className={classes.who}>{who}</span>
                <span className={classes.since}>{standing(laptop)}</span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={
                    door
                      ? t(($) => $.room.laptops.withdrawOf, { who })
                      : t(($) => $.room.devices.revokeOf, { who })
                  }
                  onClick={() => void attempt('room.revoke', { id })}
                >
                  {door ? t(($) => $.room.laptops.withdraw) : t(($) => $.room.devices.revoke)}
                </Button>
              </div>
              {door ? <InvitationDoor url={door.url} code={door.code} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
