import { IconPencil } from '@tabler/icons-react';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { useFormat } from '../meeting/workshopName.ts';
import classes from './page.module.css';

/** The names of those who are in this section in another window; who gave no name is called by their role. */
export function WhoIsHere({ minutes, section }: { minutes: string; section: string }) {
  const t = useT();
  const format = useFormat();
  const presence = useClient((client) => client.view.presence);
  const here = presence.filter((each) => each.minutes === minutes && each.section === section);
  const names = here.map(({ name, role }) =>
    name === '' ? t(($) => $.minutes.presence[role === 'secretary' ? 'secretary' : 'facilitator']) : name,
  );
  return (
    <div role="status" className={classes.here}>
      {here.length > 0 ? (
        <>
          <IconPencil size={14} stroke={1.75} aria-hidden />
          {t(($) => $.minutes.presence.writing, {
            who: format.list([...new Set(names)]),
            count: names.length,
          })}
        </>
      ) : null}
    </div>
  );
}
