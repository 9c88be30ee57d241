import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Observation } from '../../../../../shared/model/review.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { NoteFields, notedOf, saidIn } from './NoteFields.tsx';

/** What somebody wrote down may be corrected, or taken out again; what a file says stays as it came. */
export function NoteActions({ observation }: { observation: Observation }) {
  const { id, code } = observation;
  const t = useT();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" onClick={open}>
        {t(($) => $.review.note.correct)}
      </Button>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        onClick={() =>
          void run('observation.remove', { id }, { toast: t(($) => $.review.note.removed, { code }) })
        }
      >
        {t(($) => $.review.note.remove)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t(($) => $.review.note.correctTitle, { code })}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        <Correction observation={observation} close={close} />
      </Modal>
    </Group>
  );
}

function Correction({ observation, close }: { observation: Observation; close: () => void }) {
  const t = useT();
  // What was seen when the dialog opened is the base of what it saves.
  const [seen] = useState(observation);
  const [noted, setNoted] = useState(() => notedOf(observation));
  const [wrong, setWrong] = useState<'text' | 'date' | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const said = saidIn(noted);
    const fault = noted.text.trim() === '' ? 'text' : said ? null : 'date';
    setWrong(fault);
    if (fault !== null || !said) return;
    // A date that was left alone keeps its hour.
    const at = noted.date === notedOf(seen).date ? seen.at : said.at;
    const { text, type, proposal } = seen;
    setBusy(true);
    const answer = await run('observation.correct', {
      id: seen.id,
      set: { ...said, at },
      base: { text, type, proposal, at: seen.at },
    });
    setBusy(false);
    if (answer.kind === 'done' || answer.keptTheirs) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <NoteFields
          noted={noted}
          wrong={wrong}
          change={(part) => {
            setNoted((now) => ({ ...now, ...part }));
            setWrong(null);
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {t(($) => $.review.note.saveCorrection)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
