import { Autocomplete, Button, VisuallyHidden } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { type Organisation, type Person, type Sector, sectors } from '../../../../../shared/model/people.ts';
import { attendanceStates, capacities, type Workshop } from '../../../../../shared/model/workshop.ts';
import { fold } from '../../../../../shared/queries/fold.ts';
import { useT } from '../../../../client/i18n.ts';
import { Kbd } from '../../../../ui/Kbd.tsx';
import { sectorHint } from './people.ts';
import { addPerson, personMeant } from './peopleActions.ts';
import classes from './table.module.css';

const blank = { name: '', organisation: '', post: '', email: '' };

/**
 * The row that adds people: in a workshop (with capacity and attendance) or in the directory (with post and e-mail). Enter
 * in any field adds; organisation, sector, capacity and attendance stay for the next one, since people come in groups.
 */
export function EntryRow(props: {
  people: readonly Person[];
  organisations: readonly Organisation[];
  /** Who is on the list already. */
  listed: ReadonlySet<string>;
  workshop?: Workshop;
  added: (person: string) => void;
}) {
  const { people, organisations, listed, workshop, added } = props;
  const t = useT();
  const form = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState(blank);
  const [chosenSector, setSector] = useState<Sector | null>(null);
  const [capacity, setCapacity] = useState<(typeof capacities)[number]>('guest');
  const [state, setState] = useState<(typeof attendanceStates)[number]>('present');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const known = organisations.find(({ name }) => fold(name) === fold(entry.organisation));
  const sector = known?.sector ?? chosenSector ?? sectorHint(entry.organisation);

  const set = (part: Partial<typeof blank>): void => {
    setFault('');
    setEntry((now) => ({ ...now, ...part }));
  };
  const nameChosen = (name: string): void => {
    const person = people.find((candidate) => candidate.name === name);
    const own = organisations.find(({ id }) => id === person?.organisation);
    set({ name, ...(own ? { organisation: own.name } : {}) });
  };
  const submit = async (): Promise<void> => {
    if (busy) return;
    if (entry.name.trim() === '') {
      setFault(t(($) => $.people.entry.nameMissing));
      nameField.current?.focus();
      return;
    }
    const meant = personMeant(entry);
    if (meant !== undefined && listed.has(meant)) {
      setFault(t(($) => $.people.entry.already, { name: entry.name.trim() }));
      nameField.current?.focus();
      return;
    }
    setBusy(true);
    const id = await addPerson({ ...entry, sector }, workshop && { workshop, state, capacity });
    setBusy(false);
    nameField.current?.focus();
    // What could not be saved stays in the fields.
    if (id === undefined) return;
    setEntry({ ...blank, organisation: workshop ? entry.organisation : '' });
    setSector(null);
    added(id);
  };

  const submitOnEnter = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  const select = { className: classes.select ?? '', onKeyDown: submitOnEnter };
  return (
    <tr className={classes.entry}>
      <td>
        <form
          id={form}
          aria-label={t(($) => $.people.entry.label)}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        />
        <Autocomplete
          ref={nameField}
          form={form}
          data-testid="entry-name"
          aria-label={t(($) => $.people.entry.name)}
          placeholder={t(($) => $.people.columns.name)}
          value={entry.name}
          error={fault === '' ? undefined : true}
          maxLength={200}
          limit={6}
          data={[...new Set(people.filter(({ id }) => !listed.has(id)).map(({ name }) => name))]}
          filter={({ options, search }) => found(options, search)}
          onChange={(name) => set({ name })}
          onOptionSubmit={nameChosen}
        />
        <span role="alert" className={classes.entryFault}>
          {fault}
        </span>
      </td>
      <td>
        <Autocomplete
          form={form}
          aria-label={t(($) => $.people.entry.organisation)}
          placeholder={t(($) => $.people.columns.organisation)}
          value={entry.organisation}
          maxLength={200}
          limit={8}
          title={entry.organisation !== '' && !known ? t(($) => $.people.entry.organisationNew) : undefined}
          data={[...new Set(organisations.map(({ name }) => name))]}
          filter={({ options, search }) => found(options, search)}
          onChange={(organisation) => {
            setSector(null);
            set({ organisation });
          }}
        />
      </td>
      <td>
        <select
          {...select}
          aria-label={t(($) => $.people.entry.sector)}
          value={entry.organisation.trim() === '' ? '' : sector}
          disabled={known !== undefined || entry.organisation.trim() === ''}
          onChange={(event) => setSector(event.target.value as Sector)}
        >
          <option value="" disabled>
            {t(($) => $.people.columns.sector)}
          </option>
          {sectors.map((key) => (
            <option key={key} value={key}>
              {t(($) => $.model.sectors[key])}
            </option>
          ))}
        </select>
      </td>
      {workshop ? (
        <>
          <td>
            <select
              {...select}
              aria-label={t(($) => $.people.entry.capacity)}
              value={capacity}
              onChange={(event) => setCapacity(event.target.value as typeof capacity)}
            >
              {capacities.map((key) => (
                <option key={key} value={key}>
                  {t(($) => $.model.capacities[key])}
                </option>
              ))}
            </select>
          </td>
          <td>
            <select
              {...select}
              aria-label={t(($) => $.people.entry.state)}
              value={state}
              onChange={(event) => setState(event.target.value as typeof state)}
            >
              {attendanceStates.map((key) => (
                <option key={key} value={key}>
                  {t(($) => $.model.attendance[key])}
                </option>
              ))}
            </select>
          </td>
        </>
      ) : (
        <>
          <td>
            <input
              form={form}
              className={classes.input}
              aria-label={t(($) => $.people.entry.post)}
              placeholder={t(($) => $.people.entry.post)}
              maxLength={200}
              value={entry.post}
              onChange={(event) => set({ post: event.target.value })}
            />
          </td>
          <td>
            <input
              form={form}
              className={classes.input}
              type="email"
              aria-label={t(($) => $.people.entry.email)}
              placeholder={t(($) => $.people.entry.email)}
              maxLength={200}
              value={entry.email}
              onChange={(event) => set({ email: event.target.value })}
            />
          </td>
        </>
      )}
      <td colSpan={workshop ? 3 : 2}>
        <Button
          type="submit"
          form={form}
          loading={busy}
          fullWidth
          px={8}
          rightSection={workshop ? <Kbd shortcut="enter" /> : null}
        >
          {t(($) => $.people.entry.add)}
        </Button>
        <VisuallyHidden aria-live="polite">
          {entry.organisation !== '' && !known ? t(($) => $.people.entry.organisationNew) : ''}
        </VisuallyHidden>
      </td>
    </tr>
  );
}

function found<Option>(options: readonly Option[], search: string): Option[] {
  const wanted = fold(search.trim());
  if (wanted === '') return [];
  return options
    .filter((option) => {
      const { label } = option as { label?: string };
      return label !== undefined && fold(label).includes(wanted) && fold(label) !== wanted;
    })
    .slice(0, 8);
}
