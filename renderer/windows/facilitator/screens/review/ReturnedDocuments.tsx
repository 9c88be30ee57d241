import { Button, Group, Modal, Select, Stack, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { Returned } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { run } from '../../../../actions/run.ts';
import { useDraft } from '../../../../actions/useDraft.ts';
import { useT } from '../../../../client/i18n.ts';
import { useDay } from '../../../../client/time.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { go } from '../../navigation.ts';

/** The documents that came back, whose they are, how much of each waits for an answer; each can be corrected or removed. */
export function ReturnedDocuments(props: { state: State; opened: boolean; close: () => void }) {
  const { state, opened, close } = props;
  const t = useT();
  const files = Object.values(state.returned).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={920}
      title={t(($) => $.review.files.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t(($) => $.review.files.text)}
        </Text>
        <Table verticalSpacing="xs" layout="fixed" aria-label={t(($) => $.review.files.title)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="34%">{t(($) => $.review.files.file)}</Table.Th>
              <Table.Th>{t(($) => $.review.files.reviewer)}</Table.Th>
              <Table.Th>{t(($) => $.review.files.institution)}</Table.Th>
              <Table.Th w={120}>{t(($) => $.review.files.waiting)}</Table.Th>
              <Table.Th w={96}>
                <VisuallyHidden>{t(($) => $.common.remove)}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {files.map((file) => (
              <FileRow key={file.id} state={state} file={file} />
            ))}
          </Table.Tbody>
        </Table>
        <Group gap="xs">
          {(['answers', 'reply'] as const).map((kind) => (
            <Button
              key={kind}
              variant="subtle"
              leftSection={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => {
                close();
                go('documents', { kind });
              }}
            >
              {t(($) => $.documentsScreen[kind].name)}
            </Button>
          ))}
          <Button ml="auto" variant="default" onClick={close}>
            {t(($) => $.common.close)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function FileRow({ state, file }: { state: State; file: Returned }) {
  const t = useT();
  const readOnly = useReadOnly();
  const day = useDay();
  const its = Object.values(state.observation).filter(({ returned }) => returned === file.id);
  const waiting = its.filter(({ decision }) => decision === null).length;
  const remove = (): void =>
    void run(
      'review.remove',
      { id: file.id },
      { toast: t(($) => $.review.files.removed, { name: file.name, count: its.length }) },
    );
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {file.name}
        <Text size="xs" c="dimmed">
          {[
            file.document,
            file.version === '' ? '' : t(($) => $.review.version, { number: file.version }),
            day(file.at),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        {file.document === '' ? (
          // What another program took out of the file, a person may still know.
          <Select
            size="xs"
            label={t(($) => $.review.files.version)}
            placeholder={t(($) => $.review.files.noVersion)}
            clearable
            disabled={readOnly}
            value={file.version === '' ? null : file.version}
            data={Object.values(state.version).map(({ number }) => number)}
            onChange={(version) =>
              void run('review.identify', {
                id: file.id,
                set: { version: version ?? '' },
                base: { version: file.version },
              })
            }
          />
        ) : null}
      </Table.Td>
      <Table.Td>
        <Said file={file} field="reviewer" />
      </Table.Td>
      <Table.Td>
        <Said file={file} field="institution" />
      </Table.Td>
      <Table.Td>{t(($) => $.review.files.count, { waiting, count: its.length })}</Table.Td>
      <Table.Td>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          disabled={readOnly}
          aria-label={t(($) => $.review.files.remove, { name: file.name })}
          onClick={remove}
        >
          {t(($) => $.common.remove)}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function Said({ file, field }: { file: Returned; field: 'reviewer' | 'institution' }) {
  const t = useT();
  const readOnly = useReadOnly();
  const draft = useDraft(file[field], (value, base) =>
    run(
      'review.identify',
      { id: file.id, set: { [field]: value }, base: { [field]: base } },
      { quiet: true },
    ),
  );
  return (
    <TextInput
      aria-label={t(($) => $.review.files.fieldOf, {
        field: t(($) => $.review.files[field]),
        name: file.name,
      })}
      value={draft.value}
      maxLength={200}
      disabled={readOnly}
      error={draft.error}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.leave();
      }}
    />
  );
}
