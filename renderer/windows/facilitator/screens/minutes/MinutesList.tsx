import { Button, Group, Table, Title } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { useFormat, workshopName } from '../../../../staff/meeting/workshopName.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import listClasses from '../workshops/workshops.module.css';
import { openMinutes } from './openMinutes.ts';

/** Every acta by number, and the workshops that have none yet. */
export function MinutesList({ state }: { state: State }) {
  const t = useT();
  const format = useFormat();
  const readOnly = useReadOnly();
  const { go } = useNavigation();
  const all = Object.values(state.minutes)
    .flatMap((minutes) => {
      const workshop = state.workshop[minutes.workshop];
      return workshop ? [{ minutes, workshop }] : [];
    })
    .toSorted((a, b) => b.minutes.number - a.minutes.number);
  const without = Object.values(state.workshop)
    .filter(({ id }) => !all.some(({ workshop }) => workshop.id === id))
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const buttons = without.map((workshop) => (
    <Button
      key={workshop.id}
      variant="default"
      disabled={readOnly}
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      title={workshopName(t, workshop)}
      onClick={() => void openMinutes(workshop.id)}
    >
      {t(($) => $.minutes.create, { code: workshop.code })}
    </Button>
  ));
  const head = (
    <div className={listClasses.listHead}>
      <div>
        <Title order={1}>{t(($) => $.minutes.title)}</Title>
        <p>{t(($) => $.minutes.subtitle)}</p>
      </div>
    </div>
  );
  if (all.length === 0)
    return (
      <div className={listClasses.list}>
        {head}
        <EmptyState
          icon={IconFileText}
          title={t(($) => $.minutes.empty.title)}
          actions={
            buttons.length > 0 ? (
              buttons
            ) : (
              <Button onClick={() => go('workshops')}>{t(($) => $.minutes.empty.toWorkshops)}</Button>
            )
          }
        >
          {buttons.length > 0 ? t(($) => $.minutes.empty.text) : t(($) => $.minutes.empty.noWorkshop)}
        </EmptyState>
      </div>
    );
  return (
    <div className={listClasses.list}>
      {head}
      <div className={listClasses.box}>
        <Table verticalSpacing={0} highlightOnHover className={listClasses.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{t(($) => $.minutes.columns.number)}</Table.Th>
              <Table.Th>{t(($) => $.minutes.columns.workshop)}</Table.Th>
              <Table.Th w={200}>{t(($) => $.minutes.columns.date)}</Table.Th>
              <Table.Th w={130}>{t(($) => $.minutes.columns.state)}</Table.Th>
              <Table.Th w={280}>{t(($) => $.minutes.columns.approved)}</Table.Th>
              <Table.Th w={100} ta="right">
                {t(($) => $.minutes.columns.records)}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map(({ minutes, workshop }) => (
              <Table.Tr key={minutes.id} onClick={() => go('minutes', { workshop: workshop.id })}>
                <Table.Td>
                  <button
                    type="button"
                    className={listClasses.open}
                    aria-label={t(($) => $.minutes.open, { number: minutes.number })}
                    onClick={(event) => {
                      event.stopPropagation();
                      go('minutes', { workshop: workshop.id });
                    }}
                  >
                    {t(($) => $.minutes.number, { number: minutes.number })}
                  </button>
                </Table.Td>
                <Table.Td>
                  <b>{workshop.code}</b> · {workshop.title || workshopName(t, workshop)}
                </Table.Td>
                <Table.Td>
                  {workshop.date === null ? t(($) => $.model.noDate) : format.longDate(workshop.date)}
                </Table.Td>
                <Table.Td>
                  <span
                    className={listClasses.state}
                    data-state={minutes.state === 'approved' ? 'running' : undefined}
                  >
                    {t(($) => $.model.minutesStates[minutes.state])}
                  </span>
                </Table.Td>
                <Table.Td>
                  {minutes.approvedAt === null
                    ? '–'
                    : t(($) => $.minutes.approvedShort, {
                        date: format.longDate(format.dayOf(minutes.approvedAt)),
                        by: minutes.approvedBy,
                      })}
                </Table.Td>
                <Table.Td ta="right">
                  {Object.values(state.record).filter((entry) => entry.workshop === workshop.id).length}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {buttons.length > 0 ? (
        <section>
          <Title order={2} mb="xs">
            {t(($) => $.minutes.without)}
          </Title>
          <Group gap="xs">{buttons}</Group>
        </section>
      ) : null}
    </div>
  );
}
