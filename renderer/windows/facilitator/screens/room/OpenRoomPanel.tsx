import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import type { OpenRoom } from '../../../../../shared/contract/frames.ts';
import { failureText } from '../../../../actions/run.ts';
import { errorToast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';
import { request } from '../../../../client/store.ts';
import { QrCode } from '../../../../ui/QrCode.tsx';
import { Devices } from './Devices.tsx';
import { Laptops } from './Laptops.tsx';
import classes from './room.module.css';

/** The open room: how to come in, who has, and the way to close it. */
export function OpenRoomPanel({ room }: { room: OpenRoom }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    await request('room.close').catch((error: unknown) => errorToast(failureText(error)));
    setBusy(false);
  };
  const ask = () => {
    const count = room.devices.filter(({ connected }) => connected).length;
    const laptops = room.laptops.filter(({ state }) => state === 'connected').length;
    if (count + laptops === 0) {
      void close();
      return;
    }
    modals.openConfirmModal({
      title: t(($) => $.room.close.ask),
      children: (
        <>
          {count > 0 ? <Text>{t(($) => $.room.close.text, { count })}</Text> : null}
          {laptops > 0 ? <Text>{t(($) => $.room.close.laptops, { count: laptops })}</Text> : null}
        </>
      ),
      labels: { confirm: t(($) => $.room.close.button), cancel: t(($) => $.common.cancel) },
      onConfirm: () => void close(),
    });
  };
  return (
    <Stack gap="lg">
      <div className={classes.door}>
        <div className={classes.qr}>
          <QrCode text={`${room.url}#${room.code}`} label={t(($) => $.room.qr)} />
        </div>
        <div className={classes.words}>
          <Text c="var(--muted)">{t(($) => $.room.address)}</Text>
          <p className={classes.url}>{room.url}</p>
          <Text c="var(--muted)">{t(($) => $.room.code)}</Text>
          <p className={classes.code}>{room.code}</p>
          <Text size="sm">{room.moderated ? t(($) => $.room.isModerated) : t(($) => $.room.isDirect)}</Text>
        </div>
      </div>
      <Devices devices={room.devices} />
      <Laptops laptops={room.laptops} />
      <Text size="sm" c="var(--muted)">
        {t(($) => $.room.open.clear)}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={ask} loading={busy}>
          {t(($) => $.room.close.button)}
        </Button>
      </Group>
    </Stack>
  );
}
