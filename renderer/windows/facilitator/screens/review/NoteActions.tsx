import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Observation } from '../../../../../shared/model/review.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { faultsIn, NoteFields, notedOf, saidIn } from './NoteFields.tsx';

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
        // What is being typed goes by the button that says so, not by a key pressed by chance.
        closeOnEscape={false}
        closeOnClickOutside={false}
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
  const [wrong, setWrong] = useState<ReadonlySet<'text' | 'date'>>(new Set());
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const said = saidIn(noted);
    const faults = faultsIn(noted);
    setWrong(new Set(faults));
    if (faults.length > 0 || !said) return;
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
          first
          change={(part) => {
            setNoted((now) => ({ ...now, ...part }));
            setWrong(new Set());
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
