import { useState } from 'react';
import type { DocumentKind } from '../../../../../shared/documents/kinds.ts';
import { byCodeUnit } from '../../../../../shared/model/rank.ts';
import { reviewersOf } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection, useProject } from '../../../../client/store.ts';
import { useNavigation } from '../../navigation.ts';
import type { Wanted } from './useDocument.ts';

const DRAFT = 'draft';
const EVERYBODY = 'everybody';
const WHOLE = 'whole';

/** Of what a document is made: a version, minutes, a workshop. */
export interface Choice {
  label: string;
  /** None where there is nothing to choose between. */
  options: { value: string; label: string }[];
  value: string;
  set(value: string): void;
  /** What the choice adds to what is wanted; null where there is nothing to choose from. */
  of: Pick<Wanted, 'version' | 'workshop' | 'organisation' | 'since' | 'reviewer'> | null;
  /** The only edition that can be made of it, where there is but one. */
  only?: Wanted['edition'];
  /** What to do first, where there is nothing to choose from. */
  missing: string;
}

/** The choice that goes with a kind of document. What the address names is chosen first. */
export function useChoice(kind: DocumentKind): Choice {
  const { params } = useNavigation();
  const [chosen, set] = useState<string | undefined>(
    params.since === undefined
      ? (params.version ?? params.workshop ?? params.reviewer)
      : `${params.since} ${params.version ?? DRAFT}`,
  );
  const ofKind = {
    proposal: useVersions,
    changes: usePairs,
    minutes: useMinutes,
    observations: useVersions,
    answers: useReviewedVersions,
    reply: useReviewers,
    responses: useOrganisations,
    attendance: useWorkshops,
    compliance: useNothing,
    experiences: useVersions,
    model: useVersions,
    map: useVersions,
    evidence: usePackage,
  }[kind];
  const { options, first, of, onlyInternal, ...rest } = ofKind();
  const value = options.find((option) => option.value === chosen)?.value ?? first;
  return {
    ...rest,
    options,
    value,
    set,
    of: value === '' ? null : of(value),
    ...(onlyInternal?.(value) ? { only: 'internal' } : {}),
    ...(kind === 'evidence' ? { only: 'public' } : {}),
  };
}

interface Options extends Pick<Choice, 'label' | 'options' | 'missing'> {
  /** What is chosen when nobody has; empty where there is nothing. */
  first: string;
  of(value: string): NonNullable<Choice['of']>;
  onlyInternal?(value: string): boolean;
}

function useVersions(): Options {
  const t = useT();
  const versions = Object.values(useCollection('version')).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    label: t(($) => $.documentsScreen.version),
    options: [
      { value: DRAFT, label: t(($) => $.documentsScreen.draft) },
      ...versions.map(({ id, number, name }) => ({
        value: id,
        label: `${number}${name ? ` · ${name}` : ''}`,
      })),
    ],
    first: DRAFT,
    of: (version) => (version === DRAFT ? {} : { version }),
    missing: '',
  };
}

/** An earlier version and a later one, or the draft: the last step first. */
function usePairs(): Options {
  const t = useT();
  const versions = Object.values(useCollection('version')).toSorted((a, b) => byCodeUnit(b.at, a.at));
  const ends = [{ id: DRAFT, number: t(($) => $.documentsScreen.draft) }, ...versions];
  const options = ends.flatMap((to, at) =>
    ends.slice(at + 1).map((from) => ({
      value: `${from.id} ${to.id}`,
      label: t(($) => $.documentsScreen.pair, { from: from.number, to: to.number }),
    })),
  );
  return {
    label: t(($) => $.documentsScreen.fromTo),
    options,
    first: options[0]?.value ?? '',
    of: (pair) => {
      const [since = '', version = DRAFT] = pair.split(' ');
      return version === DRAFT ? { since } : { since, version };
    },
    missing: t(($) => $.documentsScreen.needsVersion),
  };
}

/** Versions about which something came back; or all that came back. */
function useReviewedVersions(): Options {
  const t = useT();
  const returned = new Set(Object.values(useCollection('returned')).map(({ version }) => version));
  const versions = Object.values(useCollection('version'))
    .filter(({ number }) => returned.has(number))
    .toSorted((a, b) => byCodeUnit(b.at, a.at));
  return {
    label: t(($) => $.documentsScreen.reviewedVersion),
    options: [
      { value: EVERYBODY, label: t(($) => $.documentsScreen.allObservations) },
      ...versions.map(({ id, number, name }) => ({
        value: id,
        label: `${number}${name ? ` · ${name}` : ''}`,
      })),
    ],
    first: EVERYBODY,
    of: (version) => (version === EVERYBODY ? {} : { version }),
    missing: '',
  };
}

/** Those who observed. */
function useReviewers(): Options {
  const t = useT();
  const state = useProject();
  const reviewers = state ? reviewersOf(state) : [];
  return {
    label: t(($) => $.documentsScreen.toWhom),
    options: reviewers.map(({ key, name, institution, files }) => ({
      value: key,
      label: [name === '' ? (state?.returned[files[0] ?? '']?.name ?? '') : name, institution]
        .filter((part) => part !== '')
        .join(', '),
    })),
    first: reviewers[0]?.key ?? '',
    of: (reviewer) => ({ reviewer }),
    missing: t(($) => $.documentsScreen.needsObservations),
  };
}

function useMinutes(): Options {
  const t = useT();
  const minutes = Object.values(useCollection('minutes')).toSorted((a, b) => a.number - b.number);
  const workshops = useCollection('workshop');
  return {
    label: t(($) => $.documentsScreen.workshop),
    options: minutes.map(({ workshop: id, number }) => ({
      value: id,
      label: t(($) => $.documentsScreen.minutesOf, {
        number,
        code: workshops[id]?.code ?? '',
        title: workshops[id]?.title ?? '',
      }),
    })),
    first: minutes.at(-1)?.workshop ?? '',
    of: (workshop) => ({ workshop }),
    missing: t(($) => $.documentsScreen.needsMinutes),
  };
}

/** The next workshop comes first: its list is what has to be printed. */
function useWorkshops(): Options {
  const t = useT();
  const workshops = Object.values(useCollection('workshop')).toSorted(
    (a, b) => byCodeUnit(a.date ?? '', b.date ?? '') || byCodeUnit(a.code, b.code),
  );
  const next = workshops.find(({ state }) => state !== 'closed') ?? workshops.at(-1);
  return {
    label: t(($) => $.documentsScreen.ofWorkshop),
    options: workshops.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}`.trim() })),
    first: next?.id ?? '',
    of: (workshop) => ({ workshop }),
    missing: t(($) => $.documentsScreen.needsWorkshop),
  };
}

/** There is one commitment, and one state of it: nothing to choose. */
function useNothing(): Options {
  return { label: '', options: [], first: WHOLE, of: () => ({}), missing: '' };
}

/** All of it is in the package, in the edition that may be published. */
function usePackage(): Options {
  return useNothing();
}

/** Organisations that said something. */
function useOrganisations(): Options {
  const t = useT();
  const all = useCollection('organisation');
  const people = useCollection('person');
  const said = new Set(
    Object.values(useCollection('contribution')).flatMap(({ author }) => {
      if (author.kind === 'organisation') return [author.organisation];
      return author.kind === 'person' ? [author.organisation ?? people[author.person]?.organisation] : [];
    }),
  );
  const organisations = Object.values(all)
    .filter(({ id }) => said.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'));
  return {
    label: t(($) => $.documentsScreen.toWhom),
    options: [
      { value: EVERYBODY, label: t(($) => $.documentsScreen.toEverybody) },
      ...organisations.map(({ id, name }) => ({ value: id, label: name })),
    ],
    first: EVERYBODY,
    of: (organisation) => (organisation === EVERYBODY ? {} : { organisation }),
    onlyInternal: (organisation) => organisation !== EVERYBODY,
    missing: '',
  };
}
