import { Button } from '@mantine/core';
import { IconEdit, IconInbox } from '@tabler/icons-react';
import { placedContributions } from '../../../../../../shared/queries/matrix.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useProject } from '../../../../../client/store.ts';
import { Kbd } from '../../../../../ui/Kbd.tsx';
import { openCapture } from '../capture/focus.ts';
import { useTrayPanel } from '../tray/useTrayPanel.tsx';
import classes from './toolbar.module.css';
import { LevelSwitch, LookButtons, ZoomControls } from './ZoomControls.tsx';

const nothing = { tray: [], parked: [] };

/** What stands at the foot of the canvas in *Lejos* and on low screens: the tray as a button, capture, the levels. */
export function LowBar({ hint }: { hint: boolean }) {
  const t = useT();
  const state = useProject();
  const placed = state ? placedContributions(state) : nothing;
  const tray = useTrayPanel(placed);
  return (
    <div className={classes.bar}>
      <Button
        variant="default"
        leftSection={<IconInbox size={18} stroke={1.75} aria-hidden="true" />}
        data-drop="tray"
        ref={tray.button}
        aria-expanded={tray.open}
        onClick={tray.toggle}
      >
        {t(($) => $.canvas.bar.tray)} · {placed.tray.length}
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
      {tray.panel}
    </div>
  );
}
