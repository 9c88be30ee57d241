import type { DocumentModel } from '../blocks.ts';
import { metaFor } from '../parts/meta.ts';
import { chapters } from './chapters.ts';
import { construction } from './construction.ts';
import { annexes, nextSteps } from './ending.ts';
import { control, cover } from './front.ts';
import { type ProposalInput, stateWord, writerFor } from './input.ts';
import { modelOnAPage } from './map.ts';
import { matrix } from './matrix.ts';
import { summary } from './summary.ts';

/** The document *Propuesta del modelo*: a pure function of the projected project and of the version that it is the content of. */
export function buildProposal(input: ProposalInput): DocumentModel {
  const writer = writerFor(input);
  const { say, project, version } = writer;
  const landscape = matrix(writer);
  const before = [
    ...control(writer),
    { kind: 'contents' as const, title: say('contents') },
    ...summary(writer),
    ...construction(writer),
    ...modelOnAPage(writer),
  ];
  const after = [...chapters(writer, landscape.length > 0), ...nextSteps(writer), ...annexes(writer)];
  return {
    meta: metaFor(
      {
        id: writer.id,
        type: 'propuesta',
        title: say('documentTitle', { name: project.name }),
        subject: say('cover.label'),
        version: version?.number ?? '',
        state: stateWord(writer),
        draft: version === undefined,
        large: true,
      },
      input,
    ),
    sections: [
      { orientation: 'portrait', cover: true, content: cover(writer) },
      // Without a matrix there is nothing to turn the page for: everything stays in one section.
      ...(landscape.length === 0
        ? [{ orientation: 'portrait' as const, content: [...before, ...after] }]
        : [
            { orientation: 'portrait' as const, content: before },
            ...landscape,
            { orientation: 'portrait' as const, content: after },
          ]),
    ],
  };
}
