import { Button } from '@mantine/core';
import { useId, useMemo, useRef, useState } from 'react';
import { type Sector, sectors } from '../../../../../shared/model/people.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { fold } from '../../../../../shared/queries/fold.ts';
import { run } from '../../../../actions/run.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { MoreMenu } from './AttendanceRow.tsx';
import { EditableText } from './EditableText.tsx';
import screen from './people.module.css';
import { sectorHint } from './people.ts';
import { update } from './peopleActions.ts';
import { ordered, SortHeader, useOrder } from './SortHeader.tsx';
import classes from './table.module.css';

const columns = ['name', 'sector', 'commune', 'people'] as const;
type Column = (typeof columns)[number];

/** The organisations of the project with their sector and commune. */
export function OrganisationsTab(props: {
  state: State;
  search: string;
  sector: Sector | null;
  readOnly: boolean;
  clear: () => void;
}) {
  const { state, search, sector, readOnly, clear } = props;
  const t = useT();
  const language = useLanguage();
  const all = useMemo(() => {
    const people = new Map<string, number>();
    for (const { organisation } of Object.values(state.person))
      if (organisation !== null) people.set(organisation, (people.get(organisation) ?? 0) + 1);
    const collator = new Intl.Collator(language);
    return Object.values(state.organisation)
      .map((organisation) => ({ organisation, people: people.get(organisation.id) ?? 0 }))
      .toSorted((a, b) => collator.compare(a.organisation.name, b.organisation.name));
  }, [state.organisation, state.person, language]);
  const wanted = fold(search.trim());
  const { order, by } = useOrder<Column>('name');
  const found = all.filter(
    ({ organisation }) =>
      (sector === null || organisation.sector === sector) &&
      fold(`${organisation.name} ${organisation.commune}`).includes(wanted),
  );
  const shown = ordered(
    found,
    ({ organisation, people }) =>
      ({
        name: organisation.name,
        sector: t(($) => $.model.sectors[organisation.sector]),
        commune: organisation.commune,
        people,
      })[order.column],
    order.descending,
    language,
  );
  return (
    <>
      <div className={classes.box}>
        <table className={classes.table}>
          <colgroup>
            <col />
            <col className={screen.colKind} />
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
                  figures={column === 'people'}
                />
              ))}
              <td aria-hidden="true" className={screen.headEnd} />
            </tr>
            {readOnly ? null : (
              <OrganisationEntry names={all.map(({ organisation }) => organisation.name)} added={clear} />
            )}
          </thead>
          <tbody>
            {shown.map(({ organisation, people }) => (
              <tr key={organisation.id} className={classes.row}>
                <td>
                  <EditableText
                    strong
                    value={organisation.name}
                    label={t(($) => $.people.edit, {
                      what: t(($) => $.people.columns.name),
                      name: organisation.name,
                    })}
                    disabled={readOnly}
                    read={(typed) => typed.trim() || undefined}
                    invalid={t(($) => $.people.entry.nameMissing)}
                    save={(value) => update('organisation', organisation, { name: value })}
                  />
                </td>
                <td>
                  <select
                    className={classes.select}
                    aria-label={t(($) => $.people.sectorOf, { name: organisation.name })}
                    value={organisation.sector}
                    disabled={readOnly}
                    onChange={(event) =>
                      void update('organisation', organisation, { sector: event.target.value })
                    }
                  >
                    {sectors.map((key) => (
                      <option key={key} value={key}>
                        {t(($) => $.model.sectors[key])}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <EditableText
                    value={organisation.commune}
                    label={t(($) => $.people.edit, {
                      what: t(($) => $.people.columns.commune),
                      name: organisation.name,
                    })}
                    disabled={readOnly}
                    save={(value) => update('organisation', organisation, { commune: value })}
                  />
                </td>
                <td className={screen.number}>{people}</td>
                <td>
                  <MoreMenu
                    name={organisation.name}
                    readOnly={readOnly}
                    removeLabel={t(($) => $.people.removeOrganisation)}
                    remove={() =>
                      void run(
                        'organisation.remove',
                        { id: organisation.id },
                        { toast: t(($) => $.people.removedOrganisation, { name: organisation.name }) },
                      )
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {all.length === 0 ? (
          <p className={classes.message}>{t(($) => $.people.empty.organisations)}</p>
        ) : null}
        {all.length > 0 && shown.length === 0 ? (
          <p className={classes.message}>
            {t(($) => $.people.noOrganisationFound)}{' '}
            <Button variant="subtle" size="compact-sm" onClick={clear}>
              {t(($) => $.people.clear)}
            </Button>
          </p>
        ) : null}
      </div>
      <footer className={screen.foot}>
        {t(($) => $.people.shownOrganisations, { shown: shown.length, count: all.length })}
      </footer>
    </>
  );
}

function OrganisationEntry({ names, added }: { names: readonly string[]; added: () => void }) {
  const t = useT();
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [commune, setCommune] = useState('');
  const [chosen, setChosen] = useState<Sector | null>(null);
  const [fault, setFault] = useState('');
  const sector = chosen ?? sectorHint(name);
  const submit = async (): Promise<void> => {
    field.current?.focus();
    const wanted = name.trim();
    if (wanted === '') return setFault(t(($) => $.people.entry.nameMissing));
    if (names.some((other) => fold(other) === fold(wanted)))
      return setFault(t(($) => $.people.entry.organisationExists, { name: wanted }));
    const answer = await run('organisation.add', { name: wanted, sector, commune });
    if (answer.kind !== 'done') return;
    setName('');
    setCommune('');
    setChosen(null);
    added();
  };
  return (
    <tr className={classes.entry}>
      <td>
        <form
          id={form}
          aria-label={t(($) => $.people.entry.organisationLabel)}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        />
        <input
          ref={field}
          form={form}
          className={classes.input}
          aria-label={t(($) => $.people.entry.organisationName)}
          placeholder={t(($) => $.people.columns.name)}
          aria-invalid={fault !== ''}
          maxLength={200}
          value={name}
          onChange={(event) => {
            setFault('');
            setName(event.target.value);
          }}
        />
        <span role="alert" className={classes.entryFault}>
          {fault}
        </span>
      </td>
      <td>
        <select
          className={classes.select}
          aria-label={t(($) => $.people.entry.sector)}
          value={sector}
          onChange={(event) => setChosen(event.target.value as Sector)}
        >
          {sectors.map((key) => (
            <option key={key} value={key}>
              {t(($) => $.model.sectors[key])}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          form={form}
          className={classes.input}
          aria-label={t(($) => $.people.entry.commune)}
          placeholder={t(($) => $.people.entry.commune)}
          maxLength={120}
          value={commune}
          onChange={(event) => setCommune(event.target.value)}
        />
      </td>
      <td colSpan={2}>
        <Button type="submit" form={form} fullWidth px={8}>
          {t(($) => $.people.entry.add)}
        </Button>
      </td>
    </tr>
  );
}
