import { strToU8, zipSync } from 'fflate';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SimpleDocx {
  /** What stands in the body. */
  body?: string;
  /** The whole part instead. */
  document?: string;
  comments?: string;
  /** More relationships of the body. */
  relations?: string;
  type?: string;
  more?: Record<string, Uint8Array>;
  /** How hard to pack. */
  level?: 0 | 6;
}

/** The smallest Word file there is, with what a test wants in it. */
export function simpleDocx({
  body = '',
  document,
  comments,
  relations = '',
  type = MAIN,
  more = {},
  level = 6,
}: SimpleDocx): Uint8Array {
  const related =
    comments === undefined ? '' : `<Relationship Id="c" Type="${OFFICE}/comments" Target="comments.xml"/>`;
  const parts = {
    '[Content_Types].xml': strToU8(
      `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${related}${relations}</Relationships>`),
    ...(comments === undefined ? {} : { 'word/comments.xml': strToU8(comments) }),
    'word/document.xml': strToU8(document ?? `<w:document><w:body>${body}</w:body></w:document>`),
    ...more,
  };
  return zipSync(parts, { level });
}
