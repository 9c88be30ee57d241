import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { isEnabled } from '../../../actions/action.ts';
import { useT } from '../../../client/i18n.ts';
import { useCollection } from '../../../client/store.ts';
import { History } from '../../../staff/bar/History.tsx';
import { SaveState } from '../../../staff/bar/SaveState.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { RoomButton } from '../screens/room/RoomButton.tsx';
import { ActionItem } from './ActionItem.tsx';
import { useActionContext } from './context.ts';
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
