import type { Contribution } from '../../model/contribution.ts';
import type { Organisation } from '../../model/people.ts';
import { projectOf, type State } from '../../model/state.ts';
import type { Block, DocumentModel } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import { metaFor } from '../parts/meta.ts';
import { printedVersion } from '../parts/versions.ts';
import { answers } from './answers.ts';
import { summary } from './summary.ts';

export interface ResponsesInput extends DocumentContext {
  /** The projected project: what is not to be printed is no longer in it. */
  state: State;
  /** For the letter to one organisation: whom it is to, and the ids of what it said (a projection no longer tells). */
  letter?: { organisation: Organisation; said: ReadonlySet<string> };
}

/** What the parts of the document are written with. */
export interface Writer extends ResponsesInput {
  say: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  /** What is answered: withdrawn ones apart, in the order of their codes. */
  contributions: readonly Contribution[];
}

/**
 * What became of what people said (*devolución de aportes*): each contribution with its decision and its reason, of the
 * whole project or of one organisation. A draft while some wait for their answer.
 */
export function buildResponses(input: ResponsesInput): DocumentModel {
  const { state, t, format, language, letter, at } = input;
  const project = projectOf(state);
  const contributions = Object.values(state.contribution)
    .filter(({ id, state: decision }) => decision !== 'withdrawn' && (letter?.said.has(id) ?? true))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1));
  const say: Writer['say'] = (key, params) => t(`responsesDocument.${key}`, params);
  const writer: Writer = { ...input, say, contributions };
  const waiting = contributions.filter((entry) => entry.state === 'unanswered').length;
  const { history } = printedVersion(Object.values(state.version), undefined);
  const version = history.at(-1)?.number ?? '';
  const id = `CAB-DA-${String(Math.max(1, history.length)).padStart(3, '0')}`;
  const title = say('title');
  const subtitle = letter ? say('letter', { organisation: letter.organisation.name }) : project.name;
  const content: Block[] = [
    {
      kind: 'band',
      left: [project.institution, project.name],
      right: [id, format.longDate(format.dayOf(at))],
    },
    { kind: 'space', points: 10 },
    { kind: 'paragraph', style: 'Title', text: title },
    { kind: 'paragraph', style: 'Subtitle', text: subtitle },
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
        subject: project.name,
        version,
        versionText: version === '' ? t('document.draft') : t('document.version', { number: version }),
        state: say(waiting === 0 ? 'state.whole' : 'state.partial'),
        compact: true,
        draft: waiting > 0,
        language,
      },
      project,
      input,
    ),
    sections: [{ orientation: 'portrait', content }],
  };
}
