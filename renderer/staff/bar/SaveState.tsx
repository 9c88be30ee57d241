import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { saveCopy } from '../../actions/projectFile.ts';
import { useT } from '../../client/i18n.ts';
import { useClient } from '../../client/store.ts';
import { useClock } from '../../client/time.ts';
import classes from './saveState.module.css';

const QUICK_MS = 150;

/** In words, whether everything that was typed is on disk; and what can be done when it is not. */
export function SaveState() {
  const t = useT();
  const clock = useClock();
  const connection = useClient((client) => client.view.connection);
  const pending = useClient((client) => client.view.pending.length);
  const waiting = useClient((client) => client.view.waiting);
  const savedAt = useClient((client) => client.view.savedAt);
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const refused = useClient((client) => client.view.refused);
  const facilitator = useClient((client) => client.view.role === 'facilitator');
  const slow = useSlow(pending > 0);

  if (refused !== null)
    return (
      <span className={classes.saved} data-kind="unsaved" role="alert">
        <IconAlertTriangle size={18} stroke={1.75} />
        {t(($) => $.frame.save.otherVersion)}
      </span>
    );
  if (connection === 'lost')
    return (
      <span className={classes.saved} data-kind="lost" role="status">
        <IconPlugConnectedX size={18} stroke={1.75} />
        {pending > 0 ? t(($) => $.frame.save.lost, { count: pending }) : t(($) => $.frame.save.lostNothing)}
      </span>
    );
  if (waiting !== null)
    return (
      <span className={classes.saved} data-kind="unsaved" role="alert">
        <IconAlertTriangle size={18} stroke={1.75} />
        {waiting === 'diskFull' ? t(($) => $.frame.save.diskFull) : t(($) => $.frame.save.cannot)}
        {facilitator ? (
          <Button variant="default" size="compact-sm" onClick={() => void saveCopy()}>
            {t(($) => $.frame.save.copy)}
          </Button>
        ) : null}
      </span>
    );
  if (readOnly)
    return (
      <span className={classes.saved} role="status">
        <IconLock size={18} stroke={1.75} />
        {t(($) => $.frame.readOnly.title)}
      </span>
    );
  if (slow)
    return (
      <span className={classes.saved} role="status">
        <Loader size={16} color="gray" />
        {t(($) => $.frame.save.saving)}
      </span>
    );
  return (
    <span className={classes.saved} data-kind="saved" role="status">
      <IconCircleCheck size={18} stroke={1.75} />
      {savedAt ? t(($) => $.frame.save.savedAt, { time: clock(savedAt) }) : t(($) => $.frame.save.saved)}
    </span>
  );
}

/** `on` once it has lasted long enough to be worth a word. */
function useSlow(on: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), QUICK_MS);
    return () => clearTimeout(timer);
  }, [on]);
  return slow;
}
