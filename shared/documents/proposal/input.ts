import type { CalendarDate } from '../../model/fields.ts';
import type { Version } from '../../model/schema.ts';
import { projectOf } from '../../model/state.ts';
import type { Inline, Inlines } from '../blocks.ts';
import type { NumberedInput } from '../context.ts';
import { omittedText } from '../parts/inlines.ts';
import { documentId, printedVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { type Chapter, chaptersOf } from './grid.ts';

export interface ProposalInput extends NumberedInput {
  /** The day until which observations are waited for. */
  deadline?: CalendarDate;
}

/** What every part of the proposal is written with. */
export interface Writer extends ProposalInput {
  chapters: readonly Chapter[];
  project: ReturnType<typeof projectOf>;
  /** A text of the proposal's own part of the catalogue. */
  say: Texts;
  /** Versions in order up to the printed one. */
  history: readonly Version[];
  /** "CAB-PM-003": the n-th version of this model; a draft takes the number of the version that it may become. */
  id: string;
}

export function writerFor(input: ProposalInput): Writer {
  const { history, ordinal } = printedVersion(input.versions, input.version);
  return {
    ...input,
    chapters: chaptersOf(input.state),
    project: projectOf(input.state),
    say: textsOf(input.t, 'proposal'),
    history,
    id: documentId('PM', ordinal),
  };
}

/** The state of the printed version in words: draft, in review, final. */
export function stateWord({ version, say }: Writer): string {
  if (!version) return say('state.draft');
  return say(version.number.startsWith('0.') ? 'state.review' : 'state.final');
}

/** What stands in the place of something that nobody has written yet. */
export function undefinedText({ say }: Writer): Inline {
  return omittedText(say('undefined'));
}

/** The text, or the words for "not defined yet". */
export function orUndefined(text: string, writer: Writer): Inlines {
  return text.trim() === '' ? [undefinedText(writer)] : text;
}
