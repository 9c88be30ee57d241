import { XMLParser } from 'fast-xml-parser';
import { BadReview } from './badReview.ts';

/** An element of XML, with its name as the file writes it (`w:p`). */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

/** Tables within tables within text boxes stay far below it. */
const MOST_NESTED = 250;

/** What the parser gives: one key named as the element, and the attributes under another. */
type Raw = Record<string, unknown>;
const ATTRIBUTES = ':@';
const TEXT = '#text';

/**
 * The root of an XML part. Word, LibreOffice and Google write no document type: a part that has one is refused before anything in it
 * is looked at (`reviewDoctype`), so that there are no entities but the five of XML. Throws a BadReview `reviewDamaged` else.
 */
export function parseXml(bytes: Buffer): Element {
  const text = textOf(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new BadReview('reviewDoctype');
  let roots: Raw[];
  try {
    roots = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      // The parser's own decoding knows no limit for the five and no numbers: see `decoded`.
      processEntities: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: MOST_NESTED,
    }).parse(text) as Raw[];
  } catch {
    throw new BadReview('reviewDamaged');
  }
  const root = Array.isArray(roots) ? roots.find((raw) => !Object.hasOwn(raw, TEXT)) : undefined;
  const element = root && elementOf(root);
  if (!element || typeof element === 'string') throw new BadReview('reviewDamaged');
  return element;
}

/** The children of an element that have that name. */
export function elementsNamed(parent: Element | undefined, name: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

export function firstNamed(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((child): child is Element => typeof child !== 'string' && child.name === name);
}

/** The text that stands right inside an element. */
export function stringsIn({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

const none: Readonly<Record<string, string>> = {};

function elementOf(raw: Raw): Element | string {
  let name = '';
  for (const key in raw) {
    if (key === TEXT) return decoded(String(raw[TEXT]));
    if (key !== ATTRIBUTES) name = key;
  }
  const content = raw[name];
  const children = Array.isArray(content) ? (content as Raw[]).map(elementOf) : [];
  const attributes = raw[ATTRIBUTES] as Record<string, string> | undefined;
  // The parser's own object, written to here only: a document has hundreds of thousands.
  for (const key in attributes)
    if (attributes[key]?.includes('&')) attributes[key] = decoded(attributes[key]);
  return { name, attributes: attributes ?? none, children };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    },
  );
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
