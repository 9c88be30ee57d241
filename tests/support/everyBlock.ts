import type { Block, DocumentModel } from '../../shared/documents/blocks.ts';

const HASH = 'a1b2c3d4'.repeat(8);

/** A document of that content, in the plain look. */
export function documentOf(content: readonly Block[]): DocumentModel {
  return {
    meta: {
      title: 'Prueba & <ensayo>',
      subject: 'Prueba',
      institution: 'Institución',
      language: 'es-CL',
      id: 'CAB-XX-001',
      paper: 'letter',
      look: { ink: '1F3B5C', accent: '0B6E75', font: 'Arial', logo: null },
      compact: false,
      properties: {
        CabildoEsquema: '1',
        CabildoProyecto: 'p',
        CabildoDocumento: 'CAB-XX-001',
        CabildoTipo: 'prueba',
        CabildoVersion: '0.1',
        CabildoEstado: 'En revisión',
        CabildoEdicion: 'interna',
        CabildoHuellaModelo: HASH,
      },
      headerLeft: 'Un título muy largo que no cabe en una línea del encabezado '.repeat(4),
      footerLeft: 'CAB-XX-001',
      words: { table: 'Tabla', figure: 'Figura', annex: 'Anexo', page: 'Página {page} de {pages}' },
    },
    sections: [{ orientation: 'portrait', content }],
  };
}

/** One of every block, so that a kind that is added without being drawn shows. */
export const everything: Block[] = [
  { kind: 'band', left: ['Institución', 'Compromiso'], right: ['CAB-XX-001'] },
  { kind: 'space', points: 20 },
  { kind: 'paragraph', style: 'Title', text: 'Título' },
  { kind: 'rule' },
  { kind: 'contents', title: 'Contenido' },
  { kind: 'heading', level: 1, text: 'Primero', anchor: 'cab_s_primero' },
  { kind: 'heading', level: 2, text: 'Segundo' },
  {
    kind: 'heading',
    level: 3,
    text: [{ kind: 'code', text: 'D1-E1-H1', anchor: 'cab_t_uno' }, '  Herramienta'],
  },
  { kind: 'heading', level: 4, text: 'Cuarto' },
  { kind: 'heading', level: 1, text: 'Sin número', numbered: false },
  {
    kind: 'paragraph',
    text: [
      'Va ',
      { kind: 'text', text: 'en negrita', bold: true },
      ', ',
      { kind: 'link', to: 'cab_t_uno', text: 'D1-E1-H1', code: true },
      ' y ',
      { kind: 'address', address: 'https://ejemplo.cl/a?b=1&c=2', text: 'un sitio' },
      { kind: 'address', address: 'javascript:alert(1)', text: 'no es enlace' },
      { kind: 'footnote', text: 'Nota al pie.' },
    ],
  },
  { kind: 'callout', tone: 'note', lead: 'Ojo.', text: ['Uno.', 'Dos.'] },
  { kind: 'callout', tone: 'warning', text: ['Aviso.'] },
  { kind: 'list', items: [{ text: 'a' }, { text: 'b', level: 1 }] },
  { kind: 'list', numbered: true, items: [{ text: 'uno' }, { text: 'dos' }] },
  { kind: 'list', numbered: true, items: [{ text: 'otra vez uno' }] },
  {
    kind: 'table',
    caption: 'Una tabla',
    columns: [20, 50, 30],
    align: ['left', 'left', 'right'],
    source: 'Fuente: prueba.',
    rows: [
      { header: true, cells: ['A', 'B', 'C'] },
      { cells: [{ content: 'dos filas', rowSpan: 2, fill: 'label' }, 'b', '1'] },
      {
        cells: [{ content: { blocks: [{ kind: 'list', items: [{ text: 'viñeta' }] }] } }, '2'],
        minHeight: 0.95,
      },
      { total: true, cells: [{ content: 'Total', span: 2 }, '3'] },
    ],
  },
  { kind: 'table', look: 'form', columns: [50, 50], rows: [{ cells: ['x', 'y'] }] },
  { kind: 'labels', rows: [{ label: 'Etiqueta', value: 'Valor' }] },
  {
    kind: 'strip',
    items: [
      { value: '5', label: 'dimensiones' },
      { value: '4', label: 'estadios' },
    ],
  },
  {
    kind: 'chart',
    caption: 'Barras',
    alt: 'Dos barras',
    series: 'Serie',
    categories: ['uno', 'dos'],
    values: [1, 2],
  },
  {
    kind: 'map',
    caption: 'Mapa',
    alt: 'Un mapa',
    map: {
      stages: [{ code: 'E1', name: 'Inicial' }],
      rows: [
        { code: 'D1', name: 'Una', hue: 'blue', enabling: false, cells: [{ text: 'x', tools: ['H1'] }] },
      ],
    },
  },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, role: 'annex', text: 'El anexo' },
  { kind: 'paragraph', keepNext: true, text: 'Firman:' },
  {
    kind: 'signatures',
    signers: ['Una', 'Dos', 'Tres'].map((name) => ({ name, role: 'cargo', institution: 'institución' })),
  },
];
