import { Button } from '@mantine/core';
import { memo, useEffect, useMemo } from 'react';
import { Person, type Sector } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { matches } from '../../../../../shared/queries/people.ts';
import { run } from '../../../../actions/run.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { useVirtual } from '../../../../ui/useVirtual.ts';
import { MoreMenu } from './AttendanceRow.tsx';
import { EditableText } from './EditableText.tsx';
import { EntryRow } from './EntryRow.tsx';
import screen from './people.module.css';
import { type DirectoryRow, directoryRows } from './people.ts';
import { update } from './peopleActions.ts';
import { ordered, SortHeader, useOrder } from './SortHeader.tsx';
import classes from './table.module.css';
import { useRoving } from './useRoving.ts';
import { HEAD, ROW, VirtualRows } from './VirtualRows.tsx';
import { changeOrganisation } from './WorkshopTab.tsx';

const columns = ['name', 'organisation', 'sector', 'post', 'email', 'workshops'] as const;
type Column = (typeof columns)[number];

/** Everybody in the project, whatever the workshop. */
export function DirectoryTab(props: {
  state: State;
  search: string;
  sector: Sector | null;
  readOnly: boolean;
  clear: () => void;
  open: (person: string) => void;
}) {
  const { state, search, sector, readOnly, clear, open } = props;
  const t = useT();
  const language = useLanguage();
  const rows = useMemo(() => directoryRows(state, language), [state, language]);
  const { order, by } = useOrder<Column>('name');
  const shown = useMemo(() => {
    const value = ({ person, organisation, workshops }: DirectoryRow): string | number | null =>
      ({
        name: person.name,
        organisation: organisation?.name ?? null,
        sector: organisation && t(($) => $.model.sectors[organisation.sector]),
        post: person.post,
        email: person.email,
        workshops,
      })[order.column];
    const found = rows.filter((row) => matches(row, search, sector));
    return ordered(found, value, order.descending, language);
  }, [rows, search, sector, order, language, t]);
  const organisations = useMemo(() => Object.values(state.organisation), [state.organisation]);
  const listed = useMemo(() => new Set(rows.map(({ person }) => person.id)), [rows]);
  const roving = useRoving(shown.map(({ person }) => person.id));
  const virtual = useVirtual(shown.length, ROW, HEAD);
  const { show } = virtual;
  // In a new order the reader begins at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every order anew
  useEffect(() => show(0), [order, show]);
  return (
    <>
      <div className={classes.box} ref={virtual.ref}>
        <table
          className={classes.table}
          aria-rowcount={shown.length + 1}
          onKeyDown={roving.onKeyDown}
          onFocus={roving.onFocus}
        >
          <colgroup>
            <col className={screen.colName} />
            <col />
            <col className={screen.colSector} />
            <col className={screen.colPost} />
            <col className={screen.colPost} />
            <col className={screen.colCount} />
            <col className={screen.colMore} />
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHeader
                  key={column}
                  column={column}
                  label={t(($) => $.people.columns[column])}
                  order={order}
                  by={by}
                  figures={column === 'workshops'}
                />
              ))}
              <td aria-hidden="true" className={screen.headEnd} />
            </tr>
            {readOnly ? null : (
              <EntryRow people={[]} organisations={organisations} listed={listed} added={clear} />
            )}
          </thead>
          <VirtualRows
            count={shown.length}
            from={virtual.from}
            to={virtual.to}
            kept={roving.at}
            row={(index) => {
              const row = shown[index];
              return row ? (
                <Row
                  key={row.person.id}
                  index={index}
                  row={row}
                  focusable={row.person.id === roving.focused}
                  readOnly={readOnly}
                  open={open}
                />
              ) : null;
            }}
          />
        </table>
        {rows.length === 0 ? <p className={classes.message}>{t(($) => $.people.empty.directory)}</p> : null}
        {rows.length > 0 && shown.length === 0 ? (
          <p className={classes.message}>
            {t(($) => $.people.noneFound)}{' '}
            <Button variant="subtle" size="compact-sm" onClick={clear}>
              {t(($) => $.people.clear)}
            </Button>
          </p>
        ) : null}
        <datalist id="people-organisations">
          {organisations.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </div>
      <footer className={screen.foot}>
        {t(($) => $.people.shown, { shown: shown.length, count: rows.length })}
      </footer>
    </>
  );
}

const Row = memo(
  function Row(props: {
    row: DirectoryRow;
    /** Its place among all rows, drawn or not. */
    index: number;
    focusable: boolean;
    readOnly: boolean;
    open: (person: string) => void;
  }) {
    const { row, index, focusable, readOnly, open } = props;
    const { person, organisation, workshops } = row;
    const t = useT();
    const { name } = person;
    const label = (what: 'name' | 'organisation' | 'post' | 'email') =>
      t(($) => $.people.edit, { what: t(($) => $.people.columns[what]), name });
    return (
      <tr
        className={classes.row}
        data-person={person.id}
        aria-rowindex={index + 2}
        tabIndex={focusable ? 0 : -1}
      >
        <td>
          <EditableText
            strong
            value={name}
            label={label('name')}
            disabled={readOnly}
            read={(typed) => typed.trim() || undefined}
            invalid={t(($) => $.people.entry.nameMissing)}
            save={(value) => update('person', person, { name: value })}
          />
        </td>
        <td>
          <EditableText
            value={organisation?.name ?? ''}
            label={label('organisation')}
            list="people-organisations"
            disabled={readOnly}
            save={(value) => changeOrganisation(person.id, value)}
          />
        </td>
        <td>
          {organisation ? (
            <span className={classes.tag} title={t(($) => $.model.sectors[organisation.sector])}>
              {t(($) => $.model.sectors[organisation.sector])}
            </span>
          ) : null}
        </td>
        <td>
          <EditableText
            value={person.post}
            label={label('post')}
            disabled={readOnly}
            save={(value) => update('person', person, { post: value })}
          />
        </td>
        <td>
          <EditableText
            value={person.email}
            label={label('email')}
            disabled={readOnly}
            read={(typed) => {
              const parsed = Person.shape.email.safeParse(typed.trim());
              return parsed.success ? parsed.data : undefined;
            }}
            invalid={t(($) => $.people.dialog.emailBad)}
            save={(value) => update('person', person, { email: value })}
          />
        </td>
        <td className={screen.number}>{workshops}</td>
        <td>
          <MoreMenu
            name={name}
            open={() => open(person.id)}
            readOnly={readOnly}
            removeLabel={t(($) => $.people.removePerson)}
            remove={() =>
              void run(
                'person.remove',
                { id: person.id },
                { toast: t(($) => $.people.removedPerson, { name }) },
              )
            }
          />
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.index === after.index &&
    before.row.person === after.row.person &&
    before.row.organisation === after.row.organisation &&
    before.row.workshops === after.row.workshops &&
    before.focusable === after.focusable &&
    before.readOnly === after.readOnly,
);
