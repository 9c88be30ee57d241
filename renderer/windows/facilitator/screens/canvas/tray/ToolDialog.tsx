import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type ReactNode, useState } from 'react';
import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { refusalText, run } from '../../../../../actions/run.ts';
import { select, useSelection } from '../../../../../actions/selection.ts';
import { revealCell } from '../../../../../canvas/portal.ts';
import { setView, useView } from '../../../../../canvas/viewState.ts';
import { i18n, useT } from '../../../../../client/i18n.ts';
import { newId } from '../../../../../client/ids.ts';
import { currentState, useProject } from '../../../../../client/store.ts';

/** Asks for the name and the cell of a tool that some contributions lead to; they become its origins. */
export function askForTool(contributions: readonly string[]): void {
  const title = i18n.t(($) => $.inspector.makeTool.title, { count: contributions.length });
  ask(title, (close) => <ToolForm contributions={contributions} close={close} />);
}

/** Asks for the name and the dimension of a component that some contributions lead to; they stand at that dimension then. */
export function askForComponent(contributions: readonly string[]): void {
  const title = i18n.t(($) => $.inspector.makeComponent.title, { count: contributions.length });
  ask(title, (close) => <ComponentForm contributions={contributions} close={close} />);
}

function ask(title: string, form: (close: () => void) => ReactNode): void {
  const id = modals.open({
    title,
    closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
    children: form(() => modals.close(id)),
  });
}

/** The name of the group that all of them are in: what is made of a group is called like it until somebody says otherwise. */
function groupName(contributions: readonly string[]): string {
  const { contribution, cluster } = currentState();
  const groups = new Set(contributions.map((id) => contribution[id]?.cluster ?? ''));
  const [only = ''] = groups;
  return groups.size === 1 ? (cluster[only]?.name ?? '').slice(0, 120) : '';
}

function ComponentForm({ contributions, close }: { contributions: readonly string[]; close: () => void }) {
  const t = useT();
  const state = useProject();
  const [name, setName] = useState(() => groupName(contributions));
  const [dimension, setDimension] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  if (!state) return null;
  const make = async (): Promise<void> => {
    if (name.trim() === '' || dimension === null) {
      setWrong(t(($) => $.inspector.makeComponent.missing));
      return;
    }
    // One act for whoever takes it back: the component, and where what it was made from stands.
    const gesture = newId();
    const made = await run('component.add', { dimension, name }, { quiet: true, gesture });
    if (made.kind !== 'done') {
      setWrong(refusalText(made.code, made.place));
      return;
    }
    const code = currentState().component[made.id ?? '']?.code ?? '';
    await run(
      'contribution.place',
      { ids: contributions, place: { kind: 'dimension', id: dimension } },
      { gesture, toast: t(($) => $.inspector.makeComponent.made, { code }) },
    );
    close();
    if (made.id !== undefined) select({ row: made.id });
  };
  return (
    <MakeForm
      label={t(($) => $.inspector.makeComponent.name)}
      most={200}
      name={name}
      setName={setName}
      wrong={wrong}
      make={make}
      close={close}
      action={t(($) => $.inspector.makeComponent.create)}
    >
      <Select
        label={t(($) => $.inspector.makeComponent.dimension)}
        data={matrixOf(state)
          .rows.filter(({ dimension: own, id }) => own.id === id)
          .map(({ dimension: { id, code, name: of } }) => ({ value: id, label: `${code} · ${of}` }))}
        value={dimension}
        onChange={setDimension}
        searchable
        nothingFoundMessage={t(($) => $.inspector.nothingFound)}
      />
    </MakeForm>
  );
}

function MakeForm(props: {
  label: string;
  most: number;
  name: string;
  setName: (name: string) => void;
  wrong: string;
  make: () => Promise<void>;
  close: () => void;
  action: string;
  children: ReactNode;
}) {
  const { label, most, name, setName, wrong, make, close, action, children } = props;
  const t = useT();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={label}
          value={name}
          maxLength={most}
          data-autofocus
          error={wrong}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit">{action}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function ToolForm({ contributions, close }: { contributions: readonly string[]; close: () => void }) {
  const t = useT();
  const state = useProject();
  const [name, setName] = useState(() => groupName(contributions));
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
    <MakeForm
      label={t(($) => $.inspector.makeTool.name)}
      most={120}
      name={name}
      setName={setName}
      wrong={wrong}
      make={make}
      close={close}
      action={t(($) => $.inspector.makeTool.create)}
    >
      <Select
        label={t(($) => $.inspector.makeTool.cell)}
        data={cells}
        value={cell}
        onChange={setCell}
        searchable
        nothingFoundMessage={t(($) => $.inspector.nothingFound)}
      />
    </MakeForm>
  );
}
