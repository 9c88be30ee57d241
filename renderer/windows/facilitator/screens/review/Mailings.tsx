import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconClock, IconSend } from '@tabler/icons-react';
import type { State } from '../../../../../shared/model/state.ts';
import { projectOf } from '../../../../../shared/model/state.ts';
import {
  type MailingStatus,
  mailingsOf,
  type RecipientStatus,
} from '../../../../../shared/queries/mailings.ts';
import { writeDate } from '../../../../../shared/queries/typed.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useDay } from '../../../../client/time.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { MailingForm } from './MailingForm.tsx';
import classes from './review.module.css';

/** What was sent for review: its button, with how many have not returned it, and who they are; and the way to record another. */
export function Mailings({ state }: { state: State }) {
  const t = useT();
  const readOnly = useReadOnly();
  const [opened, { open, close }] = useDisclosure(false);
  const [adding, { open: add, close: added }] = useDisclosure(false);
  const mailings = mailingsOf(state, today(projectOf(state).zone));
  const shut = (): void => {
    added();
    close();
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSend size={18} stroke={1.75} aria-hidden="true" />}
        onClick={open}
      >
        {t(($) => $.review.mailings.open, { count: mailings.length })}
      </Button>
      <Modal
        opened={opened}
        onClose={shut}
        // A form that is being filled goes by its own button.
        closeOnEscape={!adding && mailings.length > 0}
        closeOnClickOutside={false}
        size={760}
        title={t(($) => $.review.mailings.title)}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        <Stack gap="md">
          {adding || mailings.length === 0 ? (
            <MailingForm state={state} done={added} {...(mailings.length > 0 ? { cancel: added } : {})} />
          ) : (
            <Group justify="space-between" wrap="nowrap" align="start">
              <Text size="sm" c="dimmed">
                {t(($) => $.review.mailings.text)}
              </Text>
              <Button disabled={readOnly} onClick={add} style={{ flex: 'none' }}>
                {t(($) => $.review.mailings.add)}
              </Button>
            </Group>
          )}
          {mailings.map((status) => (
            <Sent key={status.mailing.id} state={state} status={status} readOnly={readOnly} />
          ))}
        </Stack>
      </Modal>
    </>
  );
}

function Sent(props: { state: State; status: MailingStatus; readOnly: boolean }) {
  const { state, status, readOnly } = props;
  const { mailing, version, recipients, waiting, late, others } = status;
  const t = useT();
  const day = useDay();
  const [changing, { open, close }] = useDisclosure(false);
  if (changing)
    return (
      <section className={classes.mailing} aria-label={mailing.code}>
        <Text fw={700}>{mailing.code}</Text>
        <MailingForm state={state} kept={mailing} done={close} cancel={close} />
      </section>
    );
  return (
    <section className={classes.mailing} aria-label={mailing.code}>
      <Group gap="xs" wrap="nowrap">
        <Text fw={700}>
          {mailing.code} · {t(($) => $.review.version, { number: version })}
        </Text>
        <Text size="sm" c="dimmed">
          {t(($) => $.review.mailings.sentOn, { day: day(mailing.at) })}
          {mailing.deadline === null
            ? ''
            : ` · ${t(($) => $.review.mailings.until, { day: writeDate(mailing.deadline) })}`}
        </Text>
        <Badge ml="auto" variant="light" tt="none" color={late ? 'red' : waiting > 0 ? 'amber' : 'teal'}>
          {waiting === 0
            ? t(($) => $.review.mailings.allReturned)
            : t(($) => (late ? $.review.mailings.late : $.review.mailings.waiting), { count: waiting })}
        </Badge>
      </Group>
      {mailing.note === '' ? null : <Text size="sm">{mailing.note}</Text>}
      <ul className={classes.recipients}>
        {recipients.map((recipient) => (
          <One key={recipient.recipient.id} recipient={recipient} />
        ))}
      </ul>
      {others.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t(($) => $.review.mailings.others, { list: others.map(({ name }) => name).join(', ') })}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={readOnly}
          aria-label={t(($) => $.review.mailings.change, { code: mailing.code })}
          onClick={open}
        >
          {t(($) => $.review.mailings.changeShort)}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          disabled={readOnly}
          aria-label={t(($) => $.review.mailings.remove, { code: mailing.code })}
          onClick={() =>
            void run(
              'mailing.remove',
              { id: mailing.id },
              { toast: t(($) => $.review.mailings.removed, { code: mailing.code }) },
            )
          }
        >
          {t(($) => $.common.remove)}
        </Button>
      </Group>
    </section>
  );
}

function One({ recipient: { name, organisation, returned } }: { recipient: RecipientStatus }) {
  const t = useT();
  const day = useDay();
  const [first] = returned;
  const Icon = first ? IconCheck : IconClock;
  return (
    <li data-waiting={first === undefined || undefined}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {name}
        {organisation === '' ? '' : ` (${organisation})`}
      </span>
      <span>
        {first
          ? t(($) => (first.hash === null ? $.review.mailings.answered : $.review.mailings.returned), {
              day: day(first.at),
            })
          : t(($) => $.review.mailings.missing)}
      </span>
    </li>
  );
}

/** The day it is in a zone, as the project writes dates. */
function today(zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
}
