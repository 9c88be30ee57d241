import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentMeta } from '../../../../shared/documents/blocks.ts';
import { wordLanguage } from './styles.ts';

const DOCUMENT = 'word/document.xml';
const CORE = 'docProps/core.xml';
const CHART = /^word\/charts\/chart\d+\.xml$/;
const CHART_LANGUAGE = '<c:lang val="en-US"/>';
const FIELDS_IN = /^word\/(document|header\d+|footer\d+|footnotes)\.xml$/;
const RUN = /<w:r>(.*?)<\/w:r>/gs;
const PROPERTIES = /^<w:rPr>.*?<\/w:rPr>/s;
const PIECE = /<w:(\w+)(?: [^>]*)?(?:\/>|>.*?<\/w:\1>)/gs;

/**
 * Writes into the packed file what the library has no interface for: the description of each table, in print order, and
 * the language of the document; and gives every piece of a field a run of its own, as Word does (readers that show a
 * field's last result look for it in a run without marks). Gives the bytes of the finished file.
 */
export function finish(
  packed: Uint8Array,
  meta: DocumentMeta,
  tableDescriptions: readonly string[],
): Uint8Array {
  const parts = unzipSync(packed);
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  };
  edit(DOCUMENT, (xml) => describeTables(xml, tableDescriptions));
  edit(CORE, (xml) => withLanguage(xml, meta.language));
  for (const name of Object.keys(parts))
    if (CHART.test(name))
      edit(name, (xml) => everyLabel(xml).replace(CHART_LANGUAGE, `<c:lang val="${wordLanguage(meta)}"/>`));
  for (const name of Object.keys(parts)) if (FIELDS_IN.test(name)) edit(name, splitFields);
  return zipSync(parts, { level: 6 });
}

/** Runs that hold the marks of a field, cut into one run a piece with the same properties. */
export function splitFields(xml: string): string {
  return xml.replace(RUN, (run, content: string) => {
    if (!content.includes('<w:fldChar')) return run;
    const properties = PROPERTIES.exec(content)?.[0] ?? '';
    const pieces = content.slice(properties.length).match(PIECE) ?? [];
    return pieces.map((piece) => `<w:r>${properties}${piece}</w:r>`).join('');
  });
}

function describeTables(xml: string, descriptions: readonly string[]): string {
  let index = 0;
  // `w:tblCaption` is the last but one element of tblPr in the schema, so it goes before the closing tag.
  return xml.replace(/<\/w:tblPr>/g, (close) => {
    const description = descriptions[index];
    index += 1;
    return description ? `<w:tblCaption w:val="${escapeXml(description.slice(0, 250))}"/>${close}` : close;
  });
}

/** Every bar keeps its name: a reader that finds one of them long would leave out its neighbours'. */
function everyLabel(xml: string): string {
  return xml.replace('<c:noMultiLvlLbl', '<c:tickLblSkip val="1"/><c:noMultiLvlLbl');
}

function withLanguage(xml: string, language: string): string {
  if (xml.includes('<dc:language>')) return xml;
  return xml.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ');
}
