import type { INumberingOptions } from 'docx';
import type { DocumentMeta } from '../../../../shared/documents/blocks.ts';
import { paletteOf } from './palette.ts';

/** Names of the numberings of a document. */
export const numbering = {
  headings: 'cabildo-titulos',
  annexes: 'cabildo-anexos',
  bullets: 'cabildo-vinetas',
  numbers: 'cabildo-numeros',
  tableBullets: 'cabildo-tabla',
} as const;

/** Link of a heading style to its number; levels 3 and 4 have none. */
export function headingNumbering(level: 1 | 2 | 3 | 4): { numbering?: { reference: string; level: number } } {
  return level > 2 ? {} : { numbering: { reference: numbering.headings, level: level - 1 } };
}

/** Link of the annex style to its number. */
export function annexNumbering(): { numbering: { reference: string; level: number } } {
  return { numbering: { reference: numbering.annexes, level: 0 } };
}

/** Numbers of headings and annexes, bullets and numbered lists of two levels, bullets inside tables. */
export function numberingFor(meta: DocumentMeta): INumberingOptions {
  const { ink, accent: standing } = paletteOf(meta.look);
  const accent = { run: { color: standing } };
  const hang = (left: number, hanging: number) => ({ indent: { left, hanging } });
  // The number takes the look of its heading in Word; other readers want it said.
  const title = (points: number, color: string) => ({ bold: true, size: points * 2, color });
  const first = meta.compact ? 510 : 567;
  return {
    config: [
      {
        reference: numbering.headings,
        levels: [
          {
            level: 0,
            format: 'decimal',
            text: '%1.',
            alignment: 'left',
            style: {
              style: 'Heading1',
              run: title(meta.compact ? 12.5 : 17, ink),
              paragraph: hang(first, first),
            },
          },
          {
            level: 1,
            format: 'decimal',
            text: '%1.%2',
            alignment: 'left',
            style: {
              style: 'Heading2',
              run: title(meta.compact ? 11 : 13, standing),
              paragraph: hang(680, 680),
            },
          },
        ],
      },
      {
        reference: numbering.annexes,
        levels: [
          {
            level: 0,
            format: 'upperLetter',
            text: `${meta.words.annex} %1.`,
            alignment: 'left',
            suffix: 'space',
            style: {
              style: 'TituloAnexo',
              run: title(meta.compact ? 14 : 17, ink),
              paragraph: hang(0, 0),
            },
          },
        ],
      },
      {
        reference: numbering.bullets,
        levels: [
          {
            level: 0,
            format: 'bullet',
            text: '•',
            alignment: 'left',
            style: { ...accent, paragraph: hang(397, 284) },
          },
          {
            level: 1,
            format: 'bullet',
            text: '–',
            alignment: 'left',
            style: { ...accent, paragraph: hang(737, 284) },
          },
        ],
      },
      {
        reference: numbering.numbers,
        levels: [
          {
            level: 0,
            format: 'decimal',
            text: '%1.',
            alignment: 'left',
            style: { paragraph: hang(454, 340) },
          },
          {
            level: 1,
            format: 'lowerLetter',
            text: '%2)',
            alignment: 'left',
            style: { paragraph: hang(794, 340) },
          },
        ],
      },
      {
        reference: numbering.tableBullets,
        levels: [
          { level: 0, format: 'bullet', text: '•', alignment: 'left', style: { paragraph: hang(170, 170) } },
          { level: 1, format: 'bullet', text: '–', alignment: 'left', style: { paragraph: hang(340, 170) } },
        ],
      },
    ],
  };
}
