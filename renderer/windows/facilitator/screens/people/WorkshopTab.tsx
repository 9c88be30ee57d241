import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Sector } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../shared/model/workshop.ts';
import { attendanceRows } from '../../../../../shared/queries/attendance.ts';
import { useKeys } from '../../../../actions/keys.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { newId } from '../../../../client/ids.ts';
import { currentState } from '../../../../client/store.ts';
import { Kbd } from '../../../../ui/Kbd.tsx';
import { AttendanceRow } from './AttendanceRow.tsx';
import { EntryRow } from './EntryRow.tsx';
import screen from './people.module.css';
import { matches, sectorHint } from './people.ts';
import { mark, organisationFor, update } from './peopleActions.ts';
import classes from './table.module.css';
import { useRoving } from './useRoving.ts';

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
  const shown = useMemo(() => rows.filter((row) => matches(row, search, sector)), [rows, search, sector]);
  const listed = useMemo(() => new Set(rows.map(({ person }) => person.id)), [rows]);
  const people = useMemo(() => Object.values(state.person), [state.person]);
  const organisations = useMemo(() => Object.values(state.organisation), [state.organisation]);
  const ids = shown.map(({ person }) => person.id);
  const roving = useRoving(ids);

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
      <div className={classes.box}>
        <table className={classes.table} onKeyDown={roving.onKeyDown} onFocus={roving.onFocus}>
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
              <th scope="col">{t(($) => $.people.columns.name)}</th>
              <th scope="col">{t(($) => $.people.columns.organisation)}</th>
              <th scope="col">{t(($) => $.people.columns.sector)}</th>
              <th scope="col">{t(($) => $.people.columns.capacity)}</th>
              <th scope="col">{t(($) => $.people.columns.attendance)}</th>
              <th scope="col">{t(($) => $.people.columns.arrival)}</th>
              <th scope="col">{t(($) => $.people.columns.departure)}</th>
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
          <tbody>
            {shown.map((row) => (
              <AttendanceRow
                key={row.attendance.id}
                row={row}
                workshop={workshop}
                focusable={row.person.id === roving.focused}
                readOnly={readOnly}
                open={open}
                changeOrganisation={changeOrganisation}
              />
            ))}
          </tbody>
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
