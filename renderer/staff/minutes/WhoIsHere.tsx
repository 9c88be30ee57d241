import { IconPencil } from '@tabler/icons-react';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { useFormat } from '../meeting/workshopName.ts';
import classes from './page.module.css';

/** The names of those who are in this section in another window; who gave no name is called by their role. */
export function WhoIsHere({ minutes, section }: { minutes: string; section: string }) {
  const who = useWhoIsHere(minutes, section);
  return (
    <div role="status" className={classes.here}>
      {who === '' ? null : (
        <>
          <IconPencil size={14} stroke={1.75} aria-hidden />
          {who}
        </>
      )}
    </div>
  );
}

/** The same as a sentence; empty when nobody else is there. */
export function useWhoIsHere(minutes: string | undefined, section: string): string {
  const t = useT();
  const format = useFormat();
  const presence = useClient((client) => client.view.presence);
  const here = presence.filter((each) => each.minutes === minutes && each.section === section);
  if (here.length === 0) return '';
  const names = here.map(({ name, role }) =>
    name === '' ? t(($) => $.minutes.presence[role === 'secretary' ? 'secretary' : 'facilitator']) : name,
  );
  return t(($) => $.minutes.presence.writing, { who: format.list([...new Set(names)]), count: names.length });
}
