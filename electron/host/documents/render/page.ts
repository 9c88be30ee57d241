import type { DocumentMeta, Section } from '../../../../shared/documents/blocks.ts';

/** Lengths in twips (1/1440 inch). */
export interface Page {
  /** Paper as it lies in portrait: the library turns it for landscape. */
  paper: { width: number; height: number };
  orientation: 'portrait' | 'landscape';
  margin: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** Width of the text. */
  width: number;
}

const twipsPerCm = 1440 / 2.54;
const papers = { letter: { width: 12_240, height: 15_840 }, a4: { width: 11_906, height: 16_838 } };
const marginsInCm = {
  portrait: { top: 2.5, bottom: 2.2, left: 2.5, right: 2.3, header: 1.1, footer: 1.0 },
  landscape: { top: 2.1, bottom: 1.9, left: 1.8, right: 1.8, header: 1.0, footer: 0.9 },
};

/** Twips of a length in centimetres. */
export function cm(length: number): number {
  return Math.round(length * twipsPerCm);
}

/** The page of a section: letter portrait has 9,518 twips of text, letter landscape 13,798 (within a twip of rounding). */
export function pageOf(paper: DocumentMeta['paper'], orientation: Section['orientation']): Page {
  const size = papers[paper];
  const margins = marginsInCm[orientation];
  const margin = {
    top: cm(margins.top),
    bottom: cm(margins.bottom),
    left: cm(margins.left),
    right: cm(margins.right),
    header: cm(margins.header),
    footer: cm(margins.footer),
  };
  const across = orientation === 'portrait' ? size.width : size.height;
  return { paper: size, orientation, margin, width: across - margin.left - margin.right };
}
