import type { Workshop, WorkshopKind } from '../../model/workshop.ts';
import { attendanceSummary } from '../../queries/attendance.ts';
import { responseSummary } from '../../queries/responses.ts';
import type { Inline } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import { bold, omittedText } from '../parts/inlines.ts';
import { workshopsHeld } from '../proposal/construction.ts';
import { commonStages } from '../proposal/grid.ts';
import type { Texts } from '../texts.ts';
import type { Blocks } from './writtenBlocks.ts';

/** What was done, as the records tell it: meetings with dates and attendance, what was said and answered, the model as it stands. */
export function draftedResults(input: ProjectInput, say: Texts): Blocks {
  const { state, format } = input;
  const item = (key: string, text: string): { text: Inline[] } => ({
    text: [bold(`${say(`results.${key}.lead`)} `), text],
  });
  const held = workshopsHeld(state);
  const meetings = (key: string, kinds: readonly WorkshopKind[]): { text: Inline[] }[] => {
    const some = held.filter(({ kind }) => kinds.includes(kind));
    if (some.length === 0) return [];
    const attendances = some.reduce((sum, workshop) => sum + attendanceSummary(state, workshop).present, 0);
    const parts = [
      say('results.meetings', { count: some.length }),
      monthsOf(some, format.longDate, say, format.list),
      attendances === 0 ? '' : say('results.attendances', { count: attendances }),
    ];
    return [item(key, `${parts.filter((part) => part !== '').join(', ')}.`)];
  };
  const { total, answered, byState } = responseSummary(state);
  const version = Object.values(state.version).length;
  const tools = Object.keys(state.tool).length;
  const items = [
    ...meetings('expert', ['expert']),
    ...meetings('schema', ['schema']),
    ...meetings('forums', ['citizenForum', 'internalForum']),
    ...meetings('committee', ['committee']),
    ...(total === 0
      ? []
      : [
          item(
            'contributions',
            say('results.contributions.text', {
              count: total,
              answered: format.count(answered),
              taken: format.count(byState.incorporated + byState.partly),
            }),
          ),
        ]),
    ...(tools === 0
      ? []
      : [
          item(
            'model',
            say('results.model.text', {
              count: tools,
              dimensions: format.count(Object.keys(state.dimension).length),
              stages: format.count(commonStages(state).length),
              versions: say('results.versions', { count: version }),
            }),
          ),
        ]),
  ];
  if (items.length === 0) return [{ kind: 'paragraph', text: [omittedText(say('blank'))] }];
  return [
    { kind: 'list', items },
    { kind: 'paragraph', text: [omittedText(say('results.drafted'))] },
  ];
}

/** "en junio de 2026 y julio de 2026", each month once; nothing where no date is known. */
function monthsOf(
  workshops: readonly Workshop[],
  longDate: (date: string) => string,
  say: Texts,
  list: (items: readonly string[]) => string,
): string {
  const months = new Set(workshops.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)])));
  return months.size === 0
    ? ''
    : say('results.months', { months: list([...months].toSorted().map(longDate)) });
}
