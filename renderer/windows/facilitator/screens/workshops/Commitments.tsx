import { Button, NativeSelect, SegmentedControl, Table, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import { type Commitment, commitmentsOf } from '../../../../../shared/queries/commitments.ts';
import { run } from '../../../../actions/run.ts';
import { hostNow } from '../../../../client/clock.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { useFormat } from '../../../../staff/meeting/workshopName.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import classes from './workshops.module.css';

const states = ['open', 'inProgress', 'done'] as const;
const views = ['waiting', 'overdue', 'all'] as const;
type View = (typeof views)[number];

const passes: Record<View, (commitment: Commitment) => boolean> = {
  waiting: ({ record }) => record.state !== 'done',
  overdue: ({ overdue }) => overdue,
  all: () => true,
};

/** Who committed to what, in every workshop: how it stands is changed here, and goes on after the minutes are approved. */
export function Commitments({ state }: { state: State }) {
  const t = useT();
  const format = useFormat();
  const readOnly = useReadOnly();
  const { go } = useNavigation();
  const [view, setView] = useState<View>('waiting');
  const today = format.dayOf(new Date(hostNow()).toISOString());
  const all = commitmentsOf(state, today);
  const shown = all.filter(passes[view]);
  const set = (id: string, before: string | null, after: string) =>
    void run('record.update', { id, set: { state: after }, base: { state: before } });
  return (
    <div className={classes.list}>
      <div className={classes.listHead}>
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => go('workshops', { view: 'list' })}
          >
            {t(($) => $.workshops.commitments.back)}
          </Button>
          <Title order={1}>{t(($) => $.workshops.commitments.title)}</Title>
          <p>{t(($) => $.workshops.commitments.subtitle)}</p>
        </div>
        {all.length > 0 ? (
          <SegmentedControl
            aria-label={t(($) => $.workshops.commitments.which)}
            value={view}
            onChange={(value) => setView(value as View)}
            data={views.map((value) => ({
              value,
              label: t(($) => $.workshops.commitments.views[value], {
                count: all.filter(passes[value]).length,
              }),
            }))}
          />
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon={IconFlag}
          title={t(($) => $.workshops.commitments.empty[all.length === 0 ? 'none' : view])}
        >
          {all.length === 0 ? t(($) => $.workshops.commitments.empty.text) : null}
        </EmptyState>
      ) : (
        <div className={classes.box}>
          <Table verticalSpacing={0} className={`${classes.table} ${classes.still}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={90}>{t(($) => $.workshops.columns.code)}</Table.Th>
                <Table.Th>{t(($) => $.workshops.commitments.what)}</Table.Th>
                <Table.Th w="24%">{t(($) => $.workshops.commitments.responsible)}</Table.Th>
                <Table.Th w={190}>{t(($) => $.workshops.commitments.due)}</Table.Th>
                <Table.Th w={100}>{t(($) => $.workshops.commitments.workshop)}</Table.Th>
                <Table.Th w={180}>{t(($) => $.workshops.columns.state)}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ record, workshop, overdue }) => (
                <Table.Tr key={record.id}>
                  <Table.Td fw={700}>{record.code}</Table.Td>
                  <Table.Td>{record.text}</Table.Td>
                  <Table.Td>{record.responsible || '–'}</Table.Td>
                  <Table.Td>
                    {record.due === null ? t(($) => $.model.noDate) : format.longDate(record.due)}
                    {overdue ? (
                      <span className={classes.overdue}>
                        <IconAlertTriangle size={14} aria-hidden="true" />
                        {t(($) => $.workshops.commitments.overdue)}
                      </span>
                    ) : null}
                  </Table.Td>
                  <Table.Td>
                    <button
                      type="button"
                      className={classes.open}
                      onClick={() => go('workshops', { workshop: workshop.id })}
                    >
                      {workshop.code}
                    </button>
                  </Table.Td>
                  <Table.Td>
                    <NativeSelect
                      aria-label={t(($) => $.workshops.commitments.stateOf, { code: record.code })}
                      disabled={readOnly}
                      value={record.state ?? 'open'}
                      data={states.map((value) => ({
                        value,
                        label: t(($) => $.model.commitmentStates[value]),
                      }))}
                      onChange={(event) => set(record.id, record.state, event.currentTarget.value)}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </div>
  );
}
