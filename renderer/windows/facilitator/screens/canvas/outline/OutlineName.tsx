import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { refusalText, run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';

/** The field in which a name is changed: Enter saves, Esc leaves it as it was. */
export function OutlineRename(props: {
  kind: 'dimension' | 'component' | 'stage' | 'tool';
  id: string;
  name: string;
  close: () => void;
}) {
  const { kind, id, name, close } = props;
  const t = useT();
  const [typed, setTyped] = useState(name);
  const [wrong, setWrong] = useState('');
  const [base] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = async (): Promise<void> => {
    if (typed.trim() === base || typed.trim() === '') {
      close();
      return;
    }
    const answer = await run(
      `${kind}.update`,
      { id, set: { name: typed }, base: { name: base } },
      { quiet: true },
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
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          aria-label={t(($) => $.outline.newName)}
          value={typed}
          maxLength={200}
          error={wrong}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong('');
          }}
        />
        <Button type="submit">{t(($) => $.common.save)}</Button>
        <Button variant="default" onClick={close}>
          {t(($) => $.common.cancel)}
        </Button>
      </Group>
    </form>
  );
}

/** A field that adds something by its name and stays for the next one. */
export function OutlineAdd(props: {
  label: string;
  command: string;
  payload: object;
  maxLength: number;
  toast: string;
  icon?: ReactNode;
}) {
  const { label, command, payload, maxLength, toast } = props;
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  if (readOnly) return null;
  const add = async (): Promise<void> => {
    if (typed.trim() === '') return;
    const answer = await run(command, { ...payload, name: typed }, { quiet: true, toast });
    if (answer.kind === 'done') setTyped('');
    else setWrong(refusalText(answer.code, answer.place));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Group gap="xs" align="flex-start" wrap="nowrap" maw={520}>
        <TextInput
          flex={1}
          size="sm"
          aria-label={label}
          placeholder={label}
          value={typed}
          maxLength={maxLength}
          error={wrong}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong('');
          }}
        />
        <Button type="submit" variant="default" disabled={typed.trim() === ''}>
          {t(($) => $.common.add)}
        </Button>
      </Group>
    </form>
  );
}
