import type { Version } from '../../model/schema.ts';
import { projectOf, type State } from '../../model/state.ts';
import { type ChangeSource, changeSources } from '../../queries/changeSources.ts';
import { compareModels, type Difference } from '../../queries/compare.ts';
import type { MarkedPiece } from '../../queries/marked.ts';
import { sectorsOfName } from '../../queries/sectors.ts';
import type { Block, DocumentModel, Table } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import { metaFor } from '../parts/meta.ts';
import { modelDocumentId, printedVersion } from '../parts/versions.ts';
import { wordings } from './wordings.ts';

/** Two texts as one, piece by piece: what stayed, what came, what went. */
export type WordDiff = (before: string, after: string) => readonly MarkedPiece[];

export interface ChangesInput extends DocumentContext {
  /** The projected project of now: what explains the changes is looked for in it. */
  state: State;
  /** The projected model of each version. */
  before: State;
  after: State;
  since: Version;
  /** The later version; absent for the draft of this moment. */
  version?: Version;
  /** Every version of the project. */
  versions: readonly Version[];
  wordDiff: WordDiff;
}

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/**
 * The proposal with its changes (*propuesta con cambios*): what is not the same in two versions, first as a table with
 * where each change comes from, then the texts themselves with real tracked changes.
 */
export function buildChanges(input: ChangesInput): DocumentModel {
  const { t, format, language, at, since, version, before, after } = input;
  const project = projectOf(input.state);
  const say: Say = (key, params) => t(`changesDocument.${key}`, params);
  const { ordinal } = printedVersion(input.versions, version);
  const differences = compareModels(before, after);
  const id = modelDocumentId('PC', ordinal);
  const title = say('title');
  const until = version ? say('numbered', { number: version.number }) : say('draft');
  const numbers = { since: since.number, until: version?.number ?? '' };
  const day = (instant: string): string => format.longDate(format.dayOf(instant));
  const content: Block[] = [
    { kind: 'band', left: [project.institution, project.name], right: [id, day(at)] },
    { kind: 'space', points: 10 },
    { kind: 'paragraph', style: 'Title', text: title },
    { kind: 'paragraph', style: 'Subtitle', text: say(version ? 'subtitle' : 'subtitleDraft', numbers) },
    {
      kind: 'labels',
      rows: [
        {
          label: say('about.since'),
          value: `${say('numbered', { number: since.number })}, ${day(since.at)}`,
        },
        { label: say('about.until'), value: `${until}, ${day(version?.at ?? at)}` },
        { label: say('about.note'), value: version?.note || '—' },
        { label: say('about.count'), value: format.count(differences.length) },
      ],
    },
    { kind: 'callout', tone: 'note', lead: say('howTo.lead'), text: [say('howTo.text')] },
    { kind: 'heading', level: 1, text: say('table.title') },
    ...(differences.length === 0
      ? [{ kind: 'paragraph' as const, text: say('none') }]
      : [table(differences, changeSources(input.state, differences), input, say)]),
    ...wordings(differences, input.wordDiff, say),
  ];
  const meta = metaFor(
    {
      id,
      type: 'cambios',
      title,
      subject: project.name,
      version: version?.number ?? '',
      versionText: version ? t('document.version', { number: version.number }) : t('document.draft'),
      state: say('state'),
      compact: true,
      draft: version === undefined,
      language,
    },
    project,
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
  say: Say,
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
              ? [{ kind: 'text' as const, text: say('table.noSource'), style: 'Omitido' as const }]
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
