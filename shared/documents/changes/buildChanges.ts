import type { Version } from '../../model/schema.ts';
import { projectOf, type State } from '../../model/state.ts';
import { type ChangeSource, changeSources } from '../../queries/changeSources.ts';
import { compareModels, type Difference } from '../../queries/compare.ts';
import type { MarkedPiece } from '../../queries/marked.ts';
import { sectorsOfName } from '../../queries/sectors.ts';
import type { Block, DocumentModel, Table } from '../blocks.ts';
import type { DocumentContext, VersionInput } from '../context.ts';
import { head } from '../parts/head.ts';
import { omittedText } from '../parts/inlines.ts';
import { metaFor } from '../parts/meta.ts';
import { documentId, printedVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { wordings } from './wordings.ts';

/** Two texts as one, piece by piece: what stayed, what came, what went. */
export type WordDiff = (before: string, after: string) => readonly MarkedPiece[];

/**
 * `state` is the project of now: what explains the changes is looked for in it, and its versions are all there are. `version` is the
 * later of the two; absent for the draft of this moment.
 */
export interface ChangesInput extends VersionInput {
  /** The projected model of each version. */
  before: State;
  after: State;
  since: Version;
  wordDiff: WordDiff;
}

/**
 * The proposal with its changes (*propuesta con cambios*): what is not the same in two versions, first as a table with
 * where each change comes from, then the texts themselves with real tracked changes.
 */
export function buildChanges(input: ChangesInput): DocumentModel {
  const { state, t, format, at, since, version, before, after } = input;
  const project = projectOf(state);
  const say = textsOf(t, 'changesDocument');
  const { ordinal } = printedVersion(Object.values(state.version), version);
  const differences = compareModels(before, after);
  const id = documentId('CM', ordinal);
  const title = say('title');
  const until = version ? say('numbered', { number: version.number }) : say('draft');
  const numbers = { since: since.number, until: version?.number ?? '' };
  const content: Block[] = [
    ...head(project, [id, format.longDay(at)], title, say(version ? 'subtitle' : 'subtitleDraft', numbers)),
    {
      kind: 'labels',
      rows: [
        {
          label: say('about.since'),
          value: `${say('numbered', { number: since.number })}, ${format.longDay(since.at)}`,
        },
        { label: say('about.until'), value: `${until}, ${format.longDay(version?.at ?? at)}` },
        { label: say('about.note'), value: version?.note || '—' },
        { label: say('about.count'), value: format.count(differences.length) },
      ],
    },
    { kind: 'callout', tone: 'note', lead: say('howTo.lead'), text: [say('howTo.text')] },
    { kind: 'heading', level: 1, text: say('table.title') },
    ...(differences.length === 0
      ? [{ kind: 'paragraph' as const, text: say('none') }]
      : [table(differences, changeSources(state, differences), input, say)]),
    ...wordings(differences, input.wordDiff, say),
  ];
  const meta = metaFor(
    {
      id,
      type: 'cambios',
      title,
      version: version?.number ?? '',
      state: say('state'),
      draft: version === undefined,
    },
    input,
  );
  const author = project.institution || title;
  return {
    meta: {
      ...meta,
      properties: { ...meta.properties, CabildoAutorCambios: author },
      changes: { author, at: version?.at ?? at },
    },
    sections: [{ orientation: 'portrait', content }],
  };
}

function table(
  differences: readonly Difference[],
  sources: ReadonlyMap<string, readonly ChangeSource[]>,
  context: DocumentContext,
  say: Texts,
): Table {
  return {
    kind: 'table',
    caption: say('table.caption'),
    columns: [14, 24, 12, 25, 25],
    style: 'TablaPequena',
    rows: [
      { header: true, cells: ['code', 'what', 'change', 'from', 'reason'].map((key) => say(`table.${key}`)) },
      ...differences.map((difference) => {
        const from = sources.get(difference.id) ?? [];
        const reasons = [...new Set(from.map(({ why }) => why).filter((why) => why !== ''))];
        return {
          cells: [
            [{ kind: 'code' as const, text: difference.code }],
            `${say(`part.${difference.part}`)}${difference.name === '' ? '' : `: ${difference.name}`}`,
            difference.formerCode === ''
              ? say(`turn.${difference.turn}`)
              : `${say(`turn.${difference.turn}`)}\n${say('former', { code: difference.formerCode })}`,
            from.length === 0
              ? [omittedText(say('table.noSource'))]
              : from.map((source) => sourceText(source, context)).join('\n'),
            reasons.length === 0 ? '—' : reasons.join('\n'),
          ],
        };
      }),
    ],
  };
}

/** Its code, with whose it is and where it was said as far as the edition tells: "A-0012 (Junta de vecinos, TS-1)". */
function sourceText({ code, who, workshop }: ChangeSource, { t, format }: DocumentContext): string {
  const sectors = sectorsOfName(who);
  const name = sectors ? format.list(sectors.map((sector) => t(`sector.${sector}`))) : who;
  const more = [name, workshop].filter((part) => part !== '');
  return more.length === 0 ? code : `${code} (${more.join(', ')})`;
}
