import { Button, NativeSelect, SegmentedControl, TextInput, Title } from '@mantine/core';
import { IconSearch, IconUpload, IconUsers } from '@tabler/icons-react';
import { type ClipboardEvent, useState } from 'react';
import { type Sector, sectors } from '../../../../../shared/model/people.ts';
import { openFile } from '../../../../actions/files.ts';
import { isTextField } from '../../../../actions/keys.ts';
import { useT } from '../../../../client/i18n.ts';
import { useProject } from '../../../../client/store.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { useFormat, whenText, workshopName } from '../../../../staff/meeting/workshopName.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import { DirectoryTab } from './DirectoryTab.tsx';
import { ImportDialog, type ImportSource } from './ImportDialog.tsx';
import { OrganisationsTab } from './OrganisationsTab.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import classes from './people.module.css';
import { chosenWorkshop, isTable } from './people.ts';
import { Summary } from './Summary.tsx';
import { WorkshopTab } from './WorkshopTab.tsx';

const tabs = ['workshop', 'directory', 'organisations'] as const;
type Tab = (typeof tabs)[number];

/** People, organisations and attendance. Shows `{workshop}`, `{tab}` and opens the record of `{person}` when asked to. */
export function PeopleScreen() {
  const t = useT();
  const format = useFormat();
  const state = useProject();
  const readOnly = useReadOnly();
  const { params, go } = useNavigation();
  const [search, setSearch] = useState('');
  const [sector, setSector] = useState<Sector | null>(null);
  const [source, setSource] = useState<ImportSource | null>(null);
  if (!state) return null;
  const workshop = chosenWorkshop(state.workshop, params.workshop);
  const asked = params.person === undefined ? params.tab : (params.tab ?? 'directory');
  const tab: Tab = tabs.find((each) => each === asked) ?? (workshop ? 'workshop' : 'directory');
  const person = params.person === undefined ? undefined : state.person[params.person];
  const counts = {
    workshop: Object.values(state.attendance).filter((entry) => entry.workshop === workshop?.id).length,
    directory: Object.keys(state.person).length,
    organisations: Object.keys(state.organisation).length,
  };
  const show = (part: { workshop?: string; tab?: Tab; person?: string }): void => {
    const next = { tab, ...(workshop ? { workshop: workshop.id } : {}), ...part };
    go('people', next);
  };
  const clear = (): void => {
    setSearch('');
    setSector(null);
  };
  const choose = async (): Promise<void> => {
    const file = await openFile([{ name: 'CSV, Excel', extensions: ['csv', 'tsv', 'txt', 'xlsx'] }]);
    if (file) setSource(file);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const target = event.target as HTMLElement;
    // Into a field a single value goes as ever; a list is never meant for one.
    if (readOnly || tab === 'organisations' || !isTable(text)) return;
    if (isTextField(target) && !text.trim().includes('\n') && !text.includes('\t')) return;
    event.preventDefault();
    setSource({ text });
  };
  const common = { state, search, sector, readOnly, clear };
  const workshops = Object.values(state.workshop).toSorted((a, b) =>
    (a.date ?? '') === (b.date ?? '') ? (a.code < b.code ? -1 : 1) : (a.date ?? '') < (b.date ?? '') ? 1 : -1,
  );
  return (
    <div className={classes.screen} onPaste={onPaste}>
      <div className={classes.main}>
        <div className={classes.head}>
          <div>
            <Title order={1}>{t(($) => $.people.title)}</Title>
            <p>
              {tab === 'workshop' && workshop
                ? `${workshopName(t, workshop)} · ${whenText(t, format, workshop)}`
                : t(($) => $.people.subtitle)}
            </p>
          </div>
          {workshops.length > 0 ? (
            <NativeSelect
              aria-label={t(($) => $.people.workshop)}
              value={workshop?.id ?? ''}
              data={workshops.map((each) => ({
                value: each.id,
                label: `${each.code} · ${each.title || workshopName(t, each)}`,
              }))}
              w="clamp(260px, 24vw, 440px)"
              onChange={(event) => show({ workshop: event.currentTarget.value, tab: 'workshop' })}
            />
          ) : null}
          <Button
            variant="default"
            leftSection={<IconUpload size={18} stroke={1.75} aria-hidden />}
            disabled={readOnly}
            onClick={() => void choose()}
          >
            {t(($) => $.people.import)}
          </Button>
        </div>
        <div className={classes.tools}>
          <SegmentedControl
            value={tab}
            onChange={(value) => show({ tab: value as Tab })}
            data={tabs.map((value) => ({
              value,
              label: `${t(($) => $.people.tabs[value])} ${counts[value]}`,
            }))}
          />
          <TextInput
            className={classes.search ?? ''}
            type="search"
            leftSection={<IconSearch size={16} aria-hidden />}
            aria-label={
              tab === 'organisations' ? t(($) => $.people.searchOrganisation) : t(($) => $.people.search)
            }
            placeholder={
              tab === 'organisations' ? t(($) => $.people.searchOrganisation) : t(($) => $.people.search)
            }
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <NativeSelect
            className={classes.filter ?? ''}
            aria-label={t(($) => $.people.sectorFilter)}
            value={sector ?? ''}
            data={[
              { value: '', label: t(($) => $.people.allSectors) },
              ...sectors.map((value) => ({ value, label: t(($) => $.model.sectors[value]) })),
            ]}
            onChange={(event) => setSector((event.currentTarget.value as Sector) || null)}
          />
        </div>
        {tab === 'workshop' && workshop ? (
          <WorkshopTab
            key={workshop.id}
            {...common}
            workshop={workshop}
            open={(id) => show({ person: id })}
          />
        ) : null}
        {tab === 'workshop' && !workshop ? (
          <EmptyState
            icon={IconUsers}
            title={t(($) => $.people.empty.noWorkshop)}
            actions={<Button onClick={() => go('workshops')}>{t(($) => $.people.empty.toWorkshops)}</Button>}
          >
            {t(($) => $.people.empty.noWorkshopText)}
          </EmptyState>
        ) : null}
        {tab === 'directory' ? <DirectoryTab {...common} open={(id) => show({ person: id })} /> : null}
        {tab === 'organisations' ? <OrganisationsTab {...common} /> : null}
      </div>
      <Summary state={state} workshop={tab === 'workshop' ? workshop : undefined} readOnly={readOnly} />
      {person ? (
        <PersonDialog
          key={person.id}
          state={state}
          person={person}
          readOnly={readOnly}
          close={() => show({})}
        />
      ) : null}
      {source ? (
        <ImportDialog
          source={source}
          workshop={tab === 'workshop' ? workshop : undefined}
          close={() => setSource(null)}
        />
      ) : null}
    </div>
  );
}
