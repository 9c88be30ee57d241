import type { Experience } from '../../model/experience.ts';
import { projectOf } from '../../model/state.ts';
import { experiencesOf } from '../../queries/experiences.ts';
import type { Block, DocumentModel } from '../blocks.ts';
import type { NumberedInput } from '../context.ts';
import { hashText } from '../parts/hash.ts';
import { head } from '../parts/head.ts';
import { bold } from '../parts/inlines.ts';
import { metaFor } from '../parts/meta.ts';
import { documentId, printedVersion } from '../parts/versions.ts';
import { type Texts, textsOf } from '../texts.ts';
import { coverage, summary } from './overview.ts';
import { references } from './references.ts';
import { sheets } from './sheets.ts';

/** What the parts of the annex are written with. */
export interface Writer extends NumberedInput {
  say: Texts;
  /** In the order of their codes. */
  experiences: readonly Experience[];
  /** Those that say where they are told; the place in this list is the number of the reference. */
  told: readonly Experience[];
}

/** From so many on, a list of contents helps to find one. */
const many = 12;

/**
 * The annex of experiences (*anexo de experiencias*): what was systematised of other places, which dimensions it supports and which
 * none does, a ficha for each, and the references.
 */
export function buildExperiences(input: NumberedInput): DocumentModel {
  const { state, t, format, version, at, hash } = input;
  const project = projectOf(state);
  const experiences = experiencesOf(state);
  const say = textsOf(t, 'experiencesDocument');
  const told = experiences.filter(({ source, address }) => source !== '' || address !== '');
  const writer: Writer = { ...input, say, experiences, told };
  const { ordinal, history } = printedVersion(input.versions, version);
  const id = documentId('AE', ordinal);
  const title = say('title');
  const date = format.longDay(version?.at ?? at);
  const last = history.at(-1)?.number;
  const content: Block[] = [
    ...head(project, [id, date], title, project.name),
    {
      kind: 'labels',
      rows: [
        { label: say('about.document'), value: id },
        {
          label: say('about.version'),
          value: version
            ? say('about.versionOf', { version: version.number, date })
            : last === undefined
              ? say('about.draftFirst')
              : say('about.draftAfter', { version: last }),
        },
        {
          label: say('about.responsible'),
          value: project.commitment.responsibleBody || project.institution,
        },
        { label: say('about.experiences'), value: format.count(experiences.length) },
        { label: say('about.hash'), value: hashText(hash) },
      ],
    },
    ...(experiences.length < many ? [] : [{ kind: 'contents', title: say('contents') } as const]),
    ...reading(writer),
    ...summary(writer),
    ...coverage(writer),
    ...sheets(writer),
    ...references(writer),
  ];
  return {
    meta: metaFor(
      {
        id,
        type: 'experiencias',
        title,
        version: version?.number ?? '',
        state: say(version ? 'state.frozen' : 'state.draft'),
        draft: version === undefined,
      },
      input,
    ),
    sections: [{ orientation: 'portrait', content }],
  };
}

/** 1. What the annex is for and how to read it. */
function reading({ say, experiences }: Writer): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: say('reading.title') };
  const what: Block = { kind: 'paragraph', style: 'Entradilla', text: say('reading.what') };
  if (experiences.length === 0)
    return [heading, what, { kind: 'callout', tone: 'note', text: [say('reading.none')] }];
  return [
    heading,
    what,
    {
      kind: 'list',
      items: (['code', 'supports', 'sources'] as const).map((key) => ({
        text: [bold(`${say(`reading.${key}.lead`)} `), say(`reading.${key}.text`)],
      })),
    },
  ];
}
