import { Title } from '@mantine/core';
import { useT } from '../../../../client/i18n.ts';
import { SettingsForm } from './SettingsForm.tsx';
import classes from './settings.module.css';

/** Ajustes, as a screen. */
export function SettingsScreen() {
  const t = useT();
  return (
    <div className={classes.page}>
      <Title order={1}>{t(($) => $.settings.title)}</Title>
      <SettingsForm />
    </div>
  );
}
