import { Alert, Button, Group, Modal, Progress, Stack, Text, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type Observation, placings, type Returned } from '../../../../../shared/model/review.ts';
import { failureText, run } from '../../../../actions/run.ts';
import { toast } from '../../../../actions/toast.tsx';
import { upload } from '../../../../actions/upload.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';

/** What the host says of a returned document (`review.read`). */
interface Reading {
  payload: Pick<Returned, 'name' | 'hash' | 'document' | 'version' | 'reviewer' | 'institution'> & {
    observations: Pick<Observation, 'placing' | 'author'>[];
  };
  notices: ('notOurs' | 'draft' | 'oldVersion' | 'unknownVersion')[];
}

/** Brings a document that came back: shows who, of which version and how much is in it before anything is taken. */
export function ImportReview(props: { variant?: 'filled' | 'default'; done: () => void }) {
  const { variant = 'filled', done } = props;
  const t = useT();
  const readOnly = useReadOnly();
  const field = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ name: string; done: number } | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [fault, setFault] = useState('');
  const read = async (file: File): Promise<void> => {
    setFault('');
    try {
      const found = await upload<Reading>(file, 'review', 'review.read', (part) =>
        setSending({ name: file.name, done: part }),
      );
      setReading(found);
    } catch (error) {
      setFault(failureText(error));
    }
    setSending(null);
  };
  const close = (): void => {
    setReading(null);
    setFault('');
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".docx"
        aria-label={t(($) => $.review.import.choose)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      <Button
        variant={variant}
        leftSection={<IconFileImport size={18} stroke={1.75} aria-hidden="true" />}
        disabled={readOnly}
        onClick={() => field.current?.click()}
      >
        {t(($) => $.review.import.action)}
      </Button>
      <Modal
        opened={sending !== null || reading !== null || fault !== ''}
        onClose={close}
        size="lg"
        title={t(($) => $.review.import.title)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        {sending ? (
          <Stack gap="xs">
            <Text size="sm">{t(($) => $.review.import.reading, { name: sending.name })}</Text>
            <Progress value={sending.done * 100} aria-label={t(($) => $.review.import.sent)} />
          </Stack>
        ) : reading ? (
          <Found
            key={reading.payload.hash}
            reading={reading}
            close={close}
            taken={() => {
              close();
              done();
            }}
          />
        ) : (
          <Stack gap="md">
            <Alert color="red" role="alert">
              {fault}
            </Alert>
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t(($) => $.common.close)}
              </Button>
              <Button onClick={() => field.current?.click()}>{t(($) => $.review.import.other)}</Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}

function Found(props: { reading: Reading; close: () => void; taken: () => void }) {
  const { reading, close, taken } = props;
  const { payload, notices } = reading;
  const t = useT();
  const { observations } = payload;
  const authors = [...new Set(observations.map(({ author }) => author))].filter((author) => author !== '');
  const [reviewer, setReviewer] = useState(
    payload.reviewer || (authors.length === 1 ? (authors[0] ?? '') : ''),
  );
  const [institution, setInstitution] = useState(payload.institution);
  const [busy, setBusy] = useState(false);
  const by = placings.map((placing) => ({
    placing,
    count: observations.filter((each) => each.placing === placing).length,
  }));
  const take = async (): Promise<void> => {
    setBusy(true);
    const answer = await run('review.import', { ...payload, reviewer, institution });
    setBusy(false);
    if (answer.kind !== 'done') return;
    // Without «Deshacer»: nobody's Ctrl+Z takes an import back; the document can be removed with what it says.
    toast(t(($) => $.review.import.done, { count: observations.length }));
    taken();
  };
  return (
    <Stack gap="sm">
      <div>
        <Text fw={700}>{payload.name}</Text>
        <Text size="sm" c="dimmed">
          {[
            payload.document,
            payload.version === '' ? '' : t(($) => $.review.version, { number: payload.version }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      </div>
      {notices.map((notice) => (
        <Alert key={notice} color="amber">
          {t(($) => $.review.import.notices[notice], { version: payload.version })}
        </Alert>
      ))}
      <Text>
        {observations.length === 0
          ? t(($) => $.review.import.nothing)
          : t(($) => $.review.import.holds, { count: observations.length })}
      </Text>
      {observations.length === 0 ? null : (
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {by
            .filter(({ count }) => count > 0)
            .map(({ placing, count }) => (
              <li key={placing}>{t(($) => $.review.import.by[placing], { count })}</li>
            ))}
        </ul>
      )}
      {authors.length > 1 ? (
        <Text size="sm">{t(($) => $.review.import.authors, { list: authors.slice(0, 8).join(', ') })}</Text>
      ) : null}
      <Group grow align="start" gap="sm">
        <TextInput
          label={t(($) => $.review.import.reviewer)}
          description={t(($) => $.review.import.reviewerHelp)}
          value={reviewer}
          maxLength={200}
          onChange={(event) => setReviewer(event.currentTarget.value)}
        />
        <TextInput
          label={t(($) => $.review.import.institution)}
          description={t(($) => $.review.import.institutionHelp)}
          value={institution}
          maxLength={200}
          onChange={(event) => setInstitution(event.currentTarget.value)}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t(($) => $.review.import.nothingChanges)}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button loading={busy} onClick={() => void take()}>
          {t(($) => $.review.import.confirm, { count: observations.length })}
        </Button>
      </Group>
    </Stack>
  );
}
