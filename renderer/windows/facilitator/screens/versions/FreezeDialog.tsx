import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nextVersion } from '../../../../../shared/queries/versions.ts';
import { run } from '../../../../actions/run.ts';
import { toast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';

/** Asks what to call a version and freezes the model as it stands. */
export function FreezeDialog({
  opened,
  close,
  numbers,
}: {
  opened: boolean;
  close(): void;
  numbers: readonly string[];
}) {
  const t = useT();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [major, setMajor] = useState(false);
  const [busy, setBusy] = useState(false);
  const number = nextVersion(numbers, major);
  const freeze = async () => {
    setBusy(true);
    const answer = await run('version.freeze', { name, note, major });
    setBusy(false);
    if (answer.kind !== 'done') return;
    // Without «Deshacer»: a frozen version stays.
    toast(t(($) => $.versions.frozen, { number }));
    setName('');
    setNote('');
    setMajor(false);
    close();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(($) => $.versions.freezeTitle, { number })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void freeze();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t(($) => $.versions.freezeText)}</Text>
          <TextInput
            data-autofocus
            label={t(($) => $.versions.name)}
            description={t(($) => $.versions.nameHelp)}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t(($) => $.versions.note)}
            description={t(($) => $.versions.noteHelp)}
            autosize
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Radio.Group
            label={t(($) => $.versions.numberLabel)}
            value={major ? 'major' : 'minor'}
            onChange={(value) => setMajor(value === 'major')}
          >
            <Stack gap={6} mt={6}>
              <Radio
                value="minor"
                label={t(($) => $.versions.minor, { number: nextVersion(numbers, false) })}
              />
              <Radio
                value="major"
                label={t(($) => $.versions.major, { number: nextVersion(numbers, true) })}
              />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={close}>
              {t(($) => $.common.cancel)}
            </Button>
            <Button type="submit" loading={busy}>
              {t(($) => $.versions.freezeNumber, { number })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
