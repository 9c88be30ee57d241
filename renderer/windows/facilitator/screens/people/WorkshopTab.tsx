import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { Sector } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { attendanceStates, type Workshop } from '../../../../../shared/model/workshop.ts';
import { attendanceRows, type AttendanceRow as Listed } from '../../../../../shared/queries/attendance.ts';
import { matches } from '../../../../../shared/queries/people.ts';
import { useKeys } from '../../../../actions/keys.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { currentState } from '../../../../client/store.ts';
import { Kbd } from '../../../../ui/Kbd.tsx';
import { useVirtual } from '../../../../ui/useVirtual.ts';
import { AttendanceRow } from './AttendanceRow.tsx';
import { EntryRow } from './EntryRow.tsx';
import screen from './people.module.css';
import { sectorHint } from './people.ts';
import { mark, organisationFor, update } from './peopleActions.ts';
import { ordered, SortHeader, useOrder } from './SortHeader.tsx';
import classes from './table.module.css';
import { useRoving } from './useRoving.ts';
import { HEAD, ROW, VirtualRows } from './VirtualRows.tsx';

const columns = ['name', 'organisation', 'sector', 'capacity', 'attendance', 'arrival', 'departure'] as const;
type Column = (typeof columns)[number];

/** Who is in one workshop: entry row, attendance by key or menu, everything edited in place. */
export function WorkshopTab(props: {
  state: State;
  workshop: Workshop;
  search: string;
  sector: Sector | null;
  readOnly: boolean;
  clear: () => void;
  open: (person: string) => void;
}) {
  const { state, workshop, search, sector, readOnly, clear, open } = props;
  const t = useT();
  const language = useLanguage();
  const rows = useMemo(() => attendanceRows(state, workshop, language), [state, workshop, language]);
  const { order, by } = useOrder<Column>('name');
  const shown = useMemo(() => {
    const value = (row: Listed): string | number | null =>
      ({
        name: row.person.name,
        organisation: row.organisation?.name ?? null,
        sector: row.organisation && t(($) => $.model.sectors[row.organisation?.sector ?? 'citizens']),
        capacity: t(($) => $.model.capacities[row.attendance.capacity]),
        attendance: attendanceStates.indexOf(row.attendance.state) + (row.late ? 0.5 : 0),
        arrival: row.attendance.arrival,
        departure: row.attendance.departure,
      })[order.column];
    const found = rows.filter((row) => matches(row, search, sector));
    return ordered(found, value, order.descending, language);
  }, [rows, search, sector, order, language, t]);
  const listed = useMemo(() => new Set(rows.map(({ person }) => person.id)), [rows]);
  const people = useMemo(() => Object.values(state.person), [state.person]);
  const organisations = useMemo(() => Object.values(state.organisation), [state.organisation]);
  const roving = useRoving(shown.map(({ person }) => person.id));
  const virtual = useVirtual(shown.length, ROW, HEAD);
  const { show } = virtual;
  // In a new order the reader begins at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every order anew
  useEffect(() => show(0), [order, show]);

  const key = (to: 'present' | 'excused' | 'absent') => (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest?.('[data-person]');
    const person = row?.getAttribute('data-person');
    if (!person || readOnly) return false;
    void mark(workshop, person, to);
    return true;
  };
  useKeys({ '1': key('present'), '2': key('excused'), '3': key('absent') });

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
            <col className={screen.colCapacity} />
            <col className={screen.colAttendance} />
            <col className={screen.colTime} />
            <col className={screen.colTime} />
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
                />
              ))}
              <td aria-hidden="true" className={screen.headEnd} />
            </tr>
            {readOnly ? null : (
              <EntryRow
                people={people}
                organisations={organisations}
                listed={listed}
                workshop={workshop}
                added={clear}
              />
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
                <AttendanceRow
                  key={row.attendance.id}
                  index={index}
                  row={row}
                  workshop={workshop}
                  focusable={row.person.id === roving.focused}
                  readOnly={readOnly}
                  open={open}
                  changeOrganisation={changeOrganisation}
                />
              ) : null;
            }}
          />
        </table>
        {rows.length === 0 ? <p className={classes.message}>{t(($) => $.people.empty.workshop)}</p> : null}
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
        <span>{t(($) => $.people.shown, { shown: shown.length, count: rows.length })}</span>
        <span className={screen.keys}>
          <span>
            <Kbd shortcut="tab" /> {t(($) => $.people.keys.next)}
          </span>
          <span>
            <Kbd shortcut="1" /> {t(($) => $.people.keys.present)}
          </span>
          <span>
            <Kbd shortcut="2" /> {t(($) => $.people.keys.excused)}
          </span>
          <span>
            <Kbd shortcut="3" /> {t(($) => $.people.keys.absent)}
          </span>
          <span>
            <Kbd shortcut="mod+z" /> {t(($) => $.people.keys.undo)}
          </span>
        </span>
      </footer>
    </>
  );
}

/** Moves a person to the organisation of that name, made when it is new. */
export async function changeOrganisation(person: string, name: string): Promise<boolean> {
  const gesture = newId();
  const organisation = await organisationFor(name, sectorHint(name), gesture);
  const record = currentState().person[person];
  if (organisation === undefined || !record) return false;
  return update('person', record, { organisation }, gesture);
}
