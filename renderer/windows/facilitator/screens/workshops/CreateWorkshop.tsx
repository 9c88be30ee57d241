import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type WorkshopKind, workshopKinds } from '../../../../../shared/model/workshop.ts';
import { readDate } from '../../../../../shared/queries/typed.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { wayFromHere } from '../../navigation.ts';

/** Makes a workshop of any kind and opens its page. The number is given by the project. */
export function CreateWorkshop({ close }: { close: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<WorkshopKind>('schema');
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [badDate, setBadDate] = useState(false);
  const [busy, setBusy] = useState(false);
  const create = async (): Promise<void> => {
    const day = readDate(date);
    setBadDate(day === undefined);
    if (day === undefined) return;
    setBusy(true);
    const go = wayFromHere();
    const answer = await run('workshop.add', { kind, title: title.trim(), date: day });
    setBusy(false);
    if (answer.kind !== 'done') return;
    close();
    if (answer.id !== undefined) go('workshops', { workshop: answer.id });
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t(($) => $.workshops.create.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            label={t(($) => $.workshops.create.kind)}
            value={kind}
            data={workshopKinds.map((value) => ({ value, label: t(($) => $.model.workshop.kinds[value]) }))}
            onChange={(event) => setKind(event.currentTarget.value as WorkshopKind)}
          />
          <TextInput
            data-autofocus
            label={t(($) => $.workshops.create.name)}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={t(($) => $.workshops.facts.date)}
            placeholder={t(($) => $.project.datePlaceholder)}
            maxLength={10}
            value={date}
            error={badDate ? t(($) => $.project.dateWrong) : undefined}
            onChange={(event) => {
              setBadDate(false);
              setDate(event.currentTarget.value);
            }}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={close}>
              {t(($) => $.workshops.create.cancel)}
            </Button>
            <Button type="submit" loading={busy}>
              {t(($) => $.workshops.create.confirm)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
