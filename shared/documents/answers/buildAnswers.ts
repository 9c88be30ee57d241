import type { Observation } from '../../model/review.ts';
import type { State } from '../../model/state.ts';
import { observationSummary, observationsOf } from '../../queries/observations.ts';
import type { Block, DocumentModel } from '../blocks.ts';
import type { VersionInput } from '../context.ts';
import { aboutProposal } from '../observations/header.ts';
import { titles } from '../parts/head.ts';
import { metaFor } from '../parts/meta.ts';
import { documentId, printedVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { answeredMatrix } from './matrix.ts';
import { answersSummary } from './summary.ts';

/**
 * `state` is the model whose texts were under review, with the observations of now. Of a `version`, only what came back about it
 * is answered; without one, all that came back.
 */
export interface AnswersInput extends VersionInput {
  /** The projected project of now: what was decided since is looked up there, and its versions are all there are. */
  now: State;
}

/** What the parts of the document are written with. */
export interface AnswersWriter extends AnswersInput {
  /** Texts of the matrix, and of this document. */
  say: Texts;
  own: Texts;
  observations: readonly Observation[];
}

/**
 * The matrix with the answers (*matriz de observaciones y respuestas*): a line for every observation beside the text it is about,
 * with the decision, the reason, what changed and in which version. A draft while some wait for their answer.
 */
export function buildAnswers(input: AnswersInput): DocumentModel {
  const { now, version, t, format } = input;
  const say = textsOf(t, 'observationsDocument');
  const own = textsOf(t, 'answersDocument');
  const observations = observationsOf(now).filter(
    ({ returned }) => version === undefined || now.returned[returned]?.version === version.number,
  );
  const { ordinal, history } = printedVersion(Object.values(now.version), version);
  const { total, answered } = observationSummary(observations);
  const files = new Set(observations.map(({ returned }) => returned)).size;
  const waiting = total - answered;
  const title = say('title');
  const last = version ?? history.at(-1);
  const about = aboutProposal(input, ordinal);
  const writer: AnswersWriter = { ...input, say, own, observations };
  const content: Block[] = [
    ...titles(title, version ? say('subtitle', about) : own('subtitleAll', about)),
    {
      kind: 'table',
      columns: [16, 34, 16, 34],
      description: own('facts.title'),
      rows: [
        fact(own('facts.received'), format.count(total), own('facts.files'), format.count(files)),
        fact(
          own('facts.answered'),
          format.count(answered),
          own('facts.waiting'),
          waiting === 0 ? own('facts.none') : format.count(waiting),
        ),
      ],
    },
    ...answersSummary(writer),
    ...answeredMatrix(writer),
  ];
  return {
    meta: metaFor(
      {
        id: documentId('MO', version ? ordinal : Math.max(1, history.length)),
        type: 'matriz-respuestas',
        title,
        version: last?.number ?? '',
        state: own(waiting === 0 ? 'state.whole' : 'state.partial'),
        draft: waiting > 0,
      },
      input,
    ),
    sections: [{ orientation: 'landscape', content }],
  };
}

function fact(...[label, value, other, more]: [string, string, string, string]) {
  const labelled = (content: string) => ({ content, fill: 'label' as const });
  return { cells: [labelled(label), value, labelled(other), more] };
}
