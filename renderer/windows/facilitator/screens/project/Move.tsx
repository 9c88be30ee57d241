import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

/** One place up or down a list. Undefined where there is nowhere to go. */
export function Move(props: {
  upLabel: string;
  downLabel: string;
  up: (() => void) | undefined;
  down: (() => void) | undefined;
}) {
  const { upLabel, downLabel, up, down } = props;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={upLabel}
        disabled={up === undefined}
        onClick={up}
      >
        <IconArrowUp size={18} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={downLabel}
        disabled={down === undefined}
        onClick={down}
      >
        <IconArrowDown size={18} stroke={1.75} />
      </ActionIcon>
    </>
  );
}
