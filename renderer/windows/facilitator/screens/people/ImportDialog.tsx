import {
  Alert,
  Button,
  Checkbox,
  Group,
  Loader,
  Modal,
  NativeSelect,
  ScrollArea,
  SimpleGrid,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Sector } from '../../../../../shared/model/people.ts';
import type { capacities, Workshop } from '../../../../../shared/model/workshop.ts';
import { failureText, run } from '../../../../actions/run.ts';
import { toast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';
import { request } from '../../../../client/store.ts';
import { workshopName } from '../../../../staff/meeting/workshopName.ts';
import { hasHeading, withHeading } from './people.ts';

/** A file that was chosen, or text that was pasted. */
export type ImportSource = { name: string; data: string } | { text: string };

const fields = ['name', 'organisation', 'sector', 'commune', 'post', 'email', 'role'] as const;
type Field = (typeof fields)[number];
const shownColumns = ['name', 'organisation', 'sector', 'post', 'role'] as const;

interface Row {
  line: number;
  known: boolean;
  name: string;
  organisation?: string;
  sector?: Sector;
  post?: string;
  email?: string;
  capacity?: (typeof capacities)[number];
}

interface Reading {
  columns: string[];
  mapping: Partial<Record<Field, number>>;
  rows: Row[];
  otherRoles: string[];
  faults: {
    line: number;
    column: string;
    code: 'required' | 'email' | 'sector' | 'tooLong' | 'repeated';
    value: string;
  }[];
  sheets: string[];
  sheet: string;
}

const MOST_FAULTS = 100;

/** Shows what a table of people holds before anything is taken: the columns, the rows at fault, and the others, which wait for a yes. */
export function ImportDialog(props: {
  source: ImportSource;
  workshop: Workshop | undefined;
  close: () => void;
}) {
  const { source, workshop, close } = props;
  const t = useT();
  const [reading, setReading] = useState<Reading | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const [attend, setAttend] = useState(workshop !== undefined);
  // Without a heading of its own the table gets one, and its lines are counted without it.
  const bare = 'text' in source && !hasHeading(source.text);

  const read = useCallback(
    async (mapping?: Reading['mapping'], sheet?: string): Promise<void> => {
      const titles = {
        name: t(($) => $.imports.fields.name),
        organisation: t(($) => $.imports.fields.organisation),
      };
      const table =
        'text' in source ? { text: bare ? withHeading(source.text, titles) : source.text } : source;
      try {
        setReading(
          await request<Reading>('import.people.read', {
            ...table,
            ...(mapping ? { mapping } : {}),
            ...(sheet ? { sheet } : {}),
          }),
        );
        setFault('');
      } catch (error) {
        setFault(failureText(error));
      }
    },
    [source, bare, t],
  );
  useEffect(() => {
    void read();
  }, [read]);

  const mapped = reading?.mapping.name !== undefined;
  const rows = mapped ? (reading?.rows ?? []) : [];
  const faults = mapped ? (reading?.faults ?? []) : [];
  const known = rows.filter((row) => row.known).length;
  const accept = async (): Promise<void> => {
    setBusy(true);
    const payload = {
      rows: rows.map(({ line: _line, known: _known, ...row }) => row),
      ...(attend && workshop ? { workshop: workshop.id } : {}),
    };
    const answer = await run('person.import', payload);
    setBusy(false);
    if (answer.kind !== 'done') return;
    toast(t(($) => $.imports.done, { count: rows.length }));
    close();
  };
  // What was mapped is shown as it was understood.
  const columns = shownColumns.filter(
    (field) => reading?.mapping[field] !== undefined && (field !== 'role' || workshop),
  );
  const said = (row: Row, field: (typeof shownColumns)[number]): string => {
    if (field === 'sector') return row.sector ? t(($) => $.model.sectors[row.sector ?? 'citizens']) : '';
    if (field === 'role') return t(($) => $.model.capacities[row.capacity ?? 'guest']);
    return row[field] ?? '';
  };
  const line = (value: number): number => (bare ? value - 1 : value);

  return (
    <Modal
      opened
      onClose={close}
      size={760}
      title={t(($) => $.imports.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {'text' in source ? t(($) => $.imports.pasted) : t(($) => $.imports.from, { name: source.name })}
        </Text>
        {fault === '' ? null : (
          <Alert color="red" role="alert">
            {fault}
          </Alert>
        )}
        {!reading && fault === '' ? (
          <Group gap="xs">
            <Loader size="sm" aria-hidden />
            <Text size="sm">{t(($) => $.imports.reading)}</Text>
          </Group>
        ) : null}
        {reading ? (
          <>
            {reading.sheets.length > 1 ? (
              <NativeSelect
                label={t(($) => $.imports.sheet)}
                value={reading.sheet}
                data={reading.sheets}
                onChange={(event) => void read(undefined, event.currentTarget.value)}
              />
            ) : null}
            <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
              <Text component="legend" size="sm" fw={600} mb={4}>
                {t(($) => $.imports.columnsTitle)}
              </Text>
              <SimpleGrid cols={3} spacing="xs">
                {/* A capacity belongs to the workshop that somebody takes part in, not to the person. */}
                {fields
                  .filter((field) => field !== 'role' || workshop)
                  .map((field) => (
                    <NativeSelect
                      key={field}
                      label={t(($) => $.imports.fields[field])}
                      value={reading.mapping[field] === undefined ? '' : String(reading.mapping[field])}
                      data={[
                        { value: '', label: t(($) => $.imports.none) },
                        ...reading.columns.map((title, at) => ({
                          value: String(at),
                          label: title || String(at + 1),
                        })),
                      ]}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        const mapping = { ...reading.mapping };
                        if (value === '') delete mapping[field];
                        else mapping[field] = Number(value);
                        void read(mapping, reading.sheet || undefined);
                      }}
                    />
                  ))}
              </SimpleGrid>
            </fieldset>
            {mapped ? null : (
              <Alert color="amber" role="alert">
                {t(($) => $.imports.nameUnmapped)}
              </Alert>
            )}
            {faults.length > 0 ? (
              <Alert color="amber" title={t(($) => $.imports.faultsTitle, { count: faults.length })}>
                <ScrollArea.Autosize mah={140} viewportProps={{ tabIndex: 0 }}>
                  <ul style={{ margin: 0, paddingLeft: 18 }}>
                    {faults.slice(0, MOST_FAULTS).map((each) => (
                      <li key={`${each.line} ${each.column} ${each.code}`}>
                        {t(($) => $.imports.fault, {
                          line: line(each.line),
                          column: each.column,
                          what: t(($) => $.imports.faults[each.code], { value: each.value }),
                        })}
                      </li>
                    ))}
                  </ul>
                  {faults.length > MOST_FAULTS
                    ? t(($) => $.imports.moreFaults, { count: faults.length - MOST_FAULTS })
                    : null}
                </ScrollArea.Autosize>
              </Alert>
            ) : null}
            {rows.length > 0 ? (
              <>
                <Text size="sm">
                  <b>{t(($) => $.imports.ready, { count: rows.length })}</b>
                  {known > 0 ? ` · ${t(($) => $.imports.known, { count: known })}` : ''}
                </Text>
                {attend && workshop && reading.otherRoles.length > 0 ? (
                  <Text size="sm">
                    {t(($) => $.imports.otherRoles, { list: reading.otherRoles.slice(0, 8).join(', ') })}
                  </Text>
                ) : null}
                <Table withTableBorder verticalSpacing={4} aria-label={t(($) => $.imports.preview)}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t(($) => $.imports.line)}</Table.Th>
                      {columns.map((field) => (
                        <Table.Th key={field}>{t(($) => $.imports.fields[field])}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.slice(0, 5).map((row) => (
                      <Table.Tr key={row.line}>
                        <Table.Td>{line(row.line)}</Table.Td>
                        {columns.map((field) => (
                          <Table.Td key={field}>{said(row, field)}</Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </>
            ) : mapped ? (
              <Text size="sm">{t(($) => $.imports.nobody)}</Text>
            ) : null}
            {workshop ? (
              <Checkbox
                checked={attend}
                onChange={(event) => setAttend(event.currentTarget.checked)}
                label={t(($) => $.imports.toWorkshop, { workshop: workshopName(t, workshop) })}
              />
            ) : null}
          </>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.imports.cancel)}
          </Button>
          <Button disabled={rows.length === 0} loading={busy} onClick={() => void accept()}>
            {t(($) => $.imports.confirm, { count: rows.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
