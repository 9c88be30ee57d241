import type { Contribution } from '../../model/contribution.ts';
import type { Organisation } from '../../model/people.ts';
import { projectOf } from '../../model/state.ts';
import type { Block, DocumentModel } from '../blocks.ts';
import type { ProjectInput } from '../context.ts';
import { head } from '../parts/head.ts';
import { metaFor } from '../parts/meta.ts';
import { documentId, lastVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { answers } from './answers.ts';
import { summary } from './summary.ts';

export interface ResponsesInput extends ProjectInput {
  /** For the letter to one organisation: whom it is to, and the ids of what it said (a projection no longer tells). */
  letter?: { organisation: Organisation; said: ReadonlySet<string> };
}

/** What the parts of the document are written with. */
export interface Writer extends ResponsesInput {
  say: Texts;
  /** What is answered: withdrawn ones apart, in the order of their codes. */
  contributions: readonly Contribution[];
}

/**
 * What became of what people said (*devolución de aportes*): each contribution with its decision and its reason, of the
 * whole project or of one organisation. A draft while some wait for their answer.
 */
export function buildResponses(input: ResponsesInput): DocumentModel {
  const { state, t, format, letter, at } = input;
  const project = projectOf(state);
  const contributions = Object.values(state.contribution)
    .filter(({ id, state: decision }) => decision !== 'withdrawn' && (letter?.said.has(id) ?? true))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1));
  const say = textsOf(t, 'responsesDocument');
  const writer: Writer = { ...input, say, contributions };
  const waiting = contributions.filter((entry) => entry.state === 'unanswered').length;
  const version = lastVersion(state);
  const id = documentId('DA', Math.max(1, Object.keys(state.version).length));
  const title = say('title');
  const subtitle = letter ? say('letter', { organisation: letter.organisation.name }) : project.name;
  const content: Block[] = [
    ...head(project, [id, format.longDay(at)], title, subtitle),
    {
      kind: 'labels',
      rows: [
        { label: say('about.scope'), value: say(letter ? 'about.ofOrganisation' : 'about.everything') },
        {
          label: say('about.version'),
          value: version === '' ? say('about.noVersion') : say('about.versionOf', { version }),
        },
        { label: say('about.contributions'), value: format.count(contributions.length) },
        { label: say('about.waiting'), value: waiting === 0 ? say('about.none') : format.count(waiting) },
      ],
    },
    ...summary(writer),
    ...answers(writer),
    { kind: 'heading', level: 1, text: say('queries.title') },
    { kind: 'paragraph', text: say('queries.text', { institution: project.institution }) },
  ];
  return {
    meta: metaFor(
      {
        id,
        type: 'devolucion',
        title: letter ? `${title} · ${letter.organisation.name}` : title,
        version,
        state: say(waiting === 0 ? 'state.whole' : 'state.partial'),
        draft: waiting > 0,
      },
      input,
    ),
    sections: [{ orientation: 'portrait', content }],
  };
}
