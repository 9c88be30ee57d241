import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Version } from '../../../../../shared/model/schema.ts';
import { nextVersion } from '../../../../../shared/queries/versions.ts';
import { run } from '../../../../actions/run.ts';
import { toast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';

/** Says what comes back and what goes, freezes the model of now and takes the chosen version up again. */
export function RestoreDialog({
  version,
  close,
  numbers,
}: {
  /** Null while nothing is asked. */
  version: Version | null;
  close(): void;
  numbers: readonly string[];
}) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const number = version?.number ?? '';
  const restore = async () => {
    if (!version) return;
    setBusy(true);
    const name = t(($) => $.versions.restoreNote, { number });
    const kept = await run('version.freeze', { name });
    const answer = kept.kind === 'done' ? await run('version.restore', { id: version.id }) : kept;
    setBusy(false);
    if (answer.kind !== 'done') return;
    toast(t(($) => $.versions.restored, { number }));
    close();
  };
  return (
    <Modal
      opened={version !== null}
      onClose={close}
      title={t(($) => $.versions.restoreTitle, { number })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <Stack gap="sm">
        <Text>{t(($) => $.versions.restoreText, { number })}</Text>
        <Text size="sm" c="dimmed">
          {t(($) => $.versions.restoreFirst, { number: nextVersion(numbers, false) })}
        </Text>
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button loading={busy} onClick={() => void restore()} data-autofocus>
            {t(($) => $.versions.restoreTitle, { number })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
