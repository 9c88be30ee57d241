import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { attempt } from '../../../../actions/run.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { useSettings } from '../../../../client/settings.ts';
import { shell } from '../../../../client/wire.ts';
import { ChooseFolder } from './ChooseFolder.tsx';
import { folderName } from './folderName.ts';

/** Asks for what a project cannot be without, and makes it. */
export function NewProject({ done }: { done: () => void }) {
  const t = useT();
  const suggested = useSettings((settings) => settings.suggested);
  const [name, setName] = useState('');
  const [institution, setInstitution] = useState('');
  const [language, setLanguage] = useState<string>(useLanguage());
  const [place, setPlace] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const parent = place ?? suggested;
  const separator = parent.includes('\\') ? '\\' : '/';
  const folder = `${parent}${separator}${folderName(name) || t(($) => $.home.create.unnamed)}`;

  const choose = async () => {
    if (!shell) {
      setChoosing(!choosing);
      return;
    }
    const chosen = await shell.shell({
      name: 'chooseFolder',
      title: t(($) => $.home.create.where),
      mode: 'open',
    });
    if (chosen) setPlace(chosen);
  };
  const create = async () => {
    setAsked(true);
    if (name.trim() === '' || institution.trim() === '') return;
    setBusy(true);
    const made = await attempt('project.create', { folder, name, institution, language });
    setBusy(false);
    if (made) done();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t(($) => $.home.create.name)}
          placeholder={t(($) => $.home.create.nameExample)}
          value={name}
          maxLength={200}
          data-autofocus
          error={asked && name.trim() === '' ? t(($) => $.home.create.nameMissing) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t(($) => $.home.create.institution)}
          placeholder={t(($) => $.home.create.institutionExample)}
          value={institution}
          maxLength={200}
          error={asked && institution.trim() === '' ? t(($) => $.home.create.institutionMissing) : null}
          onChange={(event) => setInstitution(event.currentTarget.value)}
        />
        <Radio.Group
          label={t(($) => $.home.create.language)}
          description={t(($) => $.home.create.languageHelp)}
          value={language}
          onChange={setLanguage}
        >
          <Group mt={6}>
            <Radio value="es-CL" label="Español (Chile)" />
            <Radio value="en" label="English" />
          </Group>
        </Radio.Group>
        <TextInput
          label={t(($) => $.home.create.where)}
          value={folder}
          readOnly
          rightSectionWidth={96}
          rightSection={
            <Button variant="subtle" size="compact-sm" onClick={() => void choose()}>
              {t(($) => $.home.create.change)}
            </Button>
          }
        />
        {choosing ? (
          <ChooseFolder
            mode="parent"
            start={parent}
            chosen={(chosen) => {
              setPlace(chosen);
              setChoosing(false);
            }}
          />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={done}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {t(($) => $.home.create.button)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
