import type { DocumentKind } from '../../../../../shared/documents/kinds.ts';
import { reviewersOf } from '../../../../../shared/queries/observations.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection, useProject } from '../../../../client/store.ts';

interface Card {
  kind: DocumentKind;
  name: string;
  about: string;
  /** How far what it is made of has come. */
  tag: string;
  attention: boolean;
}

/** A card for each document that can be made. */
export function useCards(): Card[] {
  const t = useT();
  const tools = Object.keys(useCollection('tool')).length;
  const versions = Object.keys(useCollection('version')).length;
  const minutes = Object.keys(useCollection('minutes')).length;
  const workshops = Object.keys(useCollection('workshop')).length;
  const contributions = Object.values(useCollection('contribution'));
  const waiting = contributions.filter(({ state }) => state === 'unanswered').length;
  const state = useProject();
  const observations = Object.values(useCollection('observation'));
  const open = observations.filter(({ decision }) => decision === null).length;
  const reviewers = state ? reviewersOf(state).length : 0;
  const codes =
    tools +
    Object.keys(useCollection('dimension')).length +
    Object.keys(useCollection('component')).length +
    Object.keys(useCollection('cell')).length;
  const card = (kind: DocumentKind, tag: string, attention: boolean): Card => ({
    kind,
    name: t(($) => $.documentsScreen[kind].name),
    about: t(($) => $.documentsScreen[kind].about),
    tag,
    attention,
  });
  const experiences = Object.keys(useCollection('experience')).length;
  const dimensions = Object.keys(useCollection('dimension')).length;
  const [project] = Object.values(useCollection('project'));
  const blank = Object.values(project?.commitment ?? {}).filter(
    (value) => value === '' || value === null,
  ).length;
  return [
    card(
      'proposal',
      tools > 0 ? t(($) => $.documentsScreen.tools, { count: tools }) : t(($) => $.documentsScreen.noTools),
      tools === 0,
    ),
    card(
      'changes',
      versions > 0
        ? t(($) => $.documentsScreen.versionCount, { count: versions })
        : t(($) => $.documentsScreen.noVersions),
      versions === 0,
    ),
    card(
      'minutes',
      minutes > 0
        ? t(($) => $.documentsScreen.minutesCount, { count: minutes })
        : t(($) => $.documentsScreen.noMinutes),
      minutes === 0,
    ),
    card(
      'observations',
      codes > 0 ? t(($) => $.documentsScreen.codes, { count: codes }) : t(($) => $.documentsScreen.noModel),
      codes === 0,
    ),
    card(
      'answers',
      observations.length === 0
        ? t(($) => $.documentsScreen.noObservations)
        : open > 0
          ? t(($) => $.documentsScreen.observationsOpen, { count: open })
          : t(($) => $.documentsScreen.answered),
      observations.length === 0 || open > 0,
    ),
    card(
      'reply',
      reviewers > 0
        ? t(($) => $.documentsScreen.reviewers, { count: reviewers })
        : t(($) => $.documentsScreen.noObservations),
      reviewers === 0,
    ),
    card(
      'responses',
      contributions.length === 0
        ? t(($) => $.documentsScreen.noContributions)
        : waiting > 0
          ? t(($) => $.documentsScreen.unanswered, { count: waiting })
          : t(($) => $.documentsScreen.answered),
      contributions.length === 0 || waiting > 0,
    ),
    card(
      'attendance',
      workshops > 0
        ? t(($) => $.documentsScreen.workshopCount, { count: workshops })
        : t(($) => $.documentsScreen.noWorkshops),
      workshops === 0,
    ),
    card(
      'compliance',
      blank === 0
        ? t(($) => $.documentsScreen.sheetFilled)
        : t(($) => $.documentsScreen.blankFields, { count: blank }),
      blank > 0,
    ),
    card(
      'experiences',
      experiences > 0
        ? t(($) => $.documentsScreen.experienceCount, { count: experiences })
        : t(($) => $.documentsScreen.noExperiences),
      experiences === 0,
    ),
    card(
      'model',
      codes > 0 ? t(($) => $.documentsScreen.codes, { count: codes }) : t(($) => $.documentsScreen.noModel),
      codes === 0,
    ),
    card(
      'map',
      dimensions > 0
        ? t(($) => $.documentsScreen.dimensions, { count: dimensions })
        : t(($) => $.documentsScreen.noModel),
      dimensions === 0,
    ),
    card(
      'evidence',
      minutes > 0
        ? t(($) => $.documentsScreen.minutesCount, { count: minutes })
        : t(($) => $.documentsScreen.noMinutes),
      false,
    ),
  ];
}
