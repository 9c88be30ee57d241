import { strFromU8, unzipSync } from 'fflate';

/** A Word file taken apart again, for tests: its parts as text, and what they say. */
export interface OpenedDocx {
  parts: ReadonlyMap<string, string>;
  document: string;
  /** Text of the body, one line a paragraph. */
  paragraphs: readonly { style: string; text: string }[];
  /** Names of the bookmarks, in order. */
  bookmarks: readonly string[];
  /** Custom properties of the file. */
  properties: Readonly<Record<string, string>>;
  /** Every XML part in one string: for looking for what must not be anywhere. */
  everything: string;
}

export function openDocx(bytes: Uint8Array): OpenedDocx {
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels|svg)$/.test(name)) parts.set(name, strFromU8(content));
  const document = parts.get('word/document.xml') ?? '';
  return {
    parts,
    document,
    paragraphs: [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
      style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
      text: textOf(xml),
    })),
    bookmarks: [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    ),
    properties: Object.fromEntries(
      [...(parts.get('docProps/custom.xml') ?? '').matchAll(/name="([^"]*)"[^>]*><vt:lpwstr>([^<]*)</g)].map(
        (match) => [match[1] ?? '', match[2] ?? ''],
      ),
    ),
    everything: [...parts.values()].join('\n'),
  };
}

/** What a file says, one paragraph a line: a table's row is as many lines as it has cells. Every space is a plain one. */
export function linesOf({ paragraphs }: OpenedDocx): string {
  return `\n${paragraphs.map(({ text }) => text).join('\n')}\n`.replaceAll('\u00a0', ' ');
}

/** The words of a piece of WordprocessingML. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, other]) => (other ? ' ' : (text ?? '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
