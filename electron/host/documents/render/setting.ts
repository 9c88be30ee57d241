import { Paragraph, TextRun } from 'docx';
import type { DocumentMeta, Inlines } from '../../../../shared/documents/blocks.ts';
import type { MapContent } from '../../../../shared/layout/map/content.ts';
import type { Palette } from './palette.ts';

/** A map drawn for Word: vector and picture of the same thing, with its size in pixels at 96 to the inch. */
export interface DrawnMap {
  svg: string;
  png: Uint8Array;
  width: number;
  height: number;
}

/** What blocks share while a document is put together. Counters live here, so one setting serves one document. */
export interface Setting {
  meta: DocumentMeta;
  /** The colours of the document's look. */
  palette: Palette;
  /** Width of the text of the section at hand, in twips. */
  width: number;
  draw(map: MapContent, widthInPixels: number): DrawnMap;
  /** Bytes of the document's pictures, by their hash. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** Number of a new footnote with that text. */
  footnote(text: Inlines): number;
  /** Number of a new list, so that each numbered list begins at 1. */
  nextList(): number;
  /** Number of a new tracked change. */
  nextChange(): number;
  /** Descriptions of the tables in print order, written into the finished file; the library has no place for them. */
  tableDescriptions: string[];
}

/** A line of almost no height: keeps two tables from becoming one, and ends a section that ends in a table. */
export function separator(): Paragraph {
  return new Paragraph({ style: 'Separador', children: [new TextRun('')] });
}
