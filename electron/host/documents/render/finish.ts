import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentMeta } from '../../../../shared/documents/blocks.ts';

const DOCUMENT = 'word/document.xml';
const CORE = 'docProps/core.xml';

/**
 * Writes into the packed file what the library has no interface for: the description of each table, in print order,
 * and the language of the document. Gives the bytes of the finished file.
 */
export function finish(
  packed: Uint8Array,
  meta: DocumentMeta,
  tableDescriptions: readonly string[],
): Uint8Array {
  const parts = unzipSync(packed);
  const body = parts[DOCUMENT];
  if (body) parts[DOCUMENT] = strToU8(describeTables(strFromU8(body), tableDescriptions));
  const core = parts[CORE];
  if (core) parts[CORE] = strToU8(withLanguage(strFromU8(core), meta.language));
  return zipSync(parts, { level: 6 });
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
