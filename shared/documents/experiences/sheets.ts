import type { Experience } from '../../model/experience.ts';
import { supportsOf } from '../../queries/experiences.ts';
import { anchorOf, type Block, type Inline, type TableCell, type TableRow } from '../blocks.ts';
import { omittedText } from '../parts/inlines.ts';
import { together } from '../parts/rows.ts';
import type { Writer } from './buildExperiences.ts';

/** 4. A ficha for each experience. */
export function sheets(writer: Writer): Block[] {
  const { say, experiences } = writer;
  if (experiences.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('sheets.title') },
    ...experiences.flatMap((experience) => sheet(experience, writer)),
  ];
}

function sheet(experience: Experience, writer: Writer): Block[] {
  const { say, state, told } = writer;
  const { id, code, name, institution, place, years, summary, practices } = experience;
  const missing: Inline = omittedText(say('sheets.missing'));
  const row = (key: string, content: TableCell['content']): TableRow => ({
    cells: [{ content: say(`sheets.${key}`), fill: 'label' }, { content }],
  });
  const or = (text: string): TableCell['content'] => (text === '' ? [missing] : text);
  const supports = supportsOf(state, experience);
  const number = told.findIndex((other) => other.id === id) + 1;
  return [
    {
      kind: 'heading',
      level: 2,
      text: [{ kind: 'code', text: code, anchor: anchorOf('experience', id) }, `  ${name}`],
    },
    {
      kind: 'table',
      look: 'form',
      columns: [22, 78],
      description: `${code} ${name}`,
      rows: together([
        row('institution', or(institution)),
        row('place', or(place)),
        row('years', or(years)),
        row('summary', or(summary)),
        row(
          'practices',
          practices.length === 0
            ? [missing]
            : { blocks: [{ kind: 'list', items: practices.map((text) => ({ text })) }] },
        ),
        row(
          'supports',
          supports.length === 0
            ? say('sheets.nothing')
            : {
                blocks: [
                  {
                    kind: 'list',
                    items: supports.map(({ code: at, name: called }) => ({
                      text: [{ kind: 'code', text: at }, ` ${called}`],
                    })),
                  },
                ],
              },
        ),
        row('source', number === 0 ? say('sheets.noSource') : sourceOf(experience, number, writer)),
      ]),
    },
  ];
}

/** How the source is cited, and under which number it stands among the references. */
function sourceOf({ source, address }: Experience, number: number, { say }: Writer): Inline[] {
  return [`${source === '' ? address : source} `, say('sheets.reference', { number })];
}
