import type { Observation } from '../../model/review.ts';
import { projectOf } from '../../model/state.ts';
import { observationSummary, observationsOf } from '../../queries/observations.ts';
import type { Block, DocumentModel, Inline } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import { head } from '../parts/head.ts';
import { omittedText, personText } from '../parts/inlines.ts';
import { metaFor } from '../parts/meta.ts';
import { documentId, lastVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { replies } from './replies.ts';

export interface ReplyInput extends ProjectInput {
  /** Whom it is to: which of those who observed, and the ids of what they said (a projection no longer tells). */
  to: { number: number; name: string; institution: string; said: ReadonlySet<string> };
}

/** What the parts of the letter are written with. */
export interface ReplyWriter extends ReplyInput {
  /** Texts of the matrix, and of the letter. */
  say: Texts;
  own: Texts;
  observations: readonly Observation[];
}

/**
 * The letter to one reviewer (*carta de respuesta*): thanks, what became of the observations in all, and of each one. A draft while
 * some wait for their answer. In a public edition it is to nobody by name, but for a body or who has a public role.
 */
export function buildReply(input: ReplyInput): DocumentModel {
  const { state, t, format, at, to, edition } = input;
  const project = projectOf(state);
  const say = textsOf(t, 'observationsDocument');
  const own = textsOf(t, 'replyDocument');
  const observations = observationsOf(state).filter(({ id }) => to.said.has(id));
  const { total, answered } = observationSummary(observations);
  const waiting = total - answered;
  const id = documentId('CR', to.number);
  const title = own('title');
  const writer: ReplyWriter = { ...input, say, own, observations };
  const { responsiblePerson, post } = project.commitment;
  const content: Block[] = [
    ...head(project, [id, format.longDay(at)], title, addressee(input, own)),
    { kind: 'paragraph', text: own('thanks', { about: reviewed(writer), count: total }) },
    { kind: 'paragraph', text: own('rule') },
    ...(waiting > 0
      ? [{ kind: 'callout' as const, tone: 'warning' as const, text: [own('waiting', { count: waiting })] }]
      : []),
    ...replies(writer),
    { kind: 'heading', level: 1, text: own('queries.title') },
    {
      kind: 'paragraph',
      text: own('queries.text', {
        institution: project.institution,
        code: observations[0]?.code ?? 'OB-001',
      }),
      keepNext: true,
    },
    { kind: 'paragraph', text: own('farewell'), keepNext: true },
    {
      kind: 'signatures',
      signers: [
        {
          name: edition === 'public' ? [omittedText(own('unsigned'))] : [personText(responsiblePerson)],
          role: edition === 'public' ? '' : post,
          institution: project.institution,
        },
      ],
    },
  ];
  return {
    meta: metaFor(
      {
        id,
        type: 'carta-respuesta',
        title,
        version: lastVersion(state),
        state: own(waiting === 0 ? 'state.whole' : 'state.partial'),
        draft: waiting > 0,
      },
      input,
    ),
    sections: [{ orientation: 'portrait', content }],
  };
}

function addressee({ to }: ReplyInput, own: Texts): Inline[] {
  const who = [to.name, to.institution].filter((part) => part !== '').join(', ');
  return who === '' ? [omittedText(own('nobody'))] : [own('to'), ' ', personText(who)];
}

/** What was reviewed: "la versión 0.1", "las versiones 0.1 y 0.2", or the model where no file says. */
function reviewed({ state, observations, own, format }: ReplyWriter): string {
  const numbers = new Set(observations.map(({ returned }) => state.returned[returned]?.version ?? ''));
  numbers.delete('');
  const list = [...numbers].toSorted();
  if (list.length === 0) return own('about.model');
  return own(list.length === 1 ? 'about.version' : 'about.versions', { list: format.list(list) });
}
