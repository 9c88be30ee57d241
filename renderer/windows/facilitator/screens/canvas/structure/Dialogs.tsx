import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { findByCode } from '../../../../../../shared/queries/modelCodes.ts';
import { refusalText, run } from '../../../../../actions/run.ts';
import { type Editing, setView, useView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';

/** The dialogs for the name of a group and for the other end of a link. */
export function Dialogs() {
  const t = useT();
  const editing = useView((view) => view.editing);
  const close = (): void => setView({ editing: null });
  if (editing?.kind === 'group')
    return (
      <Modal
        opened
        onClose={close}
        title={t(($) => $.canvas.group.title)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        <GroupForm editing={editing} close={close} />
      </Modal>
    );
  if (editing?.kind === 'link')
    return (
      <Modal
        opened
        onClose={close}
        title={t(($) => $.canvas.link.title, { code: currentState().tool[editing.tool]?.code ?? '' })}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        <LinkForm editing={editing} close={close} />
      </Modal>
    );
  return null;
}

function GroupForm({ editing, close }: { editing: Extract<Editing, { kind: 'group' }>; close: () => void }) {
  const t = useT();
  const members = [...editing.contributions];
  const count = members.length;
  const [known] = useState(() => {
    const clusters = new Set(members.map((id) => currentState().contribution[id]?.cluster ?? null));
    const [only] = clusters;
    return clusters.size === 1 && only ? (currentState().cluster[only] ?? null) : null;
  });
  const [name, setName] = useState(known?.name ?? '');
  const [wrong, setWrong] = useState('');
  const save = async (): Promise<void> => {
    const title = name.trim();
    if (title === '') return;
    const toast = t(($) => $.canvas.done.grouped, { count, name: title });
    const answer = known
      ? await run(
          'cluster.rename',
          { id: known.id, set: { name: title }, base: { name: known.name } },
          { toast, quiet: true },
        )
      : await run('cluster.make', { name: title, members }, { toast, quiet: true });
    if (answer.kind === 'done' || answer.keptTheirs) close();
    else setWrong(refusalText(answer.code, answer.place));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t(($) => $.canvas.group.name)}
          value={name}
          maxLength={200}
          error={wrong}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          {known ? (
            <Button
              variant="subtle"
              color="red"
              mr="auto"
              onClick={() => {
                void run('cluster.remove', { id: known.id }, { toast: t(($) => $.canvas.done.ungrouped) });
                close();
              }}
            >
              {t(($) => $.canvas.group.undo)}
            </Button>
          ) : null}
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t(($) => $.canvas.group.make)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function LinkForm({ editing, close }: { editing: Extract<Editing, { kind: 'link' }>; close: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<'requires' | 'reinforces'>('requires');
  const [wrong, setWrong] = useState('');
  const found = findByCode(currentState(), typed);
  const other = found?.kind === 'tool' ? currentState().tool[found.id] : undefined;
  const save = async (): Promise<void> => {
    if (!other) {
      setWrong(t(($) => $.canvas.link.unknown));
      return;
    }
    const answer = await run(
      'link.add',
      { from: editing.tool, to: other.id, kind },
      { toast: t(($) => $.canvas.done.linked), quiet: true },
    );
    if (answer.kind === 'done') close();
    else setWrong(refusalText(answer.code, answer.place));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t(($) => $.canvas.link.to)}
          placeholder="D2-E3-H1"
          value={typed}
          error={wrong}
          data-autofocus
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong('');
          }}
        />
        {other ? (
          <Text size="sm">
            {other.code} · {other.name}
          </Text>
        ) : null}
        <SegmentedControl
          aria-label={t(($) => $.canvas.link.kind)}
          value={kind}
          onChange={(value) => setKind(value === 'requires' ? 'requires' : 'reinforces')}
          data={[
            { value: 'requires', label: t(($) => $.canvas.link.requires) },
            { value: 'reinforces', label: t(($) => $.canvas.link.reinforces) },
          ]}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit">{t(($) => $.canvas.link.make)}</Button>
        </Group>
      </Stack>
    </form>
  );
}
