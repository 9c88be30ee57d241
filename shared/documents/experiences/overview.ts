import type { Experience } from '../../model/experience.ts';
import { dimensionAt, dimensionsOf, experienceCoverage, supportsOf } from '../../queries/experiences.ts';
import {
  anchorOf,
  type Block,
  type Inline,
  type Paragraph,
  type TableCell,
  type TableRow,
} from '../blocks.ts';
import { splitting, together } from '../parts/rows.ts';
import type { Writer } from './buildExperiences.ts';

/** So many places are printed beside an experience; of more, the dimensions they belong to. */
const few = 3;

/** 2. Every experience in a line: where, when, and what it supports. */
export function summary(writer: Writer): Block[] {
  const { say, experiences } = writer;
  if (experiences.length === 0) return [];
  const rows = experiences.map((experience): TableRow => {
    return {
      cells: [
        [linkTo(experience.id, experience.code)],
        experience.name,
        experience.place || '—',
        experience.years || '—',
        briefly(experience, writer),
      ],
    };
  });
  return [
    { kind: 'heading', level: 1, text: say('summary.title') },
    {
      kind: 'table',
      caption: say('summary.caption'),
      columns: [12, 38, 24, 13, 13],
      rows: splitting([
        {
          header: true,
          cells: ['code', 'experience', 'place', 'years', 'supports'].map((key) => say(`columns.${key}`)),
        },
        ...rows,
      ]),
      ...(experiences.some(({ supports }) => supports.length > few)
        ? { source: say('summary.note', { few }) }
        : {}),
    },
  ];
}

/** What an experience supports: few places by their codes, of many the stages and dimensions; its ficha has them all. */
function briefly(experience: Experience, { state }: Writer): TableCell | string {
  const supports = supportsOf(state, experience);
  if (supports.length === 0) return '—';
  if (supports.length <= few) return { content: { blocks: supports.map(({ code }) => codeLine(code)) } };
  const wide = supports.map(({ place, code }) => {
    const dimension = dimensionAt(state, place);
    return dimension === null ? code : (state.dimension[dimension]?.code ?? code);
  });
  const codes = [...new Set(wide)];
  return {
    content: codes.flatMap((text, at): Inline[] => [...(at === 0 ? [] : [', ']), { kind: 'code', text }]),
  };
}

/** 3. Which dimensions have experiences behind them, and which none. */
export function coverage(writer: Writer): Block[] {
  const { say, state, experiences, format } = writer;
  const counts = experienceCoverage(state);
  if (experiences.length === 0 || counts.length === 0) return [];
  const without = counts.filter(({ count }) => count === 0);
  const named = without.map(({ dimension }) => state.dimension[dimension]?.code ?? '');
  const loose = experiences.filter((experience) => dimensionsOf(state, experience).size === 0);
  const rows = counts.map(({ dimension, count }): TableRow => {
    const held = state.dimension[dimension];
    const here = experiences.filter((experience) => dimensionsOf(state, experience).has(dimension));
    return {
      cells: [
        [{ kind: 'code', text: held?.code ?? '', anchor: anchorOf('dimension', dimension) }],
        held?.name ?? '',
        format.count(count),
        here.length === 0
          ? '—'
          : here.flatMap(({ id, code }, at): Inline[] => [...(at === 0 ? [] : [', ']), linkTo(id, code)]),
      ],
    };
  });
  return [
    { kind: 'heading', level: 1, text: say('coverage.title') },
    {
      kind: 'paragraph',
      keepNext: true,
      text:
        without.length === 0
          ? say('coverage.all')
          : say('coverage.without', { count: without.length, codes: format.list(named) }),
    },
    {
      kind: 'table',
      caption: say('coverage.caption'),
      columns: [11, 37, 14, 38],
      align: ['left', 'left', 'right', 'left'],
      rows: together([
        {
          header: true,
          cells: ['code', 'dimension', 'count', 'which'].map((key) => say(`columns.${key}`)),
        },
        ...rows,
      ]),
      source: say('coverage.note'),
    },
    ...(loose.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: say('coverage.loose', {
              count: loose.length,
              codes: format.list(loose.map(({ code }) => code)),
            }),
          },
        ]),
  ];
}

/** A code on a line of its own: beside another it would be broken at its hyphen. */
function codeLine(text: string): Paragraph {
  return { kind: 'paragraph', text: [{ kind: 'code', text }] };
}

/** A link to the ficha of an experience, as its code. */
export function linkTo(id: string, code: string): Inline {
  return { kind: 'link', to: anchorOf('experience', id), text: code, code: true };
}
