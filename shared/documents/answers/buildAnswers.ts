import type { Observation } from '../../model/review.ts';
import type { Version } from '../../model/schema.ts';
import { projectOf, type State } from '../../model/state.ts';
import { observationSummary, observationsOf } from '../../queries/observations.ts';
import type { Block, DocumentModel } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import type { Say } from '../observations/buildObservations.ts';
import { metaFor } from '../parts/meta.ts';
import { modelDocumentId, printedVersion } from '../parts/versions.ts';
import { answeredMatrix } from './matrix.ts';
import { answersSummary } from './summary.ts';

export interface AnswersInput extends DocumentContext {
  /** The projected model whose texts were under review, with the observations of now. */
  state: State;
  /** The projected project of now: what was decided since is looked up there. */
  now: State;
  /** The frozen version that was under review: only what came back about it is answered. Absent: all that came back. */
  version?: Version;
  /** Every version of the project. */
  versions: readonly Version[];
}

/** What the parts of the document are written with. */
export interface AnswersWriter extends AnswersInput {
  /** Texts of the matrix, and of this document. */
  say: Say;
  own: Say;
  observations: readonly Observation[];
}

/**
 * The matrix with the answers (*matriz de observaciones y respuestas*): a line for every observation beside the text it is about,
 * with the decision, the reason, what changed and in which version. A draft while some wait for their answer.
 */
export function buildAnswers(input: AnswersInput): DocumentModel {
  const { state, now, version, t, format, language, at } = input;
  const project = projectOf(state);
  const say: Say = (key, params) => t(`observationsDocument.${key}`, params);
  const own: Say = (key, params) => t(`answersDocument.${key}`, params);
  const observations = observationsOf(now).filter(
    ({ returned }) => version === undefined || now.returned[returned]?.version === version.number,
  );
  const { ordinal, history } = printedVersion(input.versions, version);
  const { total, answered } = observationSummary(observations);
  const files = new Set(observations.map(({ returned }) => returned)).size;
  const waiting = total - answered;
  const title = say('title');
  const last = version ?? history.at(-1);
  const about = {
    id: modelDocumentId('PM', ordinal),
    name: project.name,
    number: version?.number ?? '',
    date: format.longDate(format.dayOf(version?.at ?? at)),
  };
  const writer: AnswersWriter = { ...input, say, own, observations };
  const content: Block[] = [
    { kind: 'paragraph', style: 'Title', text: title },
    {
      kind: 'paragraph',
      style: 'Subtitle',
      text: version ? say('subtitle', about) : own('subtitleAll', about),
    },
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
        id: modelDocumentId('MO', version ? ordinal : Math.max(1, history.length)),
        type: 'matriz-respuestas',
        title,
        subject: project.name,
        version: last?.number ?? '',
        versionText: last ? t('document.version', { number: last.number }) : t('document.draft'),
        state: own(waiting === 0 ? 'state.whole' : 'state.partial'),
        compact: true,
        draft: waiting > 0,
        language,
      },
      project,
      input,
    ),
    sections: [{ orientation: 'landscape', content }],
  };
}

function fact(...[label, value, other, more]: [string, string, string, string]) {
  const labelled = (content: string) => ({ content, fill: 'label' as const });
  return { cells: [labelled(label), value, labelled(other), more] };
}
