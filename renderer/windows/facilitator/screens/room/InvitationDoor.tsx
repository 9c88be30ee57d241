import { Text } from '@mantine/core';
import { useT } from '../../../../client/i18n.ts';
import { QrCode } from '../../../../ui/QrCode.tsx';
import classes from './room.module.css';

/** How the other laptop comes in: the address to open, which carries the code, and the code for whoever types. */
export function InvitationDoor({ url, code }: { url: string; code: string }) {
  const t = useT();
  return (
    <div className={classes.invitation}>
      <div className={classes.smallQr}>
        <QrCode text={`${url}${code}`} label={t(($) => $.room.laptops.qr)} />
      </div>
      <div className={classes.words}>
        <Text size="sm" c="var(--muted)">
          {t(($) => $.room.laptops.address)}
        </Text>
        <p className={classes.laptopUrl}>{`${url}${code}`}</p>
        <Text size="sm" c="var(--muted)">
          {t(($) => $.room.laptops.code)}
        </Text>
        <p className={classes.laptopCode}>{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
      </div>
    </div>
  );
}
