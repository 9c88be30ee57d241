import { contributionTypes, responseStates } from '../../../../../../shared/model/contribution.ts';
import { sectors } from '../../../../../../shared/model/people.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { stands } from '../../../../../../shared/queries/contributions.ts';
import type { ContributionFilter } from '../../../../../../shared/queries/matrixFilter.ts';
import type { Translate } from '../../../../../client/i18n.ts';

export interface FilterChoice {
  /** `sector:` stands before a sector, to tell it from an organisation's id. */
  value: string;
  label: string;
  /** Heading under which it is listed. */
  group?: string;
}

export interface FilterPart {
  key: 'workshops' | 'organisations' | 'types' | 'states';
  label: string;
  choices: readonly FilterChoice[];
  chosen: readonly string[];
  /** The filter with these chosen instead. */
  with(values: readonly string[]): ContributionFilter;
}

const SECTOR = 'sector:';

/** The parts of a filter as the bar shows them: workshop, organisation (and sector), type, state. */
export function filterParts(state: State, filter: ContributionFilter, t: Translate): FilterPart[] {
  const byName = (a: FilterChoice, b: FilterChoice): number => a.label.localeCompare(b.label);
  return [
    {
      key: 'workshops',
      label: t(($) => $.inspector.filters.workshop),
      choices: Object.values(state.workshop)
        .toSorted((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true }))
        .map(({ id, code, kind, number }) => ({
          value: id,
          label: `${code} · ${t(($) => $.model.workshop.named[kind], { number })}`,
        })),
      chosen: filter.workshops,
      with: (values) => ({ ...filter, workshops: values }),
    },
    {
      key: 'organisations',
      label: t(($) => $.inspector.filters.organisation),
      choices: [
        ...sectors
          .filter((sector) => Object.values(state.organisation).some((each) => each.sector === sector))
          .map((sector) => ({
            value: SECTOR + sector,
            label: t(($) => $.model.sectors[sector]),
            group: t(($) => $.inspector.filters.sectors),
          })),
        ...Object.values(state.organisation)
          .map(({ id, name }) => ({
            value: id,
            label: name,
            group: t(($) => $.inspector.filters.organisations),
          }))
          .toSorted(byName),
      ],
      chosen: [...filter.sectors.map((sector) => SECTOR + sector), ...filter.organisations],
      with: (values) => ({
        ...filter,
        organisations: values.filter((value) => !value.startsWith(SECTOR)),
        sectors: values
          .filter((value) => value.startsWith(SECTOR))
          .map((value) => value.slice(SECTOR.length)),
      }),
    },
    {
      key: 'types',
      label: t(($) => $.inspector.filters.type),
      choices: contributionTypes.map((value) => ({
        value,
        label: t(($) => $.model.contributionTypes[value]),
      })),
      chosen: filter.types,
      with: (values) => ({ ...filter, types: contributionTypes.filter((type) => values.includes(type)) }),
    },
    {
      key: 'states',
      label: t(($) => $.inspector.filters.state),
      choices: responseStates
        .filter((value) => stands({ state: value }))
        .map((value) => ({ value, label: t(($) => $.model.responseStates[value]) })),
      chosen: filter.states,
      with: (values) => ({ ...filter, states: responseStates.filter((state) => values.includes(state)) }),
    },
  ];
}
