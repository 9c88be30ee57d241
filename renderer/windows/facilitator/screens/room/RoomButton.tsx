import { ActionIcon, Indicator, Modal, Tooltip } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../../../client/i18n.ts';
import { useClient, useCollection } from '../../../../client/store.ts';
import { OpenForm } from './OpenForm.tsx';
import { OpenRoomPanel } from './OpenRoomPanel.tsx';

/** The phones of the room, while a workshop runs: how many there are, and the dialog that opens and closes it. */
export function RoomButton() {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const room = useClient((client) => client.view.room);
  const facilitator = useClient((client) => client.view.role === 'facilitator');
  const running = Object.values(useCollection('workshop')).some(({ state }) => state === 'running');
  if (!facilitator || (!running && !room)) return null;
  const phones = room?.devices.filter(({ connected }) => connected).length ?? 0;
  const label = room
    ? t(($) => $.room.button, { code: room.code, count: phones })
    : t(($) => $.room.open.title);
  return (
    <>
      <Tooltip label={label}>
        <Indicator label={phones} size={18} disabled={!room} offset={4} aria-hidden={false}>
          <ActionIcon
            variant={room ? 'light' : 'subtle'}
            color={room ? 'accent' : 'gray'}
            size={36}
            aria-label={label}
            onClick={() => setOpened(true)}
          >
            <IconDeviceMobile size={20} stroke={1.75} />
          </ActionIcon>
        </Indicator>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size={room ? 'xl' : 'lg'}
        title={room ? t(($) => $.room.title) : t(($) => $.room.open.title)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        {room ? <OpenRoomPanel room={room} /> : <OpenForm />}
      </Modal>
    </>
  );
}
