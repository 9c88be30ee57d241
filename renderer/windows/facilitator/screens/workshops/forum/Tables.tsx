import { ActionIcon, Button, Select, TextInput, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPlus, IconTable, IconTrash } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { ForumTable } from '../../../../../../shared/model/forum.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { tablesOf } from '../../../../../../shared/queries/forum.ts';
import { smallestGroup } from '../../../../../../shared/queries/small.ts';
import { run, undo } from '../../../../../actions/run.ts';
import { undoToast } from '../../../../../actions/toast.tsx';
import { useT } from '../../../../../client/i18n.ts';
import { newId } from '../../../../../client/ids.ts';
import { EmptyState } from '../../../../../ui/EmptyState.tsx';
import { CountField } from '../../people/CountField.tsx';
import { update } from '../../people/peopleActions.ts';
import { SavedField } from '../SavedField.tsx';
import classes from './forum.module.css';

/** The tables (*mesas*) of a forum: who facilitates each, where its people come from, how many they are. */
export function Tables(props: { state: State; workshop: Workshop; readOnly: boolean; locked: boolean }) {
  const { state, workshop, readOnly, locked } = props;
  const t = useT();
  const tables = useMemo(() => tablesOf(state, workshop.id), [state, workshop.id]);
  const [name, setName] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const next = t(($) => $.forums.tables.next, { number: tables.length + 1 });
  const add = async (): Promise<void> => {
    const answer = await run('forumTable.add', { workshop: workshop.id, name: name?.trim() || next });
    if (answer.kind === 'done') setName(null);
    field.current?.focus();
  };
  const people = tables.reduce((sum, table) => sum + (table.people ?? 0), 0);
  return (
    <section className={classes.card} aria-label={t(($) => $.forums.tables.title)}>
      <Title order={2}>{t(($) => $.forums.tables.title)}</Title>
      <p className={classes.intro}>{t(($) => (locked ? $.forums.locked : $.forums.tables.intro))}</p>
      {tables.length === 0 ? (
        <EmptyState icon={IconTable} title={t(($) => $.forums.tables.empty)}>
          {t(($) => $.forums.tables.emptyText)}
        </EmptyState>
      ) : (
        <table className={classes.tables} data-counts>
          <thead>
            <tr>
              {(['name', 'facilitator', 'commune'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(($) => $.forums.tables[column])}
                </th>
              ))}
              {(['people', 'said', 'answers'] as const).map((column) => (
                <th key={column} scope="col" className={classes.number}>
                  {t(($) => $.forums.tables[column])}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {tables.map((table, at) => (
              <TableRow key={table.id} {...{ state, workshop, tables, table, at, readOnly }} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t(($) => $.forums.tables.total)}
              </th>
              <td className={classes.number}>{people}</td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      )}
      {readOnly ? null : (
        <form
          className={classes.addTable}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextInput
            ref={field}
            aria-label={t(($) => $.forums.tables.newName)}
            placeholder={next}
            maxLength={60}
            value={name ?? ''}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          >
            {t(($) => $.forums.tables.add)}
          </Button>
        </form>
      )}
    </section>
  );
}

function TableRow(props: {
  state: State;
  workshop: Workshop;
  tables: readonly ForumTable[];
  table: ForumTable;
  at: number;
  readOnly: boolean;
}) {
  const { state, workshop, tables, table, at, readOnly } = props;
  const t = useT();
  const { id, name, people, commune } = table;
  const said = Object.values(state.contribution).filter((entry) => entry.table === id).length;
  const answers = Object.values(state.stance).filter((entry) => entry.table === id).length;
  const remove = async (): Promise<void> => {
    const answer = await run('forumTable.remove', { id });
    if (answer.kind === 'done')
      undoToast(
        t(($) => $.forums.tables.removed, { name, said, answers }),
        () => void undo(),
      );
  };
  const move = (by: -1 | 1): void => {
    const after = by === -1 ? (tables[at - 2]?.id ?? null) : tables[at + 1]?.id;
    if (after !== undefined) void run('forumTable.move', { id, after });
  };
  return (
    <>
      <tr>
        <td>
          <SavedField
            label={t(($) => $.forums.tables.nameOf, { name })}
            bare
            value={name}
            max={60}
            readOnly={readOnly}
            save={(next, seen) =>
              update('forumTable', { id, name: seen } as { id: string }, { name: next || seen })
            }
          />
        </td>
        <td>
          <Facilitator state={state} table={table} readOnly={readOnly} />
        </td>
        <td>
          <SavedField
            label={t(($) => $.forums.tables.communeOf, { name })}
            bare
            value={commune}
            max={120}
            placeholder={
              workshop.commune === ''
                ? t(($) => $.forums.tables.sameCommune)
                : t(($) => $.forums.tables.sameCommuneNamed, { commune: workshop.commune })
            }
            readOnly={readOnly}
            save={(next, seen) =>
              update('forumTable', { id, commune: seen } as { id: string }, { commune: next })
            }
          />
        </td>
        <td className={classes.number}>
          <CountField
            className={classes.count}
            label={t(($) => $.forums.tables.peopleOf, { name })}
            value={people}
            optional
            readOnly={readOnly}
            save={(count) => update('forumTable', table, { people: count })}
          />
        </td>
        <td className={classes.number}>{said}</td>
        <td className={classes.number}>{answers}</td>
        <td className={classes.moves}>
          {readOnly ? null : (
            <>
              <ActionIcon
                variant="subtle"
                size={28}
                aria-label={t(($) => $.forums.tables.up, { name })}
                disabled={at === 0}
                onClick={() => move(-1)}
              >
                <IconChevronUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size={28}
                aria-label={t(($) => $.forums.tables.down, { name })}
                disabled={at === tables.length - 1}
                onClick={() => move(1)}
              >
                <IconChevronDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="red"
                size={28}
                aria-label={t(($) => $.forums.tables.remove, { name })}
                onClick={() => void remove()}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </>
          )}
        </td>
      </tr>
      {tables.length > 1 && (people === null || people < smallestGroup) ? (
        <tr className={classes.hintRow}>
          <td colSpan={7}>{t(($) => (people === null ? $.forums.tables.unknown : $.forums.tables.small))}</td>
        </tr>
      ) : null}
    </>
  );
}

/** Who facilitates a table: somebody of the directory, or a new person. */
function Facilitator({ state, table, readOnly }: { state: State; table: ForumTable; readOnly: boolean }) {
  const t = useT();
  const [search, setSearch] = useState('');
  const people = useMemo(
    () =>
      Object.values(state.person)
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [state.person],
  );
  const typed = search.trim();
  const fresh = typed !== '' && !people.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
  const choose = async (value: string | null): Promise<void> => {
    const gesture = newId();
    let facilitator = value;
    if (value === 'new') {
      facilitator = newId();
      const made = await run('person.add', { id: facilitator, name: typed }, { gesture });
      if (made.kind !== 'done') return;
    }
    await update('forumTable', table, { facilitator }, gesture);
  };
  return (
    <Select
      aria-label={t(($) => $.forums.tables.facilitatorOf, { name: table.name })}
      placeholder={t(($) => $.forums.tables.nobody)}
      data={
        fresh
          ? [...people, { value: 'new', label: t(($) => $.forums.tables.newPerson, { name: typed }) }]
          : people
      }
      value={table.facilitator}
      searchable
      clearable
      readOnly={readOnly}
      onSearchChange={setSearch}
      onChange={(value) => void choose(value)}
      comboboxProps={{ keepMounted: false }}
      limit={50}
    />
  );
}
