import { Alert, Button, Group, Radio, Stack } from '@mantine/core';
import { IconInfoCircle, IconLockOpen } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type LaptopRole, laptopRoles } from '../../../../../shared/contract/frames.ts';
import { attempt } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import classes from './room.module.css';

/** What the other laptop will be; and for a secretary's, what then travels over the network. */
export function InviteForm({ done }: { done: () => void }) {
  const t = useT();
  const [role, setRole] = useState<LaptopRole>('secretary');
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const invite = async () => {
    setBusy(true);
    const made = await attempt('room.invite', { role });
    setBusy(false);
    if (made) done();
  };
  return (
    <div className={classes.invite}>
      <Radio.Group
        label={t(($) => $.room.laptops.role)}
        value={role}
        onChange={(value) => setRole(value === 'viewer' ? 'viewer' : 'secretary')}
      >
        <Stack gap={8} mt={8}>
          {laptopRoles.map((each, index) => (
            <Radio
              key={each}
              ref={index === 0 ? first : null}
              value={each}
              label={t(($) => $.room.laptops.roles[each])}
              description={t(($) => $.room.laptops.does[each])}
            />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'secretary' ? (
        <Alert color="amber" icon={<IconLockOpen size={20} />} title={t(($) => $.room.laptops.clearTitle)}>
          {t(($) => $.room.laptops.clear)}
        </Alert>
      ) : (
        <Alert icon={<IconInfoCircle size={20} />}>{t(($) => $.room.laptops.viewerSees)}</Alert>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={done}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button onClick={() => void invite()} loading={busy}>
          {t(($) => $.room.laptops.make)}
        </Button>
      </Group>
    </div>
  );
}
