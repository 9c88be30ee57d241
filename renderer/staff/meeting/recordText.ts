import { IconBookmark, IconCircleCheck, IconFlag, IconGitFork, IconMessage } from '@tabler/icons-react';
import type { Format } from '../../../shared/documents/format.ts';
import type { State } from '../../../shared/model/state.ts';
import type { MeetingRecord } from '../../../shared/model/workshop.ts';
import type { Translate } from '../../client/i18n.ts';

/** The sign of each kind of record. */
export const recordIcons = {
  agreement: IconCircleCheck,
  commitment: IconFlag,
  dissent: IconGitFork,
  pending: IconBookmark,
  intervention: IconMessage,
} as const;

/** The key that opens the form of each kind, in the order of the buttons. */
export const recordKeys = {
  agreement: 'a',
  commitment: 'c',
  dissent: 'd',
  pending: 'p',
  intervention: 'i',
} as const;

/** What is known of a record besides its words, in one line: how it was adopted, who does it by when, whose it is. */
export function recordDetail(
  t: Translate,
  format: Format,
  state: Pick<State, 'person' | 'record'>,
  record: MeetingRecord,
): string {
  const parts: string[] = [];
  if (record.kind === 'agreement') {
    if (record.form !== null) parts.push(t(($) => $.model.agreementForms[record.form ?? 'consensus']));
    const { favour, against, abstained } = record;
    if (favour !== null || against !== null || abstained !== null)
      parts.push(
        t(($) => $.records.votes, { favour: favour ?? 0, against: against ?? 0, count: abstained ?? 0 }),
      );
    parts.push(record.reason);
  }
  if (record.kind === 'commitment') {
    parts.push(
      record.responsible,
      record.due === null
        ? t(($) => $.records.noDue)
        : t(($) => $.records.dueOn, { date: format.longDate(record.due) }),
      record.state === null ? '' : t(($) => $.model.commitmentStates[record.state ?? 'open']),
    );
  }
  if (record.kind === 'dissent') {
    const about = record.about === null ? undefined : state.record[record.about];
    parts.push(record.whose, about ? t(($) => $.records.aboutCode, { code: about.code }) : '');
  }
  if (record.kind === 'pending' && record.takenUpBy !== '')
    parts.push(`${t(($) => $.records.takenUpBy)}: ${record.takenUpBy}`);
  if (record.kind === 'intervention' && record.speaker !== null)
    parts.push(state.person[record.speaker]?.name ?? '');
  return parts.filter((part) => part !== '').join(' · ');
}

/** Records in the order in which they were taken down. */
export function byTime(a: MeetingRecord, b: MeetingRecord): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.code < b.code ? -1 : 1;
}

/** Where somebody is who corrects a record, as the others are told: a section of its own. */
export function recordSection(record: string): string {
  return `record-${record}`;
}
