import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { refusalText, run } from '../../../../../actions/run.ts';
import { select, useSelection } from '../../../../../actions/selection.ts';
import { revealCell } from '../../../../../canvas/portal.ts';
import { setView, useView } from '../../../../../canvas/viewState.ts';
import { i18n, useT } from '../../../../../client/i18n.ts';
import { currentState, useProject } from '../../../../../client/store.ts';

/** Asks for the name and the cell of a tool that some contributions lead to; they become its origins. */
export function askForTool(contributions: readonly string[]): void {
  const id = modals.open({
    title: i18n.t(($) => $.inspector.makeTool.title, { count: contributions.length }),
    closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
    children: <ToolForm contributions={contributions} close={() => modals.close(id)} />,
  });
}

function ToolForm({ contributions, close }: { contributions: readonly string[]; close: () => void }) {
  const t = useT();
  const state = useProject();
  const [name, setName] = useState('');
  const [cell, setCell] = useState<string | null>(() => {
    const place = currentState().contribution[contributions[0] ?? '']?.place;
    if (place?.kind === 'cell') return place.id;
    return useSelection.getState().cell ?? useView.getState().cursor?.cell ?? null;
  });
  const [wrong, setWrong] = useState('');
  if (!state) return null;
  const cells = matrixOf(state).rows.flatMap((row) =>
    row.cells.map((each) => {
      const stage = state.stage[each.stage];
      return {
        value: each.id,
        label: `${row.code}-${stage?.code ?? ''} · ${row.name}, ${stage?.name ?? ''}`,
      };
    }),
  );
  const make = async (): Promise<void> => {
    if (name.trim() === '' || cell === null) {
      setWrong(t(($) => $.inspector.makeTool.missing));
      return;
    }
    const answer = await run(
      'tool.add',
      { cell, name, origins: contributions },
      {
        quiet: true,
        toast: (done) =>
          t(($) => $.inspector.makeTool.made, { code: currentState().tool[done.id ?? '']?.code ?? '' }),
      },
    );
    if (answer.kind === 'done') {
      close();
      // What was made takes the place of what it was made from.
      if (answer.id !== undefined) select({ tool: answer.id });
      setView({ cursor: { cell, card: answer.id ?? null } });
      requestAnimationFrame(() => revealCell(cell));
    } else setWrong(refusalText(answer.code, answer.place));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t(($) => $.inspector.makeTool.name)}
          value={name}
          maxLength={120}
          data-autofocus
          error={wrong}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t(($) => $.inspector.makeTool.cell)}
          data={cells}
          value={cell}
          onChange={setCell}
          searchable
          nothingFoundMessage={t(($) => $.inspector.nothingFound)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit">{t(($) => $.inspector.makeTool.create)}</Button>
        </Group>
      </Stack>
    </form>
  );
}
