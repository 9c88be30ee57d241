import { Alert, Button, Group, Modal, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Experience } from '../../../../../shared/model/experience.ts';
import { openFile } from '../../../../actions/files.ts';
import { ask, run } from '../../../../actions/run.ts';
import { toast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';

/** What the host says of a table of experiences (electron/host/import/experiences.ts). */
interface Reading {
  rows: (Omit<Experience, 'id' | 'code'> & { line: number })[];
  faults: {
    line: number;
    column: string;
    code: 'required' | 'tooLong' | 'date' | 'place' | 'practices';
    value: string;
  }[];
  sheets: string[];
  sheet: string;
}
interface Chosen {
  name: string;
  data: string;
}

const FAULTS = 20;
const ROWS = 5;

/** Brings experiences from a CSV or XLSX file: shows what it holds, or what is wrong and where, before anything is taken. */
export function ImportExperiences() {
  const t = useT();
  const readOnly = useReadOnly();
  const [file, setFile] = useState<Chosen | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (chosen: Chosen, sheet?: string): Promise<void> => {
    const found = await ask<Reading>('import.experiences.read', {
      ...chosen,
      ...(sheet === undefined ? {} : { sheet }),
    });
    setFile(found ? chosen : null);
    setReading(found ?? null);
  };
  const choose = async (): Promise<void> => {
    const chosen = await openFile([{ name: 'CSV, Excel', extensions: ['csv', 'txt', 'xlsx'] }]);
    if (chosen) await read(chosen);
  };
  const take = async (): Promise<void> => {
    if (!reading) return;
    const rows = reading.rows.map(({ line: _line, ...row }) => row);
    const answer = await run('experience.import', { rows });
    if (answer.kind !== 'done') return;
    // Without «Deshacer»: nobody's Ctrl+Z takes an import back.
    toast(t(($) => $.experiences.import.done, { count: rows.length }));
    setReading(null);
  };
  const rows = reading?.faults.length === 0 ? reading.rows : [];
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.75} aria-hidden="true" />}
        disabled={readOnly}
        onClick={() => void choose()}
      >
        {t(($) => $.experiences.import.action)}
      </Button>
      <Modal
        opened={reading !== null}
        onClose={() => setReading(null)}
        size={760}
        title={t(($) => $.experiences.import.title, { file: file?.name ?? '' })}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        {reading ? (
          <Stack gap="sm">
            {reading.sheets.length > 1 ? (
              <NativeSelect
                label={t(($) => $.experiences.import.sheet)}
                value={reading.sheet}
                data={reading.sheets}
                onChange={(event) => {
                  if (file) void read(file, event.currentTarget.value);
                }}
              />
            ) : null}
            <Found reading={reading} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setReading(null)}>
                {t(($) => $.common.cancel)}
              </Button>
              <Button disabled={rows.length === 0} onClick={() => void take()}>
                {t(($) => $.experiences.import.confirm, { count: rows.length })}
              </Button>
            </Group>
          </Stack>
        ) : null}
      </Modal>
    </>
  );
}

function Found({ reading: { rows, faults } }: { reading: Reading }) {
  const t = useT();
  if (faults.length > 0)
    return (
      <Alert
        color="amber"
        role="alert"
        title={t(($) => $.experiences.import.faults, { count: faults.length })}
      >
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {faults.slice(0, FAULTS).map((each) => (
            <li key={`${each.line} ${each.column} ${each.code} ${each.value}`}>
              {t(($) => $.experiences.import.fault, {
                line: each.line,
                column: each.column,
                what: t(($) => $.experiences.import.problems[each.code], { value: each.value }),
              })}
            </li>
          ))}
        </ul>
        {faults.length > FAULTS
          ? t(($) => $.experiences.import.more, { count: faults.length - FAULTS })
          : null}
      </Alert>
    );
  if (rows.length === 0) return <Text size="sm">{t(($) => $.experiences.import.nothing)}</Text>;
  const linked = rows.filter(({ supports }) => supports.length > 0).length;
  return (
    <>
      <Text size="sm">
        <b>{t(($) => $.experiences.import.ready, { count: rows.length })}</b>
        {linked > 0 ? ` · ${t(($) => $.experiences.import.linked, { count: linked })}` : ''}
      </Text>
      <Table withTableBorder verticalSpacing={4} aria-label={t(($) => $.experiences.import.first)}>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'place', 'years'] as const).map((field) => (
              <Table.Th key={field}>{t(($) => $.experiences.fields[field])}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, ROWS).map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{row.place}</Table.Td>
              <Table.Td>{row.years}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
