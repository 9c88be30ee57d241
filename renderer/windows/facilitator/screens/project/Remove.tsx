import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';

/** Takes something away; undoing is offered afterwards. */
export function Remove({ label, run }: { label: string; run: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} onClick={run}>
      <IconTrash size={18} stroke={1.75} />
    </ActionIcon>
  );
}
