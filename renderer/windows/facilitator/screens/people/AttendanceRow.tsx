import { Menu } from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconClock,
  IconDotsVertical,
  IconMailCheck,
  IconMinus,
} from '@tabler/icons-react';
import { memo, useState } from 'react';
import {
  type Attendance,
  attendanceStates,
  capacities,
  type Workshop,
} from '../../../../../shared/model/workshop.ts';
import type { AttendanceRow as Row } from '../../../../../shared/queries/attendance.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { Kbd } from '../../../../ui/Kbd.tsx';
import { readTime } from '../../../../ui/readTime.ts';
import { EditableText } from './EditableText.tsx';
import { mark, update } from './peopleActions.ts';
import classes from './table.module.css';

const icons = { present: IconCheck, excused: IconMailCheck, absent: IconMinus };

/** One person of a workshop's list. The row itself takes the focus: `1` `2` `3` and the arrow keys act on it. */
export const AttendanceRow = memo(
  function AttendanceRow(props: {
    row: Row;
    /** Its place among all rows, drawn or not. */
    index: number;
    workshop: Workshop;
    focusable: boolean;
    readOnly: boolean;
    open: (person: string) => void;
    changeOrganisation: (person: string, name: string) => Promise<boolean>;
  }) {
    const { row, index, workshop, focusable, readOnly, open, changeOrganisation } = props;
    const { attendance, person, organisation, late } = row;
    const t = useT();
    const { name } = person;
    const set = async (part: Partial<Attendance>): Promise<boolean> =>
      (await run('attendance.set', { workshop: workshop.id, person: person.id, ...part })).kind === 'done';
    const time = (what: 'arrival' | 'departure') => (
      <EditableText<string | null>
        value={attendance[what] ?? ''}
        label={t(($) => $.people.edit, { what: t(($) => $.people.columns[what]), name })}
        read={readTime}
        invalid={t(($) => $.people.badTime)}
        disabled={readOnly || attendance.state !== 'present'}
        save={(value) => set({ [what]: value })}
      />
    );
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
            label={t(($) => $.people.edit, { what: t(($) => $.people.columns.name), name })}
            disabled={readOnly}
            read={(typed) => typed.trim() || undefined}
            invalid={t(($) => $.people.entry.nameMissing)}
            save={(value) => update('person', person, { name: value })}
          />
        </td>
        <td>
          <EditableText
            value={organisation?.name ?? ''}
            label={t(($) => $.people.edit, { what: t(($) => $.people.columns.organisation), name })}
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
          <select
            className={classes.select}
            aria-label={t(($) => $.people.capacityOf, { name })}
            value={attendance.capacity}
            disabled={readOnly}
            onChange={(event) => void set({ capacity: event.target.value as Attendance['capacity'] })}
          >
            {capacities.map((key) => (
              <option key={key} value={key}>
                {t(($) => $.model.capacities[key])}
              </option>
            ))}
          </select>
        </td>
        <td>
          <StateMenu
            row={row}
            late={late}
            readOnly={readOnly}
            choose={(state) => void mark(workshop, person.id, state)}
          />
        </td>
        <td>{time('arrival')}</td>
        <td>{time('departure')}</td>
        <td>
          <MoreMenu
            name={name}
            open={() => open(person.id)}
            readOnly={readOnly}
            removeLabel={t(($) => $.people.removeFromWorkshop)}
            remove={() =>
              void run(
                'attendance.remove',
                { id: attendance.id },
                { toast: t(($) => $.people.removedFromWorkshop, { name, workshop: workshop.code }) },
              )
            }
          />
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.index === after.index &&
    before.row.attendance === after.row.attendance &&
    before.row.person === after.row.person &&
    before.row.organisation === after.row.organisation &&
    before.row.late === after.row.late &&
    before.workshop === after.workshop &&
    before.focusable === after.focusable &&
    before.readOnly === after.readOnly,
);

function StateMenu(props: {
  row: Row;
  late: boolean;
  readOnly: boolean;
  choose: (state: Attendance['state']) => void;
}) {
  const { row, late, readOnly, choose } = props;
  const t = useT();
  const [opened, setOpened] = useState(false);
  const { state } = row.attendance;
  const Icon = late ? IconClock : icons[state];
  const label = late ? t(($) => $.people.late) : t(($) => $.model.attendance[state]);
  const button = (
    <button
      type="button"
      className={classes.attendance}
      data-state={state}
      data-late={late || undefined}
      disabled={readOnly}
      aria-haspopup="menu"
      aria-label={t(($) => $.people.attendanceOf, { name: row.person.name, state: label })}
      onClick={() => setOpened(true)}
    >
      <Icon size={16} stroke={2} aria-hidden />
      <span>{label}</span>
      <IconChevronDown size={14} aria-hidden />
    </button>
  );
  // Three hundred closed menus would make the table slow: there is one where it is open.
  if (!opened) return button;
  return (
    <Menu opened onClose={() => setOpened(false)} position="bottom-start" returnFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {attendanceStates.map((key, at) => {
          const Each = icons[key];
          return (
            <Menu.Item
              key={key}
              leftSection={<Each size={16} aria-hidden />}
              rightSection={<Kbd shortcut={`${at + 1}`} />}
              onClick={() => choose(key)}
            >
              {t(($) => $.model.attendance[key])}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The menu at the end of a row: the record of the person, and taking them off. */
export function MoreMenu(props: {
  name: string;
  open?: () => void;
  removeLabel: string;
  remove: () => void;
  readOnly: boolean;
}) {
  const { name, open, removeLabel, remove, readOnly } = props;
  const t = useT();
  const [opened, setOpened] = useState(false);
  const button = (
    <button
      type="button"
      className={classes.more}
      aria-haspopup="menu"
      aria-label={t(($) => $.people.moreFor, { name })}
      onClick={() => setOpened(true)}
    >
      <IconDotsVertical size={18} stroke={1.75} aria-hidden />
    </button>
  );
  if (!opened) return button;
  return (
    <Menu opened onClose={() => setOpened(false)} position="bottom-end" returnFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {open ? <Menu.Item onClick={open}>{t(($) => $.people.openPerson)}</Menu.Item> : null}
        <Menu.Item color="red" disabled={readOnly} onClick={remove}>
          {removeLabel}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
