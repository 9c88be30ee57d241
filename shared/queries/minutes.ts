import type { Cluster, Contribution } from '../model/contribution.ts';
import { type Minutes, type MinutesSectionKey, minutesSectionKeys } from '../model/minutes.ts';
import { byCodeUnit, byRank } from '../model/rank.ts';
import { isBlank, type RichText } from '../model/richText.ts';
import type { Tool } from '../model/schema.ts';
import type { State } from '../model/state.ts';
import type { AgendaItem, MeetingRecord, RecordKind, Workshop } from '../model/workshop.ts';
import { attendanceSummary } from './attendance.ts';
import { byCode, stands } from './contributions.ts';

/** All that the minutes of a workshop are made of, each list in print order. */
export interface MinutesMaterial {
  minutes: Minutes;
  workshop: Workshop;
  items: AgendaItem[];
  /** The workshop's records but those the minutes leave out. */
  records: MeetingRecord[];
  of(kind: RecordKind): MeetingRecord[];
  /** What was said and not withdrawn. */
  contributions: Contribution[];
  /** What somebody wrote in a section; `null` when nothing. */
  body(key: MinutesSectionKey, item?: string): RichText | null;
}

/** Gathers what the minutes print. Throws a RangeError when the minutes or their workshop are not there. */
export function minutesMaterial(state: State, id: string): MinutesMaterial {
  const minutes = state.minutes[id];
  const workshop = minutes && state.workshop[minutes.workshop];
  if (!minutes || !workshop) throw new RangeError(`no minutes ${id}`);
  const here = <T extends { workshop: string | null }>(table: Record<string, T>): T[] =>
    Object.values(table).filter((entry) => entry.workshop === workshop.id);
  const records = here(state.record)
    .filter((entry) => !minutes.omitted.includes(entry.id))
    .toSorted(byCode);
  const sections = Object.values(state.minutesSection).filter((section) => section.minutes === id);
  return {
    minutes,
    workshop,
    items: here(state.agendaItem).toSorted(byRank),
    records,
    of: (kind) => records.filter((entry) => entry.kind === kind),
    contributions: here(state.contribution).filter(stands).toSorted(byCode),
    body: (key, item) => {
      const found = sections.find((section) => section.key === key && section.agendaItem === (item ?? null));
      return found && !isBlank(found.body) ? found.body : null;
    },
  };
}

/** One section of the minutes as a screen lists it. */
export interface OutlineEntry {
  key: MinutesSectionKey | 'annex';
  /** Key of its title in the catalogue `minutesDocument`. */
  title: string;
  /** Its printed number; `null` for the annex. */
  number: number | null;
  /** How many things are in it (people present, agenda items, records…); `null` where nothing is counted. */
  count: number | null;
  /** `empty` prints one sentence that says so. */
  status: 'filled' | 'empty';
}

/** The sections of the minutes in print order, from the same material as the document. */
export function minutesOutline(state: State, id: string): OutlineEntry[] {
  const material = minutesMaterial(state, id);
  const { workshop, items, of, contributions, body } = material;
  const counts: Record<MinutesSectionKey, number | null> = {
    identification: null,
    attendance: attendanceSummary(state, workshop).present,
    agenda: items.length,
    method: null,
    development: developedItems(material).length,
    results:
      of('dissent').length +
      toolsFromWorkshop(state, workshop.id).length +
      clustersOfWorkshop(state, workshop.id).length,
    agreements: of('agreement').length,
    commitments: of('commitment').length,
    pending: of('pending').length,
    other: null,
    nextMeeting: null,
    closing: null,
  };
  const always = new Set<MinutesSectionKey>(['identification', 'closing']);
  const entries = minutesSectionKeys.map((key, at): OutlineEntry => {
    const written =
      body(key) !== null || (key === 'method' && `${workshop.objectives}${workshop.method}` !== '');
    const filled = always.has(key) || written || (counts[key] ?? 0) > 0;
    return {
      key,
      title: titleKey(key),
      number: at + 1,
      count: counts[key],
      status: filled ? 'filled' : 'empty',
    };
  });
  const annex = contributions.length;
  return [
    ...entries,
    {
      key: 'annex',
      title: titleKey('annex'),
      number: null,
      count: annex,
      status: annex > 0 ? 'filled' : 'empty',
    },
  ];
}

/** Agenda items with anything to tell: a talk, something written, or records taken under them. */
export function developedItems({ items, records, body }: MinutesMaterial): AgendaItem[] {
  return items.filter(
    (item) =>
      item.kind === 'talk' ||
      item.summary !== '' ||
      body('development', item.id) !== null ||
      records.some((entry) => entry.agendaItem === item.id),
  );
}

/** The groups that hold something said at a workshop, by the first code, each with those contributions and no others. */
export function clustersOfWorkshop(
  state: State,
  workshop: string,
): { cluster: Cluster; members: [Contribution, ...Contribution[]] }[] {
  const said = Object.values(state.contribution)
    .filter((entry) => entry.workshop === workshop && stands(entry))
    .toSorted(byCode);
  return Object.values(state.cluster)
    .flatMap((cluster) => {
      const [first, ...others] = said.filter((entry) => entry.cluster === cluster.id);
      return first ? [{ cluster, members: [first, ...others] as [Contribution, ...Contribution[]] }] : [];
    })
    .toSorted((a, b) => byCode(a.members[0], b.members[0]));
}

/** Tools that come from what was said at a workshop, by code, each with the codes of those contributions. */
export function toolsFromWorkshop(state: State, workshop: string): { tool: Tool; origins: string[] }[] {
  const found: { tool: Tool; origins: string[] }[] = [];
  for (const tool of Object.values(state.tool)) {
    const said = tool.origins
      .flatMap((id) => state.contribution[id] ?? [])
      .filter((entry) => entry.workshop === workshop && stands(entry));
    if (said.length > 0) found.push({ tool, origins: said.toSorted(byCode).map(({ code }) => code) });
  }
  return found.toSorted((a, b) => byCodeUnit(a.tool.code, b.tool.code));
}

function titleKey(key: string): string {
  return `minutesDocument.section.${key}`;
}
