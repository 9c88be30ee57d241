import { Button } from '@mantine/core';
import { IconEdit, IconInbox } from '@tabler/icons-react';
import { placedContributions } from '../../../../../../shared/queries/matrix.ts';
import { setView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useProject } from '../../../../../client/store.ts';
import { Kbd } from '../../../../../ui/Kbd.tsx';
import { openCapture } from '../capture/focus.ts';
import classes from './toolbar.module.css';
import { LevelSwitch, LookButtons, ZoomControls } from './ZoomControls.tsx';

/** What stands at the foot of the canvas in *Lejos* and on low screens: the tray as a button, capture, the levels. */
export function LowBar({ hint }: { hint: boolean }) {
  const t = useT();
  const state = useProject();
  const waiting = state ? placedContributions(state).tray.length : 0;
  return (
    <div className={classes.bar}>
      <Button
        variant="default"
        leftSection={<IconInbox size={18} stroke={1.75} aria-hidden="true" />}
        data-drop="tray"
        onClick={() => setView(({ trayOpen }) => ({ trayOpen: !trayOpen, level: 'near' }))}
      >
        {t(($) => $.canvas.bar.tray)} · {waiting}
      </Button>
      <Button
        variant="default"
        leftSection={<IconEdit size={18} stroke={1.75} aria-hidden="true" />}
        rightSection={<Kbd shortcut="n" />}
        onClick={openCapture}
      >
        {t(($) => $.canvas.bar.capture)}
      </Button>
      <span>{hint ? t(($) => $.canvas.zoom.hint) : ''}</span>
      <LookButtons row />
      <LevelSwitch />
      <ZoomControls row />
    </div>
  );
}
