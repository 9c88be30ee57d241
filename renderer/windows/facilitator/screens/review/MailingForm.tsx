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
import type { Mailing, Recipient } from '../../../../../shared/model/mailing.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { fold } from '../../../../../shared/queries/fold.ts';
import { readDate, writeDate } from '../../../../../shared/queries/typed.ts';
import { nextVersion } from '../../../../../shared/queries/versions.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';

const NOW = 'now';

/**
 * Records that a version was sent: which one (what stands now is frozen first), to whom, until when. Of a mailing that was recorded it
 * changes to whom and until when; the version stays.
 */
export function MailingForm(props: { state: State; kept?: Mailing; done: () => void; cancel?: () => void }) {
  const { state, kept, done, cancel } = props;
  const t = useT();
  const readOnly = useReadOnly();
  const versions = Object.values(state.version).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const [version, setVersion] = useState(kept?.version ?? versions[0]?.id ?? NOW);
  const [recipients, setRecipients] = useState(() => (kept?.recipients ?? []).map(choiceOf));
  const [deadline, setDeadline] = useState(writeDate(kept?.deadline ?? null));
  const [note, setNote] = useState(kept?.note ?? '');
  // What was seen when the form opened is the base of what it saves.
  const [seen] = useState(kept);
  const [wrong, setWrong] = useState<'recipients' | 'deadline' | null>(null);
  const [busy, setBusy] = useState(false);
  const collator = new Intl.Collator('es');
  const people = Object.values(state.person).map(({ id, name, organisation }) => {
    const of = organisation === null ? '' : (state.organisation[organisation]?.name ?? '');
    return { value: choiceOf({ kind: 'person', id }), label: of === '' ? name : `${name} (${of})` };
  });
  const organisations = Object.values(state.organisation).map(({ id, name }) => ({
    value: choiceOf({ kind: 'organisation', id }),
    label: name,
  }));
  const save = async (): Promise<void> => {
    const day = readDate(deadline);
    if (recipients.length === 0 || day === undefined) {
      setWrong(recipients.length === 0 ? 'recipients' : 'deadline');
      return;
    }
    setBusy(true);
    const set = { deadline: day, note, recipients: recipients.map(recipientOf) };
    const answer = await (seen
      ? run('mailing.update', {
          id: seen.id,
          set,
          base: { deadline: seen.deadline, note: seen.note, recipients: seen.recipients },
        })
      : run('mailing.record', { ...set, version: version === NOW ? null : version }));
    setBusy(false);
    if (answer.kind !== 'done' && !answer.keptTheirs) return;
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
            disabled={readOnly || kept !== undefined}
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
            {...(kept ? { 'data-autofocus': true } : {})}
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
            {t(($) => (kept ? $.review.mailings.save : $.review.mailings.record))}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function choiceOf({ kind, id }: Recipient): string {
  return `${kind} ${id}`;
}

function recipientOf(value: string): Recipient {
  const [kind, id = ''] = value.split(' ');
  return { kind: kind === 'person' ? 'person' : 'organisation', id };
}
