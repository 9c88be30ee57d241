import {
  ActionIcon,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
  Tooltip,
} from '@mantine/core';
import { IconArrowLeft, IconEyeOff, IconFileTypeDocx, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { Minutes } from '../../../../../shared/model/minutes.ts';
import type { Workshop } from '../../../../../shared/model/workshop.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { workshopName } from '../../../../staff/meeting/workshopName.ts';
import { focusPage } from '../../../../staff/minutes/minutesPage.ts';
import { useNavigation } from '../../navigation.ts';
import type { Edition } from './MinutesEditor.tsx';
import classes from './minutes.module.css';

const stages = ['draft', 'inReview', 'approved'] as const;

/** Which acta it is, how it stands, what can be done with it next, and which edition the page shows. */
export function Header(props: {
  minutes: Minutes;
  workshop: Workshop;
  edition: Edition;
  setEdition: (edition: Edition) => void;
  readOnly: boolean;
}) {
  const { minutes, workshop, edition, setEdition, readOnly } = props;
  const t = useT();
  const { go } = useNavigation();
  const [approving, setApproving] = useState(false);
  const { id, number, state } = minutes;
  return (
    <header className={classes.header}>
      <Tooltip label={t(($) => $.minutes.back)}>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={t(($) => $.minutes.back)}
          onClick={() => go('minutes')}
        >
          <IconArrowLeft size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.headerTitle}>
        <Title order={1}>{t(($) => $.minutes.number, { number })}</Title>
        <span>{workshopName(t, workshop)}</span>
      </div>
      <ol
        className={classes.stages}
        aria-label={t(($) => $.minutes.stages, { state: t(($) => $.model.minutesStates[state]) })}
      >
        {stages.map((each) => (
          <li key={each} aria-current={each === state ? 'step' : undefined}>
            {t(($) => $.model.minutesStates[each])}
          </li>
        ))}
      </ol>
      <Group gap="xs" ml="auto" wrap="nowrap">
        {state === 'draft' ? (
          <Button
            variant="default"
            disabled={readOnly}
            onClick={() =>
              void run('minutes.review', { id }, { toast: t(($) => $.minutes.sent, { number }) })
            }
          >
            {t(($) => $.minutes.toReview)}
          </Button>
        ) : null}
        {state === 'inReview' ? (
          <>
            <Button
              variant="default"
              disabled={readOnly}
              onClick={() =>
                void run(
                  'minutes.review',
                  { id, back: true },
                  { toast: t(($) => $.minutes.returned, { number }) },
                )
              }
            >
              {t(($) => $.minutes.toDraft)}
            </Button>
            <Button variant="default" disabled={readOnly} onClick={() => setApproving(true)}>
              {t(($) => $.minutes.approve)}
            </Button>
          </>
        ) : null}
        <SegmentedControl
          aria-label={t(($) => $.minutes.edition)}
          value={edition}
          onChange={(value) => setEdition(value as Edition)}
          data={(['public', 'internal'] as const).map((value) => ({
            value,
            label: (
              <span className={classes.edition}>
                {value === 'public' ? (
                  <IconEyeOff size={16} aria-hidden />
                ) : (
                  <IconLock size={16} aria-hidden />
                )}
                {t(($) => $.minutes.editions[value])}
              </span>
            ),
          }))}
        />
        <Button
          leftSection={<IconFileTypeDocx size={18} stroke={1.75} aria-hidden />}
          onClick={() => go('documents', { kind: 'minutes', workshop: workshop.id })}
        >
          {t(($) => $.minutes.export)}
        </Button>
      </Group>
      {approving ? <Approve minutes={minutes} close={() => setApproving(false)} /> : null}
    </header>
  );
}

function Approve({ minutes, close }: { minutes: Minutes; close: () => void }) {
  const t = useT();
  const [by, setBy] = useState('');
  const [fault, setFault] = useState(false);
  const [busy, setBusy] = useState(false);
  const approve = async (): Promise<void> => {
    if (by.trim() === '') return setFault(true);
    setBusy(true);
    const answer = await run('minutes.approve', { id: minutes.id, by: by.trim() });
    setBusy(false);
    if (answer.kind === 'done') {
      close();
      focusPage();
    }
    return undefined;
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t(($) => $.minutes.approveDialog.title, { number: minutes.number })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void approve();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t(($) => $.minutes.approveDialog.text)}</Text>
          <TextInput
            data-autofocus
            label={t(($) => $.minutes.approveDialog.by)}
            description={t(($) => $.minutes.approveDialog.byHelp)}
            maxLength={200}
            value={by}
            error={fault ? t(($) => $.minutes.approveDialog.byMissing) : undefined}
            onChange={(event) => {
              setFault(false);
              setBy(event.currentTarget.value);
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t(($) => $.minutes.approveDialog.cancel)}
            </Button>
            <Button type="submit" loading={busy}>
              {t(($) => $.minutes.approveDialog.confirm)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
