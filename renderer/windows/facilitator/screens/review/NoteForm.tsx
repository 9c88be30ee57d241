import { Autocomplete, Button, Group, Modal, Pill, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ObservationPlace } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import {
  codeOfPlace,
  nameOfPlace,
  reviewersOf,
  wholeCode,
} from '../../../../../shared/queries/observations.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { PlacePicker } from '../../places/PlacePicker.tsx';
import { blankNote, faultsIn, type Noted, NoteFields, saidIn } from './NoteFields.tsx';

/** Opens the form for what a reviewer said otherwise than in a file. */
export function NoteButton({ open }: { open: () => void }) {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <Button
      variant="default"
      leftSection={<IconPencilPlus size={18} stroke={1.75} aria-hidden="true" />}
      disabled={readOnly}
      onClick={open}
    >
      {t(($) => $.review.note.action)}
    </Button>
  );
}

/** The form for it; it stays for the next one of the same message. */
export function NoteDialog(props: {
  state: State;
  opened: boolean;
  noted: (id: string) => void;
  close: () => void;
}) {
  const { state, opened, noted, close } = props;
  const t = useT();
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={720}
      closeOnClickOutside={false}
      onExitTransitionEnd={() => {
        // The button it was opened with may be gone with the empty screen.
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('[role=grid]')?.focus();
      }}
      title={t(($) => $.review.note.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <Form state={state} noted={noted} close={close} />
    </Modal>
  );
}

interface Draft {
  from: { reviewer: string; institution: string; name: string; version: string };
  noted: Noted;
  place: ObservationPlace | null;
}

/** What was typed and not written down yet: closing the dialog loses nothing. */
let kept: Draft | null = null;

function Form(props: { state: State; noted: (id: string) => void; close: () => void }) {
  const { state, noted: tell, close } = props;
  const t = useT();
  const versions = Object.values(state.version).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  // What reviewers have is what was sent last; of what was never sent, the latest.
  const sent = Object.values(state.mailing).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.version;
  const likely = versions.find(({ id }) => id === sent) ?? versions[0];
  const [draft, setDraft] = useState<Draft>(
    () =>
      kept ?? {
        from: { reviewer: '', institution: '', name: '', version: likely?.number ?? '' },
        noted: blankNote,
        place: null,
      },
  );
  const { from, noted, place } = draft;
  useEffect(() => {
    kept = draft;
  }, [draft]);
  /** What was written down last: the next one is of the same message, unless its head is another. */
  const [last, setLast] = useState('');
  const [wrong, setWrong] = useState<ReadonlySet<'name' | 'text' | 'date'>>(new Set());
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const head = (part: Partial<typeof from>): void => {
    setDraft((now) => ({ ...now, from: { ...now.from, ...part } }));
    setLast('');
    setWrong(new Set());
  };
  const choose = (next: ObservationPlace | null): void => setDraft((now) => ({ ...now, place: next }));
  const people = Object.values(state.person);
  const names = [...reviewersOf(state), ...people, ...Object.values(state.organisation)];
  const save = async (again: boolean): Promise<void> => {
    const said = saidIn(noted);
    const faults = [...(from.name.trim() === '' ? ['name' as const] : []), ...faultsIn(noted)];
    setWrong(new Set(faults));
    if (faults.length > 0 || !said) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    const id = newId();
    const answer = await run(
      'observation.note',
      { id, returned: state.observation[last]?.returned ?? from, ...said, place },
      { toast: t(($) => $.review.note.done) },
    );
    setBusy(false);
    if (answer.kind !== 'done') return;
    tell(id);
    if (!again) {
      setDraft((now) => ({ ...now, from: { ...now.from, name: '' }, noted: blankNote, place: null }));
      close();
      return;
    }
    setLast(id);
    setDraft((now) => ({ ...now, noted: { ...blankNote, date: noted.date }, place: null }));
    form.current?.querySelector<HTMLElement>('textarea')?.focus();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(($) => $.review.note.text)}
        </Text>
        <Group grow align="start" gap="sm">
          <Autocomplete
            data-autofocus
            label={t(($) => $.review.note.reviewer)}
            placeholder={t(($) => $.review.note.reviewerHelp)}
            value={from.reviewer}
            maxLength={200}
            limit={8}
            data={[...new Set(names.map(({ name }) => name))].filter((name) => name !== '')}
            onChange={(reviewer) => {
              const known = people.find(({ name }) => name === reviewer);
              const of = known?.organisation == null ? undefined : state.organisation[known.organisation];
              head({ reviewer, ...(of ? { institution: of.name } : {}) });
            }}
          />
          <TextInput
            label={t(($) => $.review.note.institution)}
            value={from.institution}
            maxLength={200}
            onChange={(event) => head({ institution: event.currentTarget.value })}
          />
        </Group>
        <Group grow align="start" gap="sm">
          <TextInput
            label={t(($) => $.review.note.source)}
            placeholder={t(($) => $.review.note.sourcePlaceholder)}
            value={from.name}
            maxLength={200}
            error={wrong.has('name') ? t(($) => $.review.note.sourceMissing) : null}
            onChange={(event) => head({ name: event.currentTarget.value })}
          />
          <Select
            label={t(($) => $.review.note.version)}
            clearable
            value={from.version === '' ? null : from.version}
            data={versions.map(({ number, name }) => ({
              value: number,
              label: name === '' ? number : `${number} · ${name}`,
            }))}
            onChange={(version) => head({ version: version ?? '' })}
          />
        </Group>
        <NoteFields
          noted={noted}
          wrong={wrong as ReadonlySet<'text' | 'date'>}
          change={(part) => {
            setDraft((now) => ({ ...now, noted: { ...now.noted, ...part } }));
            setWrong(new Set());
          }}
        />
        {place === null ? (
          <PlacePicker state={state} label={t(($) => $.review.note.place)} pick={choose} />
        ) : (
          <Chosen state={state} place={place} remove={() => choose(null)} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.close)}
          </Button>
          <Button variant="default" loading={busy} onClick={() => void save(true)}>
            {t(($) => $.review.note.another)}
          </Button>
          <Button type="submit" loading={busy}>
            {t(($) => $.review.note.save)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Chosen(props: { state: State; place: ObservationPlace; remove: () => void }) {
  const { state, place, remove } = props;
  const t = useT();
  const found = codeOfPlace(state, place);
  const code = found === wholeCode ? t(($) => $.review.whole) : found;
  const name = nameOfPlace(state, place);
  return (
    <Group gap="xs">
      <Text size="sm">{t(($) => $.review.note.place)}</Text>
      <Pill
        size="md"
        withRemoveButton
        removeButtonProps={{
          'aria-label': t(($) => $.review.note.clearPlace, { place: code }),
          'aria-hidden': false,
          tabIndex: 0,
        }}
        onRemove={remove}
      >
        {name === '' ? code : `${code} · ${name}`}
      </Pill>
    </Group>
  );
}
