import type { IParagraphStyleOptions, IPropertiesOptions } from 'docx';
import type { DocumentMeta } from '../../../../shared/documents/blocks.ts';
import { annexNumbering, headingNumbering } from './numbering.ts';
import { colour, type Palette, paletteOf } from './palette.ts';

interface Look {
  id: string;
  name?: string;
  basedOn?: string;
  size?: number;
  colour?: string;
  bold?: boolean;
  italic?: boolean;
  /** Points before, points after, line height as a multiple. */
  space: [before: number, after: number, line?: number];
  align?: 'left' | 'center' | 'right';
  keepNext?: boolean;
  characterSpacing?: number;
  more?: NonNullable<IParagraphStyleOptions['paragraph']>;
}

/** Spacing in twips. `lineRule` is always given: without it LibreOffice clips what is taller than one line. */
function spacing([before, after, line = 1]: Look['space']) {
  return {
    before: Math.round(before * 20),
    after: Math.round(after * 20),
    line: Math.round(line * 240),
    lineRule: 'auto' as const,
  };
}

function style(look: Look): IParagraphStyleOptions {
  const { id, name = id, basedOn, size, bold, italic, align, keepNext, characterSpacing, more } = look;
  return {
    id,
    name,
    ...(id === 'Normal' ? {} : { basedOn: basedOn ?? 'Normal' }),
    quickFormat: true,
    run: {
      ...(size === undefined ? {} : { size: Math.round(size * 2) }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italics: italic }),
      ...(look.colour === undefined ? {} : { color: look.colour }),
      ...(characterSpacing === undefined ? {} : { characterSpacing }),
    },
    paragraph: {
      spacing: spacing(look.space),
      ...(align === undefined ? {} : { alignment: align }),
      ...(keepNext === undefined ? {} : { keepNext }),
      ...more,
    },
  };
}

const bar = (fill: string, edge: string): NonNullable<Look['more']> => ({
  shading: { type: 'clear', color: 'auto', fill },
  border: { left: { style: 'single', size: 24, space: 7, color: edge } },
  indent: { left: 170, right: 113 },
  keepLines: true,
});

/** Lines in tables. */
export type TableLines = 'roomy' | 'single';

const tableText = ({ ink }: Palette): Look[] => [
  { id: 'TablaTexto', size: 9, space: [1.5, 1.5, 1.03] },
  { id: 'TablaTitulo', size: 9, bold: true, colour: colour.white, space: [1.5, 1.5, 1.03] },
  { id: 'TablaEtiqueta', size: 8.5, bold: true, colour: ink, space: [1.5, 1.5, 1.03] },
  { id: 'TablaNumero', size: 9, align: 'right', space: [1.5, 1.5, 1.03] },
  { id: 'TablaPequena', size: 8, space: [0.75, 0.75, 1.03] },
  { id: 'TablaVineta', size: 8.5, space: [0.75, 0.75, 1.03] },
];

const body = ({ ink, accent, ground }: Palette): Look[] => [
  {
    id: 'Rotulo',
    name: 'Rótulo',
    size: 9.5,
    bold: true,
    colour: accent,
    characterSpacing: 20,
    keepNext: true,
    space: [0, 4, 1.1],
  },
  { id: 'Subtitle', size: 13.5, colour: colour.grey, space: [0, 6, 1.15] },
  { id: 'Entradilla', size: 11.5, colour: colour.grey, space: [0, 9, 1.2] },
  { id: 'Destacado', size: 10, space: [7, 9, 1.1], more: bar(ground, accent) },
  { id: 'Aviso', size: 10, space: [7, 9, 1.1], more: bar(colour.warning, colour.warningBar) },
  { id: 'Fuente', size: 8, colour: colour.grey, space: [3, 10, 1.1] },
  { id: 'Figura', align: 'center', keepNext: true, space: [6, 0] },
  {
    id: 'CifraGrande',
    size: 22,
    bold: true,
    colour: accent,
    align: 'center',
    keepNext: true,
    space: [3, 0, 1.05],
  },
  { id: 'CifraRotulo', size: 8.5, colour: colour.grey, align: 'center', space: [0, 3, 1.05] },
  { id: 'ListaVineta', name: 'Lista con viñetas', space: [0, 3.5, 1.15] },
  { id: 'ListaVineta2', name: 'Lista con viñetas 2', space: [0, 3.5, 1.15] },
  { id: 'ListaNumero', name: 'Lista numerada', space: [0, 3.5, 1.15] },
  { id: 'Firma', size: 9, space: [0, 1.5, 1.1] },
  { id: 'Ayuda', size: 8.5, colour: colour.grey, space: [0, 4, 1.1] },
  {
    id: 'BandaTitulo',
    name: 'Banda título',
    size: 10.5,
    bold: true,
    colour: colour.white,
    space: [0, 2, 1.1],
  },
  { id: 'BandaTexto', name: 'Banda texto', size: 9.5, colour: colour.white, space: [0, 2, 1.1] },
  { id: 'Separador', size: 2, space: [0, 0, 1] },
  { id: 'Header', name: 'header', size: 8, colour: colour.grey, space: [0, 0, 1] },
  { id: 'Footer', name: 'footer', size: 8, colour: colour.grey, space: [0, 0, 1] },
  {
    id: 'TOC1',
    name: 'toc 1',
    size: 10.5,
    bold: true,
    colour: ink,
    space: [6, 1.5, 1.1],
    more: { indent: { left: 567, hanging: 567 } },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    size: 10,
    space: [0, 1.5, 1.1],
    more: { indent: { left: 907, hanging: 567 } },
  },
];

function singleSpaced(look: Look): Look {
  const [before, after] = look.space;
  return { ...look, space: [before, after, 1] };
}

/** Size in points, and whether it is bold, of the text of a table's style; those of Normal's where it is another's. */
export function tableTextOf(style: string, palette: Palette): { size: number; bold: boolean } {
  const { size = 10.5, bold = false } = tableText(palette).find(({ id }) => id === style) ?? {};
  return { size, bold };
}

/** The language by which Word checks the spelling. */
export function wordLanguage({ language }: DocumentMeta): string {
  return language === 'en' ? 'en-GB' : 'es-CL';
}

/** The styles of the product's documents; `compact` is the look of minutes and answers. */
export function stylesFor(
  meta: DocumentMeta,
  lines: TableLines = 'roomy',
): NonNullable<IPropertiesOptions['styles']> {
  const { compact, look } = meta;
  const palette = paletteOf(look);
  const { ink, accent } = palette;
  const pick = <T>(full: T, small: T): T => (compact ? small : full);
  const heading = (level: 1 | 2 | 3 | 4, own: Omit<Look, 'id'>): ReturnType<typeof style> => {
    const made = style({ id: `Heading${level}`, bold: true, keepNext: true, ...own });
    return {
      ...made,
      paragraph: { ...made.paragraph, keepLines: true, outlineLevel: level - 1, ...headingNumbering(level) },
    };
  };
  const title1: Omit<Look, 'id'> = {
    name: 'heading 1',
    size: pick(17, 12.5),
    colour: ink,
    space: pick([18, 9, 1.05], [14, 5, 1.05]),
  };
  const front = style({
    id: 'TituloPreliminar',
    name: 'Título preliminar',
    size: 17,
    bold: true,
    colour: ink,
    keepNext: true,
    space: [0, 9, 1.05],
  });
  const annex = style({
    id: 'TituloAnexo',
    name: 'Título de anexo',
    basedOn: 'Heading1',
    // A little over the headings of a compact document, not over its title.
    size: pick(17, 14),
    space: pick([18, 9, 1.05], [16, 6, 1.05]),
  });
  return {
    default: {
      document: {
        run: { font: look.font, size: 21, language: { value: wordLanguage(meta) } },
      },
      title: style({
        id: 'Title',
        size: pick(28, 20),
        bold: true,
        colour: ink,
        keepNext: true,
        space: [0, 8, 1.05],
      }),
      heading1: heading(1, title1),
      heading2: heading(2, {
        name: 'heading 2',
        size: pick(13, 11),
        colour: accent,
        space: pick([15, 5.5, 1.1], [9, 3.5, 1.1]),
      }),
      heading3: heading(3, { name: 'heading 3', size: 11, colour: ink, space: [11, 3.5, 1.1] }),
      heading4: heading(4, {
        name: 'heading 4',
        size: 10.5,
        colour: ink,
        space: [9, 3.5, 1.1],
      }),
      caption: style({
        id: 'Caption',
        name: 'caption',
        size: 9,
        bold: true,
        colour: ink,
        keepNext: true,
        space: [10, 4, 1.1],
      }),
      footnoteText: style({ id: 'FootnoteText', name: 'footnote text', size: 8.5, space: [0, 2, 1.05] }),
      hyperlink: { run: { color: accent, underline: { type: 'none' } } },
    },
    paragraphStyles: [
      style({
        id: 'Normal',
        colour: colour.text,
        space: [0, 6, 1.15],
        more: { widowControl: true } as NonNullable<Look['more']>,
      }),
      front,
      { ...annex, paragraph: { ...annex.paragraph, ...annexNumbering() } },
      ...body(palette).map(style),
      ...tableText(palette).map((text) => style(lines === 'single' ? singleSpaced(text) : text)),
    ],
    characterStyles: [
      {
        id: 'Codigo',
        name: 'Código',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { bold: true, color: accent, noProof: true },
      },
      {
        id: 'Omitido',
        name: 'Omitido',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { italics: true, color: colour.grey },
      },
      {
        id: 'Huella',
        name: 'Huella',
        basedOn: 'DefaultParagraphFont',
        quickFormat: true,
        run: { font: 'Courier New', size: 18, noProof: true },
      },
      {
        id: 'AyudaCampo',
        name: 'Ayuda de campo',
        basedOn: 'DefaultParagraphFont',
        run: { color: colour.grey },
      },
      { id: 'DatoPersonal', name: 'Dato personal', basedOn: 'DefaultParagraphFont', run: {} },
    ],
  };
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const edge = (name: string, size: number, color: string): string =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

/** The table style, for which the library has no interface. No conditional parts: LibreOffice applies them even where they are off. */
export const tableStyles = ({ ink }: Palette): string =>
  `<w:styles xmlns:w="${W}"><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="TablaCabildo"><w:name w:val="Tabla Cabildo"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${edge('top', 12, ink)}${edge('bottom', 12, ink)}${edge('insideH', 4, colour.line)}${edge('insideV', 4, colour.line)}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="96" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="96" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
