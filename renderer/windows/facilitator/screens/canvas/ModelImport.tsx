import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { openFile } from '../../../../actions/files.ts';
import { ask, run } from '../../../../actions/run.ts';
import { toast } from '../../../../actions/toast.tsx';
import { useT } from '../../../../client/i18n.ts';

/** What the host says of a model table (electron/host/import/model.ts). */
interface Reading {
  stages: string[];
  rows: { dimension: string; cells: { tools: string[] }[] }[];
  faults: { line: number; column: string; code: string; value: string }[];
  sheets: string[];
  sheet: string;
  payload: unknown;
}

const SHOWN = 20;

/** Brings a model from a CSV or XLSX file: shows what it holds, or what is wrong and where, before anything is taken. */
export function ModelImport() {
  const t = useT();
  const [file, setFile] = useState<{ name: string; data: string } | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (chosen: { name: string; data: string }, sheet?: string) => {
    const found = await ask<Reading>('import.model.read', {
      ...chosen,
      ...(sheet === undefined ? {} : { sheet }),
    });
    setFile(found ? chosen : null);
    setReading(found ?? null);
  };
  const choose = async () => {
    const chosen = await openFile([{ name: 'CSV, Excel', extensions: ['csv', 'txt', 'xlsx'] }]);
    if (chosen) await read(chosen);
  };
  const take = async () => {
    if (!reading?.payload) return;
    const answer = await run('model.import', reading.payload);
    if (answer.kind !== 'done') return;
    // Without «Deshacer»: nobody's Ctrl+Z takes an import back.
    toast(t(($) => $.canvas.import.done));
    setReading(null);
  };
  const faults = reading?.faults ?? [];
  const dimensions = [...new Set(reading?.rows.map((row) => row.dimension))].filter((name) => name !== '');
  const stages = (reading?.stages ?? []).filter((name) => name !== '');
  const tools =
    reading?.rows.reduce(
      (sum, row) => sum + row.cells.reduce((all, cell) => all + cell.tools.length, 0),
      0,
    ) ?? 0;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => void choose()}
      >
        {t(($) => $.canvas.empty.import)}
      </Button>
      <Modal
        opened={reading !== null}
        onClose={() => setReading(null)}
        size="lg"
        title={t(($) => $.canvas.import.title, { file: file?.name ?? '' })}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        <Stack gap="sm">
          {reading && reading.sheets.length > 1 ? (
            <Select
              label={t(($) => $.canvas.import.sheet)}
              allowDeselect={false}
              data={reading.sheets}
              value={reading.sheet}
              onChange={(sheet) => {
                if (file && sheet !== null) void read(file, sheet);
              }}
            />
          ) : null}
          <Text>
            {t(($) => $.canvas.import.holds, {
              dimensions: t(($) => $.canvas.import.dimensions, { count: dimensions.length }),
              stages: t(($) => $.canvas.import.stages, { count: stages.length }),
              tools: t(($) => $.canvas.import.tools, { count: tools }),
            })}
          </Text>
          <Names title={t(($) => $.canvas.import.stageNames)} names={stages} />
          <Names title={t(($) => $.canvas.import.dimensionNames)} names={dimensions} />
          {faults.length > 0 ? (
            <div role="alert">
              <Text fw={700}>{t(($) => $.canvas.import.faultsTitle, { count: faults.length })}</Text>
              <ul>
                {faults.slice(0, SHOWN).map(({ line, column, code, value }) => (
                  <li key={`${line} ${column} ${code}`}>
                    {t(($) => $.canvas.import.fault, { line, column })}{' '}
                    {t(`canvas.import.faults.${code}` as never, { value })}
                  </li>
                ))}
              </ul>
              {faults.length > SHOWN ? (
                <Text>{t(($) => $.canvas.import.more, { count: faults.length - SHOWN })}</Text>
              ) : null}
            </div>
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setReading(null)}>
              {t(($) => $.common.cancel)}
            </Button>
            {faults.length > 0 ? (
              <Button onClick={() => void choose()}>{t(($) => $.canvas.import.again)}</Button>
            ) : (
              <Button onClick={() => void take()}>{t(($) => $.canvas.import.confirm)}</Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

/** So that a table of the wrong shape is seen for what it is before it is taken. */
function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length > SHOWN ? ' …' : '';
  return (
    <Text size="sm" c="dimmed">
      <b>{title}:</b> {names.slice(0, SHOWN).join(' · ')}
      {more}
    </Text>
  );
}
