import { Button } from '@mantine/core';
import { IconBulb, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useProject } from '../../../../client/store.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import records from '../../records/records.module.css';
import { useRecords } from '../../records/useRecords.ts';
import { ExperienceFilters } from './ExperienceFilters.tsx';
import { ExperienceList } from './ExperienceList.tsx';
import { ExperiencePanel } from './ExperiencePanel.tsx';
import { nameNewExperience } from './experienceActions.ts';
import { ImportExperiences } from './ImportExperiences.tsx';
import { NewExperience } from './NewExperience.tsx';
import { showAllExperiences, useExperiences } from './view.ts';

/** *Experiencias*: what was done elsewhere, where it is told, and what of the model it supports. */
export function ExperiencesScreen() {
  const state = useProject();
  return state ? <Experiences state={state} /> : null;
}

function Experiences({ state }: { state: State }) {
  const t = useT();
  const { params } = useNavigation();
  const readOnly = useReadOnly();
  const rows = useExperiences(state);
  const [activeId, setActiveId] = useState<string | null>(params.experience ?? null);
  const inView = useRecords(rows, state.experience, activeId, setActiveId);
  const panel = useRef<HTMLDivElement>(null);

  // Somebody asked for one experience: nothing may hide it.
  useEffect(() => {
    if (params.experience === undefined) return;
    showAllExperiences();
    setActiveId(params.experience);
  }, [params.experience]);

  const none = Object.keys(state.experience).length === 0;
  const focus = (selector: string): void => panel.current?.querySelector<HTMLElement>(selector)?.focus();
  const header = (
    <header className={records.header}>
      <h1 className={records.title}>{t(($) => $.experiences.title)}</h1>
      <NewExperience
        made={(id) => {
          showAllExperiences();
          setActiveId(id);
        }}
      />
      <ImportExperiences />
    </header>
  );
  if (none)
    return (
      <div className={records.screen}>
        {header}
        <EmptyState
          icon={IconBulb}
          title={t(($) => $.experiences.empty.title)}
          actions={
            readOnly ? null : <Button onClick={nameNewExperience}>{t(($) => $.experiences.new)}</Button>
          }
        >
          {t(($) => $.experiences.empty.text)}
        </EmptyState>
      </div>
    );
  return (
    <div className={records.screen}>
      {header}
      <ExperienceFilters state={state} shown={rows.length} />
      <div className={records.body}>
        {rows.length === 0 ? (
          <EmptyState
            icon={IconSearch}
            title={t(($) => $.experiences.none.title)}
            actions={
              <Button variant="default" onClick={showAllExperiences}>
                {t(($) => $.experiences.none.clear)}
              </Button>
            }
          />
        ) : (
          <ExperienceList
            state={state}
            records={inView}
            open={() => focus('input, textarea')}
            support={() => focus('[data-supports] input')}
          />
        )}
        <div ref={panel} className={records.side}>
          <ExperiencePanel state={state} experience={inView.inHand[0]} />
        </div>
      </div>
    </div>
  );
}
