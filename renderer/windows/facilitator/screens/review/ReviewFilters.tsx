import { Chip, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { observationDecisions } from '../../../../../shared/model/review.ts';
import type { State } from '../../../../../shared/model/state.ts';
import {
  observationSummary,
  observationsOf,
  reviewersOf,
} from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import records from '../../records/records.module.css';
import classes from './review.module.css';
import { filterBy, useReviewView } from './view.ts';

/** Which observations are shown: by words, by who said it, by what was decided, only those without a place. */
export function ReviewFilters({ state, shown }: { state: State; shown: number }) {
  const t = useT();
  const { filter } = useReviewView();
  const { byDecision, total, answered, unplaced } = observationSummary(observationsOf(state));
  const reviewers = reviewersOf(state);
  return (
    <div className={records.tools}>
      <TextInput
        className={records.search ?? ''}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        placeholder={t(($) => $.review.search)}
        aria-label={t(($) => $.review.search)}
        value={filter.words ?? ''}
        onChange={(event) => filterBy({ words: event.currentTarget.value })}
      />
      <Select
        className={classes.filter ?? ''}
        aria-label={t(($) => $.review.filter.reviewer)}
        placeholder={t(($) => $.review.filter.everybody)}
        clearable
        clearButtonProps={{ 'aria-label': t(($) => $.review.filter.everybody) }}
        searchable
        nothingFoundMessage={t(($) => $.review.none.title)}
        value={filter.reviewer ?? null}
        data={reviewers.map(({ key, name, waiting }) => ({
          value: key,
          label: t(($) => $.review.filter.one, {
            name: name === '' ? t(($) => $.review.nobody) : name,
            count: waiting,
          }),
        }))}
        onChange={(value) => filterBy({ reviewer: value ?? undefined })}
      />
      <Select
        className={classes.filter ?? ''}
        aria-label={t(($) => $.review.filter.decision)}
        placeholder={t(($) => $.review.filter.anyDecision)}
        clearable
        clearButtonProps={{ 'aria-label': t(($) => $.review.filter.anyDecision) }}
        value={filter.decision ?? null}
        data={(['none', ...observationDecisions] as const).map((each) => ({
          value: each,
          label: `${t(($) => $.review.decisions[each])} (${each === 'none' ? total - answered : byDecision[each]})`,
        }))}
        onChange={(value) => filterBy({ decision: value ?? undefined })}
      />
      <Chip
        checked={filter.unplaced === true}
        onChange={(unplacedOnly) => filterBy({ unplaced: unplacedOnly })}
        disabled={unplaced === 0 && filter.unplaced !== true}
      >
        {t(($) => $.review.filter.unplaced, { count: unplaced })}
      </Chip>
      <span className={records.count} role="status">
        {t(($) => $.review.shown, { count: shown })}
      </span>
    </div>
  );
}
