import type { Observation, ObservationDecision } from '../../model/review.ts';
import type { State } from '../../model/state.ts';
import { codeOfPlace, wholeCode } from '../../queries/observations.ts';
import type { Fill, Inline } from '../blocks.ts';
import type { Texts } from '../texts.ts';
import { bold } from './inlines.ts';

/** A quotation of more is the text under review itself, and says nothing of which part of it is meant. */
const longQuote = 240;

const fills: Record<ObservationDecision, Fill> = {
  accepted: 'incorporated',
  partly: 'partly',
  notAccepted: 'notIncorporated',
  outOfScope: 'outOfScope',
  clarify: 'partly',
};

/** The fill that goes with a decision; none while it waits. */
export function fillOfDecision(decision: ObservationDecision | null): { fill?: Fill } {
  return decision === null ? {} : { fill: fills[decision] };
}

/**
 * What a reviewer says, in the words of the answered documents: `said.…` of `observationsDocument`.
 * @param beside texts that stand beside it: to quote one of them whole says nothing
 */
export function saidText(
  { kind, text, quote, was, proposal, replies }: Observation,
  say: Texts,
  beside: readonly string[] = [],
): string[] {
  const about =
    !beside.includes(quote) && text !== '' && quote !== '' && quote.length <= longQuote && kind === 'comment'
      ? [say('said.about', { quote })]
      : [];
  const said = text === '' && (was !== '' || proposal !== '') ? say(`said.${kind}`) : text;
  const answers = replies.map(({ author, text: reply }) =>
    author === '' ? say('said.replyOf', { reply }) : say('said.reply', { author, reply }),
  );
  return [...about, ...(said === '' ? [] : [said]), ...answers];
}

/** The wording that a reviewer proposes; empty where none is. */
export function wordingText(observation: Observation, say: Texts): string {
  const { kind } = observation;
  const was = observation.was.trim();
  const proposal = observation.proposal.trim();
  if (was === '' && proposal === '') return '';
  if (kind === 'row' || kind === 'comment' || kind === 'note') return proposal;
  if (kind === 'move') return say('said.moves', { was, proposal });
  if (was === '') return say('said.adds', { proposal });
  return proposal === '' ? say('said.takesOut', { was }) : say('said.replaces', { was, proposal });
}

/** What changed because of an observation: in words, and the codes of where. */
export function changeInlines(state: State, { change, changed }: Observation, say: Texts): Inline[] {
  const codes = changed
    .map((place) => codeOfPlace(state, place))
    .filter((code) => code !== '' && code !== wholeCode);
  const list = codes
    .toSorted()
    .flatMap((code, index): Inline[] => [...(index === 0 ? [] : [', ']), { kind: 'code', text: code }]);
  if (change === '' && list.length === 0) return [];
  return [
    bold(`${say('said.change')} `),
    ...(change === '' ? [] : [change]),
    ...(list.length === 0 ? [] : change === '' ? list : [' (', ...list, ')']),
  ];
}
