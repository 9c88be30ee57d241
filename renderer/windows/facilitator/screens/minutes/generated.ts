import en from '../../../../../resources/locales/en/minutesDocument.json';
import es from '../../../../../resources/locales/es-CL/minutesDocument.json';
import type { Block } from '../../../../../shared/documents/blocks.ts';
import { formatFor } from '../../../../../shared/documents/format.ts';
import { development, results } from '../../../../../shared/documents/minutes/development.ts';
import { annex, ending } from '../../../../../shared/documents/minutes/ending.ts';
import { type Writer, writerFor } from '../../../../../shared/documents/minutes/input.ts';
import {
  agenda,
  attendance,
  identification,
  method,
} from '../../../../../shared/documents/minutes/opening.ts';
import { agreements, commitments, pending } from '../../../../../shared/documents/minutes/records.ts';
import { plainBlocks, recordsShown } from '../../../../../shared/documents/parts/rich.ts';
import { textsFrom } from '../../../../../shared/documents/texts.ts';
import type { MinutesSectionKey } from '../../../../../shared/model/minutes.ts';
import { projectOf, type State } from '../../../../../shared/model/state.ts';
import type { AgendaItem } from '../../../../../shared/model/workshop.ts';
import {
  developedItems,
  type MinutesMaterial,
  minutesMaterial,
} from '../../../../../shared/queries/minutes.ts';

/**
 * The minutes as the document's own builder writes them, section by section, with nothing of what the secretary wrote:
 * that stands in the editors between. So page and Word file cannot disagree.
 */
export interface GeneratedMinutes {
  material: MinutesMaterial;
  say: Writer['say'];
  /** What is generated in a section, without its heading; for `development`, what goes before and after its points. */
  section(key: MinutesSectionKey): readonly Block[];
  /** The sentence that opens the annex of contributions; nothing when there are none. */
  annex: readonly Block[];
  /** What is generated under a point of the agenda, without its heading: before and after what is written there. */
  item(item: AgendaItem): { before: readonly Block[]; after: readonly Block[] };
  /** Printed number of a point inside «Desarrollo», `5.2`; undefined for one that is not printed. */
  itemNumber(item: AgendaItem): string | undefined;
}

/** @param at UTC instant of the drawing. Throws a RangeError when there are no such minutes. */
export function generatedMinutes(state: State, minutes: string, at: string): GeneratedMinutes {
  const { language, zone } = projectOf(state);
  const material = minutesMaterial(state, minutes);
  const input = {
    state,
    minutes,
    at,
    hash: '',
    language,
    edition: 'internal' as const,
    t: textsFrom({ minutesDocument: language === 'en' ? en : es }, language),
    format: formatFor(language, zone),
  };
  const writer = writerFor(input, material);
  const unwritten = (change: Partial<MinutesMaterial> = {}): Writer => {
    const changed = { ...material, body: () => null, ...change };
    return {
      ...writer,
      material: { ...changed, of: (kind) => changed.records.filter((each) => each.kind === kind) },
    };
  };
  const developed = developedItems(material);

  const section = (key: MinutesSectionKey): readonly Block[] => {
    const plain = unwritten();
    switch (key) {
      case 'identification':
        return identification(plain).slice(1);
      case 'attendance':
        return attendance(plain).slice(1);
      case 'agenda':
        return agenda(plain).slice(1);
      case 'method':
        return method(plain).slice(1);
      case 'development': {
        const shown = recordsShown(material.body('development'));
        const records = material.records.filter(
          (each) => each.agendaItem === null && !shown.includes(each.id),
        );
        const blocks = development(unwritten({ items: [], records })).slice(1);
        // «No se registró desarrollo» is for the document; here the points and their editors are to be seen.
        return blocks.filter(
          (each) => each.kind !== 'paragraph' || each.text !== writer.say('none.development'),
        );
      }
      case 'results':
        return results(plain).slice(1);
      case 'agreements':
        return agreements(plain).slice(1);
      case 'commitments':
        return commitments(plain).slice(1);
      case 'pending':
        return pending(plain).slice(1);
      case 'closing': {
        const blocks = ending(plain);
        return blocks.slice(blocks.findLastIndex((each) => each.kind === 'heading') + 1);
      }
      case 'other':
      case 'nextMeeting':
        return [];
    }
  };
  const item = (point: AgendaItem): ReturnType<GeneratedMinutes['item']> => {
    const shown = recordsShown(material.body('development', point.id));
    const records = material.records.filter(
      (each) => each.agendaItem === point.id && !shown.includes(each.id),
    );
    const blocks = development(unwritten({ items: [point], records, contributions: [] }));
    const from = blocks.findIndex((each) => each.kind === 'heading' && each.level === 2);
    const here = from === -1 ? [] : blocks.slice(from + 1);
    const printed = here.filter((each) => each.kind !== 'paragraph' || each.text !== writer.say('none.item'));
    // Speakers and summary open a talk; interventions, material and the list of records close every point.
    const lead = Math.min(
      printed.length,
      (point.speakers.length > 0 ? 1 : 0) + plainBlocks(point.summary).length,
    );
    return { before: printed.slice(0, lead), after: printed.slice(lead) };
  };
  const itemNumber = (point: AgendaItem): string | undefined => {
    const at = developed.findIndex(({ id }) => id === point.id);
    return at === -1 ? undefined : `5.${at + 1}`;
  };
  const opening = annex(unwritten()).filter((each) => each.kind === 'paragraph');
  return { material, say: writer.say, section, annex: opening, item, itemNumber };
}
