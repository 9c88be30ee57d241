import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { State } from '../../../../../shared/model/state.ts';
import { experienceCoverage } from '../../../../../shared/queries/experiences.ts';
import { useT } from '../../../../client/i18n.ts';
import records from '../../records/records.module.css';
import classes from './experiences.module.css';
import { filterExperiences, useExperienceView } from './view.ts';

/** Which experiences are shown: by words, by the dimension they support, only those that support nothing yet. */
export function ExperienceFilters({ state, shown }: { state: State; shown: number }) {
  const t = useT();
  const { filter } = useExperienceView();
  const loose = Object.values(state.experience).filter(({ supports }) => supports.length === 0).length;
  const label = t(($) => $.experiences.search);
  return (
    <div className={records.tools}>
      <TextInput
        className={records.search ?? ''}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        placeholder={label}
        aria-label={label}
        value={filter.words ?? ''}
        onChange={(event) => filterExperiences({ words: event.currentTarget.value })}
      />
      <Select
        className={classes.filter ?? ''}
        aria-label={t(($) => $.experiences.filter.dimension)}
        placeholder={t(($) => $.experiences.filter.any)}
        clearable
        clearButtonProps={{ 'aria-label': t(($) => $.experiences.filter.any) }}
        value={filter.dimension ?? null}
        data={[
          ...experienceCoverage(state).map(({ dimension, count }) => ({
            value: dimension,
            label: `${state.dimension[dimension]?.code ?? ''} · ${state.dimension[dimension]?.name ?? ''} (${count})`,
          })),
          { value: 'none', label: t(($) => $.experiences.filter.none, { count: loose }) },
        ]}
        onChange={(value) => filterExperiences({ dimension: value ?? undefined })}
      />
      <span className={records.count} role="status">
        {t(($) => $.experiences.shown, { count: shown })}
      </span>
    </div>
  );
}
