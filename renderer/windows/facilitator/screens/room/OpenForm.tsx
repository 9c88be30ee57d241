import { Alert, Button, Group, Loader, Radio, Stack, Switch, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { failureText } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { request } from '../../../../client/store.ts';

interface Address {
  address: string;
  adapter: string;
  internal: boolean;
}

/** «Abrir la sala»: on which of this computer's addresses, and whether contributions wait to be seen. */
export function OpenForm() {
  const t = useT();
  const [addresses, setAddresses] = useState<Address[] | null>(null);
  const [address, setAddress] = useState('');
  const [moderated, setModerated] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    request<Address[]>('room.addresses').then(
      (found) => {
        setAddresses(found);
        setAddress(found[0]?.address ?? '');
      },
      (error: unknown) => setProblem(failureText(error)),
    );
  }, []);
  const open = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await request('room.open', { address, moderated });
    } catch (error) {
      setProblem(failureText(error));
      setBusy(false);
    }
  };
  const networks = addresses?.filter(({ internal }) => !internal) ?? [];
  return (
    <Stack gap="md">
      <Text>{t(($) => $.room.open.text)}</Text>
      {addresses ? (
        <Radio.Group
          label={t(($) => $.room.open.address)}
          description={
            networks.length === 0
              ? t(($) => $.room.open.noNetwork)
              : new Set(networks.map(({ adapter }) => adapter)).size > 1
                ? t(($) => $.room.open.several)
                : undefined
          }
          value={address}
          onChange={setAddress}
        >
          <Stack gap={8} mt={8}>
            {addresses.map((each) => (
              <Radio
                key={each.address}
                value={each.address}
                label={each.address}
                description={
                  each.internal
                    ? t(($) => $.room.open.onlyHere)
                    : t(($) => $.room.open.adapter, { adapter: each.adapter })
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      ) : problem ? null : (
        <Loader size="sm" />
      )}
      <Switch
        label={t(($) => $.room.open.moderated)}
        description={t(($) => $.room.open.moderatedText)}
        checked={moderated}
        onChange={(event) => setModerated(event.currentTarget.checked)}
      />
      <Alert icon={<IconInfoCircle size={20} />}>{t(($) => $.room.open.clear)}</Alert>
      {problem ? (
        <Text c="var(--red)" role="alert">
          {problem}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button onClick={() => void open()} disabled={address === ''} loading={busy}>
          {t(($) => $.room.open.title)}
        </Button>
      </Group>
    </Stack>
  );
}
