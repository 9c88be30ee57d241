import { Autocomplete, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Person } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { sectorHint } from './people.ts';
import { organisationFor, update } from './peopleActions.ts';

const sexes = ['woman', 'man', 'other'] as const;

/** Everything that is kept about one person; there is no field for an id number, a telephone or an address. */
export function PersonDialog(props: { state: State; person: Person; readOnly: boolean; close: () => void }) {
  const { state, person, readOnly, close } = props;
  const t = useT();
  // What was seen when the dialog opened is the base of what it saves.
  const [seen] = useState(person);
  const own = person.organisation === null ? '' : (state.organisation[person.organisation]?.name ?? '');
  const [form, setForm] = useState({ ...person, organisation: own });
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<typeof form>): void => setForm((now) => ({ ...now, ...part }));
  const emailFault = !Person.shape.email.safeParse(form.email.trim()).success;
  const nameFault = form.name.trim() === '';
  const codes = Object.values(state.attendance)
    .filter((entry) => entry.person === person.id)
    .flatMap((entry) => state.workshop[entry.workshop]?.code ?? [])
    .toSorted();

  const save = async (): Promise<void> => {
    if (emailFault || nameFault) return;
    setBusy(true);
    const gesture = newId();
    const organisation =
      form.organisation === own
        ? seen.organisation
        : await organisationFor(form.organisation, sectorHint(form.organisation), gesture);
    const next = {
      name: form.name.trim(),
      post: form.post.trim(),
      email: form.email.trim(),
      sex: form.sex,
      publicRole: form.publicRole.trim(),
      ...(organisation === undefined ? {} : { organisation }),
    };
    const changed = Object.fromEntries(
      Object.entries(next).filter(([field, value]) => seen[field as keyof Person] !== value),
    );
    const kept =
      organisation !== undefined &&
      (Object.keys(changed).length === 0 || (await update('person', seen, changed, gesture)));
    setBusy(false);
    if (kept) close();
  };

  return (
    <Modal
      opened
      onClose={close}
      title={t(($) => $.people.dialog.title, { name: person.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t(($) => $.people.dialog.name)}
            value={form.name}
            maxLength={200}
            readOnly={readOnly}
            error={nameFault ? t(($) => $.people.dialog.nameMissing) : undefined}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Group grow align="start">
            <Autocomplete
              label={t(($) => $.people.dialog.organisation)}
              placeholder={t(($) => $.people.dialog.noOrganisation)}
              value={form.organisation}
              maxLength={200}
              limit={8}
              readOnly={readOnly}
              data={[...new Set(Object.values(state.organisation).map(({ name }) => name))]}
              onChange={(organisation) => set({ organisation })}
            />
            <TextInput
              label={t(($) => $.people.dialog.post)}
              value={form.post}
              maxLength={200}
              readOnly={readOnly}
              onChange={(event) => set({ post: event.currentTarget.value })}
            />
          </Group>
          <Group grow align="start">
            <TextInput
              label={t(($) => $.people.dialog.email)}
              value={form.email}
              maxLength={200}
              readOnly={readOnly}
              error={emailFault ? t(($) => $.people.dialog.emailBad) : undefined}
              onChange={(event) => set({ email: event.currentTarget.value })}
            />
            <Select
              label={t(($) => $.people.dialog.sex)}
              description={t(($) => $.people.dialog.sexHelp)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t(($) => $.people.dialog.sexNone)}
              clearable
              readOnly={readOnly}
              value={form.sex}
              data={sexes.map((key) => ({ value: key, label: t(($) => $.model.sexes[key]) }))}
              clearButtonProps={{ 'aria-label': t(($) => $.people.dialog.sexNone) }}
              onChange={(value) => set({ sex: value as Person['sex'] })}
            />
          </Group>
          <TextInput
            label={t(($) => $.people.dialog.publicRole)}
            description={t(($) => $.people.dialog.publicRoleHelp)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={form.publicRole}
            maxLength={200}
            readOnly={readOnly}
            onChange={(event) => set({ publicRole: event.currentTarget.value })}
          />
          {codes.length > 0 ? (
            <Text size="sm" c="dimmed">
              {t(($) => $.people.dialog.history)} {codes.join(', ')}
            </Text>
          ) : null}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={close}>
              {t(($) => $.people.dialog.cancel)}
            </Button>
            <Button type="submit" loading={busy} disabled={readOnly}>
              {t(($) => $.people.dialog.save)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
