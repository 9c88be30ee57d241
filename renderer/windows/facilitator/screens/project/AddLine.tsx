import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../../../client/i18n.ts';
import type { Done, Refused } from '../../../../client/store.ts';

/** A line and Enter: adds one more. What was typed stays until it has been added. */
export function AddLine(props: {
  label: string;
  max: number;
  add: (text: string) => Promise<Done | Refused>;
}) {
  const t = useT();
  const { label, max, add } = props;
  const [text, setText] = useState('');
  const submit = async () => {
    const typed = text.trim();
    if (typed === '') return;
    const answer = await add(typed);
    if (answer.kind === 'done') setText((now) => (now.trim() === typed ? '' : now));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={label}
          placeholder={label}
          value={text}
          maxLength={max}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={text.trim() === ''}
          leftSection={<IconPlus size={16} stroke={1.75} />}
        >
          {t(($) => $.common.add)}
        </Button>
      </Group>
    </form>
  );
}
