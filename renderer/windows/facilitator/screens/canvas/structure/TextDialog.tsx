import { Button, Group, Stack, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { refusalText, run } from '../../../../../actions/run.ts';
import { i18n, useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';

type Subject =
  | { kind: 'dimension' | 'component'; id: string; field: 'definition' }
  | { kind: 'stage'; id: string; field: 'description' };

/** Asks for the definition of a dimension or component, or the description of a stage. */
export function editText(subject: Subject): void {
  const record = currentState()[subject.kind][subject.id];
  if (!record) return;
  const label = i18n.t(($) => $.canvas.edit[subject.field]);
  const before = 'definition' in record ? record.definition : record.description;
  const id = modals.open({
    title: `${record.code} · ${record.name}`,
    closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
    children: <TextForm subject={subject} label={label} before={before} close={() => modals.close(id)} />,
  });
}

function TextForm(props: { subject: Subject; label: string; before: string; close: () => void }) {
  const t = useT();
  const { subject, label, before, close } = props;
  const [text, setText] = useState(before);
  const [wrong, setWrong] = useState('');
  const save = async (): Promise<void> => {
    const { kind, id, field } = subject;
    const answer = await run(
      `${kind}.update`,
      { id, set: { [field]: text }, base: { [field]: before } },
      { quiet: true, toast: t(($) => $.canvas.done.changed) },
    );
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
        <Textarea
          label={label}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={subject.field === 'definition' ? 2000 : 1000}
          value={text}
          error={wrong}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit">{t(($) => $.common.save)}</Button>
        </Group>
      </Stack>
    </form>
  );
}
