import {
  Button,
  type ComboboxParsedItem,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { Recipient } from '../../../../../shared/model/mailing.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { fold } from '../../../../../shared/queries/fold.ts';
import { readDate } from '../../../../../shared/queries/typed.ts';
import { nextVersion } from '../../../../../shared/queries/versions.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';

const NOW = 'now';

/** Records that a version was sent: which one (what stands now is frozen first), to whom, until when. */
export function MailingForm(props: { state: State; done: () => void; cancel?: () => void }) {
  const { state, done, cancel } = props;
  const t = useT();
  const readOnly = useReadOnly();
  const versions = Object.values(state.version).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const [version, setVersion] = useState(versions[0]?.id ?? NOW);
  const [recipients, setRecipients] = useState<string[]>([]);
  const [deadline, setDeadline] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<'recipients' | 'deadline' | null>(null);
  const [busy, setBusy] = useState(false);
  const collator = new Intl.Collator('es');
  const people = Object.values(state.person).map(({ id, name, organisation }) => {
    const of = organisation === null ? '' : (state.organisation[organisation]?.name ?? '');
    return { value: `person ${id}`, label: of === '' ? name : `${name} (${of})` };
  });
  const organisations = Object.values(state.organisation).map(({ id, name }) => ({
    value: `organisation ${id}`,
    label: name,
  }));
  const save = async (): Promise<void> => {
    const day = readDate(deadline);
    if (recipients.length === 0 || day === undefined) {
      setWrong(recipients.length === 0 ? 'recipients' : 'deadline');
      return;
    }
    setBusy(true);
    const answer = await run('mailing.record', {
      version: version === NOW ? null : version,
      deadline: day,
      note,
      recipients: recipients.map((value): Recipient => {
        const [kind, id = ''] = value.split(' ');
        return { kind: kind === 'person' ? 'person' : 'organisation', id };
      }),
    });
    setBusy(false);
    if (answer.kind !== 'done') return;
    // The mailing stands in the list now: nothing more is said.
    done();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(($) => $.review.mailings.formText)}
        </Text>
        <Group grow align="start" gap="sm">
          <Select
            label={t(($) => $.review.mailings.version)}
            allowDeselect={false}
            disabled={readOnly}
            value={version}
            data={[
              {
                value: NOW,
                label: t(($) => $.review.mailings.freeze, {
                  number: nextVersion(
                    versions.map(({ number }) => number),
                    false,
                  ),
                }),
              },
              ...versions.map(({ id, number, name }) => ({
                value: id,
                label: name === '' ? number : `${number} · ${name}`,
              })),
            ]}
            onChange={(value) => setVersion(value ?? NOW)}
          />
          <TextInput
            label={t(($) => $.review.mailings.deadline)}
            placeholder={t(($) => $.review.mailings.datePlaceholder)}
            value={deadline}
            disabled={readOnly}
            error={wrong === 'deadline' ? t(($) => $.review.mailings.badDate) : null}
            onChange={(event) => {
              setDeadline(event.currentTarget.value);
              setWrong(null);
            }}
          />
        </Group>
        <MultiSelect
          label={t(($) => $.review.mailings.recipients)}
          description={t(($) => $.review.mailings.recipientsHelp)}
          searchable
          hidePickedOptions
          disabled={readOnly}
          nothingFoundMessage={t(($) => $.review.mailings.nobodyFound)}
          error={wrong === 'recipients' ? t(($) => $.review.mailings.noRecipients) : null}
          data={[
            {
              group: t(($) => $.review.mailings.people),
              items: people.toSorted((a, b) => collator.compare(a.label, b.label)),
            },
            {
              group: t(($) => $.review.mailings.organisations),
              items: organisations.toSorted((a, b) => collator.compare(a.label, b.label)),
            },
          ]}
          filter={({ options, search }) =>
            options.flatMap((option): ComboboxParsedItem[] => {
              if (!('group' in option)) return [option];
              const items = option.items.filter(({ label }) => fold(label).includes(fold(search)));
              return items.length === 0 ? [] : [{ ...option, items }];
            })
          }
          maxDropdownHeight={280}
          value={recipients}
          onChange={(value) => {
            setRecipients(value);
            setWrong(null);
          }}
        />
        <Textarea
          label={t(($) => $.review.mailings.note)}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={1_000}
          value={note}
          disabled={readOnly}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          {cancel ? (
            <Button variant="default" onClick={cancel}>
              {t(($) => $.common.cancel)}
            </Button>
          ) : null}
          <Button type="submit" loading={busy} disabled={readOnly}>
            {t(($) => $.review.mailings.record)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
