import { Button, Group, Table, Title } from '@mantine/core';
import { IconColumns, IconFlag, IconPlus, IconPresentation } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import { attendanceSummary } from '../../../../../shared/queries/attendance.ts';
import { isForum } from '../../../../../shared/queries/forum.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { useFormat, workshopName } from '../../../../staff/meeting/workshopName.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import { CreateWorkshop } from './CreateWorkshop.tsx';
import classes from './workshops.module.css';

/** Every workshop, forum and session: the newest first, those without a date last. */
export function WorkshopList({ state }: { state: State }) {
  const t = useT();
  const format = useFormat();
  const readOnly = useReadOnly();
  const { go } = useNavigation();
  const [creating, setCreating] = useState(false);
  const rows = useMemo(
    () =>
      Object.values(state.workshop)
        .map((workshop) => ({
          workshop,
          present: attendanceSummary(state, workshop).present,
          records: Object.values(state.record).filter((entry) => entry.workshop === workshop.id).length,
          minutes: Object.values(state.minutes).find((entry) => entry.workshop === workshop.id),
        }))
        .toSorted(({ workshop: a }, { workshop: b }) => {
          if ((a.state === 'running') !== (b.state === 'running')) return a.state === 'running' ? -1 : 1;
          if ((a.date ?? '') !== (b.date ?? '')) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
          return a.kind === b.kind ? a.number - b.number : a.code < b.code ? -1 : 1;
        }),
    [state],
  );
  const commitments = Object.values(state.record).filter(({ kind }) => kind === 'commitment');
  const create = (
    <Button
      leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
      disabled={readOnly}
      onClick={() => setCreating(true)}
    >
      {t(($) => $.workshops.new)}
    </Button>
  );
  return (
    <div className={classes.list}>
      <div className={classes.listHead}>
        <div>
          <Title order={1}>{t(($) => $.workshops.title)}</Title>
          <p>{t(($) => $.workshops.subtitle)}</p>
        </div>
        <Group gap="xs">
          {commitments.length > 0 ? (
            <Button
              variant="default"
              leftSection={<IconFlag size={18} stroke={1.75} aria-hidden />}
              onClick={() => go('workshops', { view: 'commitments' })}
            >
              {t(($) => $.workshops.commitments.open, {
                count: commitments.filter((entry) => entry.state !== 'done').length,
              })}
            </Button>
          ) : null}
          {rows.filter(({ workshop }) => isForum(workshop)).length > 1 ? (
            <Button
              variant="default"
              leftSection={<IconColumns size={18} stroke={1.75} aria-hidden />}
              onClick={() => go('workshops', { view: 'compare' })}
            >
              {t(($) => $.forums.compare.open)}
            </Button>
          ) : null}
          {rows.length > 0 ? create : null}
        </Group>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={IconPresentation} title={t(($) => $.workshops.empty.title)} actions={create}>
          {t(($) => $.workshops.empty.text)}
        </EmptyState>
      ) : (
        <div className={classes.box}>
          <Table verticalSpacing={0} highlightOnHover className={classes.table ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={90}>{t(($) => $.workshops.columns.code)}</Table.Th>
                <Table.Th>{t(($) => $.workshops.columns.title)}</Table.Th>
                <Table.Th w={200}>{t(($) => $.workshops.columns.date)}</Table.Th>
                <Table.Th w={120}>{t(($) => $.workshops.columns.state)}</Table.Th>
                <Table.Th w={100} ta="right">
                  {t(($) => $.workshops.columns.attendance)}
                </Table.Th>
                <Table.Th w={100} ta="right">
                  {t(($) => $.workshops.columns.records)}
                </Table.Th>
                <Table.Th w={200}>{t(($) => $.workshops.columns.minutes)}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ workshop, present, records, minutes }) => (
                <Table.Tr key={workshop.id} onClick={() => go('workshops', { workshop: workshop.id })}>
                  <Table.Td fw={700}>{workshop.code}</Table.Td>
                  <Table.Td>
                    <button
                      type="button"
                      className={classes.open}
                      aria-label={t(($) => $.workshops.open, { name: workshopName(t, workshop) })}
                      onClick={(event) => {
                        event.stopPropagation();
                        go('workshops', { workshop: workshop.id });
                      }}
                    >
                      {workshop.title || t(($) => $.workshops.untitled)}
                      <span>{t(($) => $.model.workshop.kinds[workshop.kind])}</span>
                    </button>
                  </Table.Td>
                  <Table.Td>
                    {workshop.date === null ? t(($) => $.model.noDate) : format.longDate(workshop.date)}
                  </Table.Td>
                  <Table.Td>
                    <span className={classes.state} data-state={workshop.state}>
                      {t(($) => $.model.workshop.states[workshop.state])}
                    </span>
                  </Table.Td>
                  <Table.Td ta="right">{present}</Table.Td>
                  <Table.Td ta="right">{records}</Table.Td>
                  <Table.Td>
                    {minutes
                      ? `${t(($) => $.workshops.minutesNumber, { number: minutes.number })} · ${t(($) => $.model.minutesStates[minutes.state])}`
                      : '–'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {creating ? <CreateWorkshop close={() => setCreating(false)} /> : null}
    </div>
  );
}
