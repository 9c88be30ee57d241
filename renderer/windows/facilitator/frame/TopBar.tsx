import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { isEnabled } from '../../../actions/action.ts';
import { commandLabel, historyActions } from '../../../actions/history.ts';
import { useT } from '../../../client/i18n.ts';
import { useClient, useCollection } from '../../../client/store.ts';
import { SaveState } from '../../../staff/bar/SaveState.tsx';
import { Kbd, shortcutText } from '../../../ui/Kbd.tsx';
import { RoomButton } from '../screens/room/RoomButton.tsx';
import { ActionItem } from './ActionItem.tsx';
import { actionContext, useActionContext } from './context.ts';
import { projectActions, useFrame } from './frameActions.ts';
import { ProjectButton } from './ProjectButton.tsx';
import { RunningWorkshop } from './RunningWorkshop.tsx';
import classes from './topBar.module.css';

/** Project, running workshop, search, undo and redo, save state, and what the room sees. */
export function TopBar() {
  const t = useT();
  return (
    <header className={classes.bar}>
      <ProjectMenu />
      <RunningWorkshop />
      <UnstyledButton className={classes.search ?? ''} onClick={() => useFrame.setState({ palette: true })}>
        <IconSearch size={16} stroke={1.75} />
        <span className={classes.searchText}>{t(($) => $.frame.search)}</span>
        <Kbd shortcut="mod+k" />
      </UnstyledButton>
      <span className={classes.space} />
      <History />
      <SaveState />
      <RoomButton />
      <ProjectButton />
    </header>
  );
}

function ProjectMenu() {
  const t = useT();
  const project = Object.values(useCollection('project'))[0];
  const versions = Object.values(useCollection('version'));
  const last = versions.reduce<(typeof versions)[number] | undefined>(
    (best, version) => (best === undefined || version.at > best.at ? version : best),
    undefined,
  );
  if (!project) return null;
  return (
    <div className={classes.project}>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={classes.name ?? ''} title={project.name}>
            <span className={classes.clipped}>{project.name}</span>
            <IconChevronDown size={16} stroke={1.75} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <ProjectItems />
        </Menu.Dropdown>
      </Menu>
      <span className={classes.facts}>
        <span>{last ? t(($) => $.frame.draftAfter, { number: last.number }) : t(($) => $.frame.draft)}</span>
        {project.example ? <em className={classes.tag}>{t(($) => $.frame.example)}</em> : null}
      </span>
    </div>
  );
}

/** Made when the menu opens: what can be done is looked up again for every change of the view. */
function ProjectItems() {
  const context = useActionContext();
  return projectActions.map((action) => (
    <ActionItem key={action.id} action={action} enabled={isEnabled(action, context)} />
  ));
}

function History() {
  const t = useT();
  // No more than it says: the whole view changes several times for each card that is typed.
  const undo = useClient((client) => client.view.undo);
  const redo = useClient((client) => client.view.redo);
  const named = { 'history.undo': undo, 'history.redo': redo };
  return (
    <div className={classes.group}>
      {historyActions.map((action) => {
        const what = named[action.id as keyof typeof named];
        const label = what
          ? t(($) => $.frame.actOn, { act: action.label(t), what: commandLabel(t, what) })
          : action.label(t);
        const Icon = action.icon;
        return (
          <Tooltip key={action.id} label={`${label} (${shortcutText(action.shortcut ?? '')})`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={label}
              disabled={what === null || what === undefined}
              onClick={() => void action.run(actionContext())}
            >
              <Icon size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        );
      })}
    </div>
  );
}
