import { ActionIcon, Button, Modal, Text, Title, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconFileZip,
  IconFolderOpen,
  IconFolderPlus,
  IconSettings,
  IconSparkles,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { openFolder, openPackage } from '../../../../actions/projectFile.ts';
import { ask } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { loadSettings, type Recent, useSettings } from '../../../../client/settings.ts';
import { useClient } from '../../../../client/store.ts';
import { useDayAndTime } from '../../../../client/time.ts';
import { Brand } from '../../../../ui/Brand.tsx';
import { chooseProject, useFrame } from '../../frame/frameActions.ts';
import { SettingsForm } from '../settings/SettingsForm.tsx';
import classes from './home.module.css';

/** What the window shows while no project is open: the ways in. */
export function Home() {
  const t = useT();
  const [settings, setSettings] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const lost = useClient((client) => client.view.connection === 'lost');
  const recents = useSettings((settings) => settings.recents);
  const closeButtonProps = { 'aria-label': t(($) => $.common.close) };
  const during = async (name: string, work: () => Promise<unknown>) => {
    setBusy(name);
    await work();
    setBusy(null);
  };

  return (
    <main className={classes.page} tabIndex={-1}>
      <div className={classes.column}>
        <header className={classes.header}>
          <Brand size={48} />
          <div className={classes.title}>
            <Title order={1}>Cabildo</Title>
            <Text c="dimmed">{t(($) => $.home.purpose)}</Text>
          </div>
          <Tooltip label={t(($) => $.settings.title)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t(($) => $.settings.title)}
              onClick={() => setSettings(true)}
            >
              <IconSettings size={20} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </header>
        {lost ? (
          <Text c="amber" fw={600} role="status">
            {t(($) => $.frame.save.lostNothing)}
          </Text>
        ) : null}
        <div className={classes.ways}>
          <Way
            icon={IconSparkles}
            title={t(($) => $.home.sample.title)}
            text={t(($) => $.home.sample.text)}
            busy={busy === 'sample'}
            disabled={lost}
            run={() => void during('sample', () => ask('project.sample'))}
          />
          <Way
            icon={IconFolderPlus}
            title={t(($) => $.home.create.title)}
            text={t(($) => $.home.create.text)}
            disabled={lost}
            run={() => useFrame.setState({ dialog: 'new' })}
          />
          <Way
            icon={IconFolderOpen}
            title={t(($) => $.home.open.title)}
            text={t(($) => $.home.open.text)}
            disabled={lost}
            run={() => void during('open', chooseProject)}
          />
        </div>
        <Button
          variant="subtle"
          leftSection={<IconFileZip size={18} stroke={1.75} />}
          loading={busy === 'package'}
          disabled={lost}
          onClick={() => void during('package', openPackage)}
          className={classes.package ?? ''}
        >
          {t(($) => $.home.openPackage)}
        </Button>
        <section aria-labelledby="home-recents">
          <h2 id="home-recents" className={classes.heading}>
            {t(($) => $.home.recents)}
          </h2>
          {recents.length === 0 ? (
            <Text c="dimmed" mt={8}>
              {t(($) => $.home.noRecents)}
            </Text>
          ) : (
            <ul className={classes.recents}>
              {recents.map((recent) => (
                <RecentItem
                  key={recent.folder}
                  recent={recent}
                  busy={busy === recent.folder}
                  open={() => void during(recent.folder, () => openFolder(recent.folder))}
                />
              ))}
            </ul>
          )}
        </section>
      </div>
      <Modal
        opened={settings}
        onClose={() => setSettings(false)}
        size="lg"
        title={t(($) => $.settings.title)}
        {...{ closeButtonProps }}
      >
        <SettingsForm />
      </Modal>
    </main>
  );
}

function Way(props: {
  icon: typeof IconSparkles;
  title: string;
  text: string;
  busy?: boolean;
  disabled: boolean;
  run: () => void;
}) {
  const t = useT();
  const { icon: Icon, title, text, busy = false, disabled, run } = props;
  return (
    <UnstyledButton className={classes.way ?? ''} disabled={busy || disabled} aria-busy={busy} onClick={run}>
      <Icon size={24} stroke={1.75} />
      <span className={classes.wayTitle}>{title}</span>
      <span className={classes.wayText}>{busy ? t(($) => $.home.opening) : text}</span>
    </UnstyledButton>
  );
}

function RecentItem({ recent, busy, open }: { recent: Recent; busy: boolean; open: () => void }) {
  const t = useT();
  const when = useDayAndTime();
  const forget = async () => {
    await ask('home.forget', { folder: recent.folder });
    await loadSettings().catch(() => undefined);
  };
  return (
    <li className={classes.recent}>
      <UnstyledButton
        className={classes.recentButton ?? ''}
        disabled={recent.missing || busy}
        aria-busy={busy}
        onClick={open}
      >
        <span className={classes.recentName}>{recent.name}</span>
        <span className={classes.recentPlace}>{recent.folder}</span>
        <span className={classes.recentPlace}>
          {recent.missing ? t(($) => $.home.missing) : busy ? t(($) => $.home.opening) : when(recent.at)}
        </span>
      </UnstyledButton>
      <Tooltip label={t(($) => $.home.forget)}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t(($) => $.home.forgetNamed, { name: recent.name })}
          onClick={() => void forget()}
        >
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
