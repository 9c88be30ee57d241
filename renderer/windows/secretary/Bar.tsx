import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { projectOf, type State } from '../../../shared/model/state.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { runOf } from '../../../shared/queries/running.ts';
import { useKeys } from '../../actions/keys.ts';
import { useT } from '../../client/i18n.ts';
import { useReadOnly } from '../../client/useReadOnly.ts';
import { History } from '../../staff/bar/History.tsx';
import { SaveState } from '../../staff/bar/SaveState.tsx';
import { Countdown } from '../../staff/meeting/Countdown.tsx';
import { Brand } from '../../ui/Brand.tsx';
import { Keys } from './Keys.tsx';
import classes from './secretary.module.css';

/** Whose window it is, what the room is at, what was saved, and the keys. */
export function Bar({ state, workshop }: { state: State | null; workshop: Workshop | undefined }) {
  const t = useT();
  const readOnly = useReadOnly();
  const [keys, setKeys] = useState(false);
  useKeys({ '?': () => setKeys(true) });
  const now = state && workshop ? runOf(state, workshop) : null;
  return (
    <header className={classes.bar}>
      <Brand size={30} />
      <div className={classes.whose}>
        <b>{t(($) => $.secretary.title)}</b>
        {state ? <span>{projectOf(state).name}</span> : null}
      </div>
      {now?.item ? (
        <div className={classes.live}>
          <span className={classes.dot} data-paused={now.paused || undefined} aria-hidden="true" />
          <span className={classes.liveTitle}>{now.item.title}</span>
          {now.itemTimer ? <Countdown timer={now.itemTimer} className={classes.liveTime} /> : null}
        </div>
      ) : null}
      <span className={classes.space} />
      {state && !readOnly ? <History /> : null}
      <SaveState />
      <Tooltip label={t(($) => $.frame.keys)}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t(($) => $.frame.keys)}
          onClick={() => setKeys(true)}
        >
          <IconKeyboard size={20} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Keys opened={keys} close={() => setKeys(false)} />
    </header>
  );
}
