import { Divider, SegmentedControl, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { failureText } from '../../../../actions/run.ts';
import { errorToast } from '../../../../actions/toast.tsx';
import { type Language, useLanguage, useT } from '../../../../client/i18n.ts';
import { saveSettings, useSettings } from '../../../../client/settings.ts';
import classes from './settings.module.css';

/** What the program keeps outside any project: language, who operates it, keys; and what program this is. */
export function SettingsForm() {
  const t = useT();
  const language = useLanguage();
  const { operator, singleKeys, version } = useSettings();
  const [name, setName] = useState(operator);
  useEffect(() => setName(operator), [operator]);
  const save = (part: Parameters<typeof saveSettings>[0]) =>
    void saveSettings(part).catch((error: unknown) => errorToast(failureText(error)));
  return (
    <Stack gap="lg" className={classes.form}>
      <div>
        <Text fw={600} id="settings-language">
          {t(($) => $.settings.language)}
        </Text>
        <Text c="dimmed">{t(($) => $.settings.languageHelp)}</Text>
        <SegmentedControl
          mt={6}
          aria-labelledby="settings-language"
          value={language}
          data={[
            { value: 'es-CL', label: 'Español (Chile)' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => save({ language: value as Language })}
        />
      </div>
      <TextInput
        label={t(($) => $.settings.operator)}
        description={t(($) => $.settings.operatorHelp)}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => {
          if (name !== operator) save({ operator: name });
        }}
      />
      <Switch
        label={t(($) => $.settings.singleKeys)}
        description={t(($) => $.settings.singleKeysHelp)}
        checked={singleKeys}
        onChange={(event) => save({ singleKeys: event.currentTarget.checked })}
      />
      <Divider />
      <section aria-labelledby="settings-about">
        <Title order={2} id="settings-about">
          {t(($) => $.settings.about)}
        </Title>
        <Text mt={4}>{t(($) => $.settings.version, { version })}</Text>
        <Text c="dimmed">{t(($) => $.settings.license)}</Text>
        <Text c="dimmed">{t(($) => $.settings.offline)}</Text>
      </section>
    </Stack>
  );
}
