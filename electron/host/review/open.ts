import { otherKind } from '../attachments/inspect.ts';
import { isPdf } from '../attachments/pdf.ts';
import { BadReview } from './badReview.ts';
import { type Element, elementsNamed, firstNamed, parseXml, stringsIn } from './xml.ts';
import { contentOf, type Member, membersOf } from './zip.ts';

const MEGABYTE = 2 ** 20;
/** The most that a returned file may weigh. */
export const reviewLimit = 50 * MEGABYTE;
/** The most that a part that is read may hold when inflated, and all of them; what is parsed takes time and memory many times its size. */
const MOST_PART = 16 * MEGABYTE;
const MOST_READ = 24 * MEGABYTE;
/** The most that the rest (pictures, fonts), which nothing here inflates, may say that it holds. */
const MOST_TOTAL = 1024 * MEGABYTE;
/** How many times its packed size a part of some size may hold: text stays far below, and deflate reaches a thousand. */
const MOST_RATIO = 200;

const WORD = 'wordprocessingml';

/** The parts of a returned Word file, read when asked for. */
export interface OpenedReview {
  /** Its body. */
  body: Element;
  /** The parts that the body points at by that relationship (`comments`, `styles`, `footnotes`…), in order. */
  related(type: string): Element[];
  /** The custom properties by name. */
  properties: ReadonlyMap<string, string>;
}

/** Refuses a size that no returned file may have. Throws a BadReview `reviewEmpty` or `reviewTooLarge`. */
export function checkReviewSize(size: number): void {
  if (size === 0) throw new BadReview('reviewEmpty');
  if (size > reviewLimit)
    throw new BadReview('reviewTooLarge', {
      size: Math.ceil(size / MEGABYTE),
      limit: reviewLimit / MEGABYTE,
    });
}

/**
 * Opens a returned file, whatever it is called and whatever is in it. Nothing in it is carried out and nothing it points at is
 * fetched; only the XML parts that are asked for are inflated, within limits. Throws a BadReview that says what it is.
 */
export function openReview(bytes: Buffer): OpenedReview {
  checkReviewSize(bytes.length);
  refuseOtherKinds(bytes);
  const parts = new Parts(bytes);
  const types = parts.types();
  const rootRelations = parts.relations('');
  const main = rootRelations.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  refuseOtherPackages(types, main);
  const body = parts.read(main);
  if (body?.name !== 'w:document') throw new BadReview('reviewDamaged');
  const relations = parts.relations(main);
  const custom = rootRelations.find(({ type }) => type === 'custom-properties');
  return {
    body,
    related: (wanted) =>
      relations.filter(({ type }) => type === wanted).flatMap(({ target }) => parts.read(target) ?? []),
    properties: propertiesIn(custom && parts.read(custom.target)),
  };
}

/** What is no zip file at all. */
function refuseOtherKinds(bytes: Buffer): void {
  if (bytes.length >= 22 && bytes.readUInt32LE(0) === 0x04034b50) return;
  if (bytes.toString('latin1', 0, 2) === 'PK') throw new BadReview('reviewCut');
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    // Office puts a document with a password into the old container, under this name.
    const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
    if (holds('EncryptedPackage')) throw new BadReview('reviewProtected');
    if (holds('WordDocument')) throw new BadReview('reviewOldWord');
    throw new BadReview('reviewKind', { kind: 'Office 97-2003' });
  }
  if (isPdf(bytes)) throw new BadReview('reviewKind', { kind: 'PDF' });
  const head = bytes.toString('latin1', 0, 1024);
  const kind = otherKind(bytes) ?? (head.startsWith('\x89PNG') ? 'PNG' : null);
  if (kind !== null) throw new BadReview('reviewKind', { kind });
  if (head.startsWith('\xff\xd8\xff')) throw new BadReview('reviewKind', { kind: 'JPEG' });
  throw new BadReview('reviewUnknown');
}

/** What is a zip file and no Word document, or one that carries a program. */
function refuseOtherPackages(types: Types, main: string): void {
  if (types.all.some((type) => /macroEnabled|vbaProject/i.test(type))) throw new BadReview('reviewMacros');
  const type = types.of(main);
  if (type.includes('spreadsheetml')) throw new BadReview('reviewKind', { kind: 'Excel' });
  if (type.includes('presentationml')) throw new BadReview('reviewKind', { kind: 'PowerPoint' });
  if (!type.includes(WORD)) throw new BadReview('reviewUnknown');
}

interface Types {
  all: readonly string[];
  of(part: string): string;
}

interface Relation {
  /** The last part of the address that names its kind. */
  type: string;
  target: string;
}

/** The parts of the package by name, inflated within limits. */
class Parts {
  private readonly bytes: Buffer;
  private readonly members: ReadonlyMap<string, Member>;
  private taken = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const members = membersOf(bytes);
    if (members.reduce((sum, { size }) => sum + size, 0) > MOST_TOTAL) throw new BadReview('reviewBomb');
    this.members = new Map(members.map((member) => [member.name.toLowerCase(), member]));
    if ([...this.members.keys()].some((name) => /(^|\/)vba(project\.bin|data\.xml)$/.test(name)))
      throw new BadReview('reviewMacros');
    if (!this.members.has('[content_types].xml')) throw this.otherPackage();
  }

  /** The root of a part; undefined where there is none of that name. */
  read(name: string): Element | undefined {
    const member = this.members.get(name.toLowerCase());
    return member && parseXml(this.inflate(member));
  }

  /** The relationships of a part, of the whole package for the empty name. Those that lead out of the file are left out. */
  relations(part: string): Relation[] {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const root = this.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
    return elementsNamed(root, 'Relationship').flatMap(({ attributes }) => {
      const { Type = '', Target = '', TargetMode } = attributes;
      if (TargetMode === 'External' || Target === '') return [];
      const target = Target.startsWith('/') ? Target.slice(1) : below(folder, Target);
      return [{ type: Type.slice(Type.lastIndexOf('/') + 1), target }];
    });
  }

  types(): Types {
    const root = this.read('[Content_Types].xml');
    const overrides = new Map<string, string>();
    const defaults = new Map<string, string>();
    for (const { attributes } of elementsNamed(root, 'Override'))
      overrides.set(
        (attributes.PartName ?? '').replace(/^\//, '').toLowerCase(),
        attributes.ContentType ?? '',
      );
    for (const { attributes } of elementsNamed(root, 'Default'))
      defaults.set((attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '');
    return {
      all: [...overrides.values(), ...defaults.values()],
      of: (part) =>
        overrides.get(part.toLowerCase()) ?? defaults.get(part.replace(/^.*\./, '').toLowerCase()) ?? '',
    };
  }

  private inflate(member: Member): Buffer {
    this.taken += member.size;
    if (member.size > MOST_PART || this.taken > MOST_READ) throw new BadReview('reviewBomb');
    if (member.size > MEGABYTE && member.size > MOST_RATIO * member.packed) throw new BadReview('reviewBomb');
    return contentOf(this.bytes, member);
  }

  /** What a zip file without a list of its parts' types is. */
  private otherPackage(): BadReview {
    const mimetype = this.members.get('mimetype');
    const said = mimetype && mimetype.size < 200 ? this.inflate(mimetype).toString('latin1') : '';
    if (said.includes('opendocument.text')) return new BadReview('reviewOdt');
    return new BadReview('reviewKind', { kind: said.includes('opendocument') ? 'OpenDocument' : 'ZIP' });
  }
}

/** A target as the package names it: `../` leads no higher than the package. */
function below(folder: string, target: string): string {
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}

function propertiesIn(root: Element | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const property of elementsNamed(root, 'property')) {
    const value = firstNamed(property, 'vt:lpwstr');
    found.set(property.attributes.name ?? '', value ? stringsIn(value).slice(0, 300) : '');
  }
  return found;
}
