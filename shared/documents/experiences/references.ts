import type { Experience } from '../../model/experience.ts';
import type { Block, Inline } from '../blocks.ts';
import type { Writer } from './buildExperiences.ts';
import { linkTo } from './overview.ts';

/** 5. The sources, in the order of the experiences: citation, date, address, and whose they are. */
export function references(writer: Writer): Block[] {
  const { say, experiences, told, format } = writer;
  if (experiences.length === 0) return [];
  const untold = experiences.filter((experience) => !told.includes(experience));
  return [
    { kind: 'heading', level: 1, text: say('references.title') },
    told.length === 0
      ? { kind: 'paragraph', text: say('references.none') }
      : {
          kind: 'list',
          numbered: true,
          items: told.map((experience) => ({ text: cited(experience, writer) })),
        },
    ...(told.length === 0 || untold.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: say('references.without', {
              count: untold.length,
              codes: format.list(untold.map(({ code }) => code)),
            }),
          },
        ]),
  ];
}

function cited({ id, code, source, address, sourceDate }: Experience, { say, format }: Writer): Inline[] {
  const ended = source === '' || /[.!?»”]$/.test(source) ? source : `${source}.`;
  return [
    linkTo(id, code),
    ' · ',
    ...(ended === '' ? [] : [`${ended} `]),
    sourceDate === null
      ? say('references.undated')
      : say('references.dated', { date: format.longDate(sourceDate) }),
    ...(address === '' ? [] : [' ', { kind: 'address' as const, address, text: address }]),
  ];
}
