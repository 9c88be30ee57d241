import { type Element, elementsNamed, firstNamed, stringsIn } from '../xml.ts';
import {
  type Bookmark,
  type Cell,
  type Line,
  type Paragraph,
  type RawRevision,
  type RevisionKind,
  revisionKinds,
  type Stretch,
  type Table,
} from './structure.ts';
import { levelOf } from './styles.ts';

/** A bookmark that a document of ours carries: letter of the kind, id of the record. */
export const OWN_BOOKMARK = /^cab_[a-z]_[0-9a-z]{20}$/;
const LINKED = /\\l\s+"?(cab_[a-z]_[0-9a-z]{20})/;

/** What says how something looks, and nothing of what it is. */
const SKIPPED = new Set([
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:softHyphen',
]);
const WHITE: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

interface Change {
  kind: RevisionKind;
  author: string;
  date: string;
}

/**
 * Walks the parts of a document and lays them out in one line. It goes by what elements are called and not by the order in which the
 * schema wants them: LibreOffice writes some out of order, and swaps where bookmarks and comments begin.
 * @param levelOfStyle at which level a style is a heading
 */
export function lineOf(parts: readonly Element[], levelOfStyle: (style: string) => number | null): Line {
  const walker = new Walker(levelOfStyle);
  for (const part of parts) walker.part(part);
  return walker.line();
}

class Walker {
  private at = 0;
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly bookmarks: Bookmark[] = [];
  private readonly comments = new Map<string, Stretch>();
  private readonly revisions: RawRevision[] = [];
  private readonly openBookmarks = new Map<string, Bookmark>();
  private readonly openComments = new Map<string, Stretch>();
  private readonly moves = new Map<string, string>();
  private readonly changes: Change[] = [];
  private headings: Paragraph[] = [];
  private paragraph: Paragraph | null = null;
  private cell: Cell | null = null;
  /** How the mark of the last paragraph is changed, until the next one has begun. */
  private mark: Change | null = null;
  private readonly levelOfStyle: (style: string) => number | null;

  constructor(levelOfStyle: (style: string) => number | null) {
    this.levelOfStyle = levelOfStyle;
  }

  part(root: Element): void {
    this.headings = [];
    this.mark = null;
    this.children(root);
    this.at += 1;
  }

  line(): Line {
    const { paragraphs, tables, bookmarks, comments, revisions } = this;
    return { paragraphs, tables, bookmarks, comments, revisions };
  }

  private children(element: Element): void {
    for (const child of element.children) if (typeof child !== 'string') this.element(child);
  }

  private element(element: Element): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name)) return;
    const white = WHITE[name];
    const kind = revisionKinds.find((candidate) => name === `w:${candidate}`);
    if (white !== undefined) this.text(white);
    else if (kind) this.changed(element, kind);
    else if (name === 'w:p') this.inParagraph(element);
    else if (name === 'w:tbl') this.table(element);
    else if (name === 'w:t' || name === 'w:delText') this.text(stringsIn(element));
    else if (name === 'w:instrText') this.link(LINKED.exec(stringsIn(element))?.[1]);
    else if (name === 'w:hyperlink') {
      this.link(attributes['w:anchor']);
      this.children(element);
    } else if (name === 'mc:AlternateContent') {
      // The same thing twice, for programs of two ages.
      const one = firstNamed(element, 'mc:Choice') ?? firstNamed(element, 'mc:Fallback');
      if (one) this.children(one);
    } else this.marked(element);
  }

  /** Beginnings and ends of what goes across the tree. */
  private marked(element: Element): void {
    const { name, attributes } = element;
    const id = attributes['w:id'] ?? '';
    if (name === 'w:bookmarkStart') this.bookmark(id, attributes['w:name'] ?? '');
    else if (name === 'w:bookmarkEnd') end(this.openBookmarks, id, this.at);
    else if (name === 'w:commentRangeStart') this.comment(id);
    else if (name === 'w:commentRangeEnd') end(this.openComments, id, this.at);
    else if (name === 'w:commentReference') {
      end(this.openComments, id, this.at);
      if (!this.comments.has(id)) this.comments.set(id, this.stretch());
    } else if (name === 'w:moveFromRangeStart') this.moves.set('moveFrom', attributes['w:name'] ?? '');
    else if (name === 'w:moveToRangeStart') this.moves.set('moveTo', attributes['w:name'] ?? '');
    else if (name === 'w:moveFromRangeEnd') this.moves.delete('moveFrom');
    else if (name === 'w:moveToRangeEnd') this.moves.delete('moveTo');
    else this.children(element);
  }

  private bookmark(id: string, name: string): void {
    if (!OWN_BOOKMARK.test(name)) return;
    const bookmark = { ...this.stretch(), name };
    this.bookmarks.push(bookmark);
    this.openBookmarks.set(id, bookmark);
    if (this.paragraph) this.paragraph.anchors.push(name);
  }

  private comment(id: string): void {
    const stretch = this.stretch();
    this.comments.set(id, stretch);
    this.openComments.set(id, stretch);
  }

  private stretch(): Stretch {
    return { from: this.at, to: this.at, text: '', paragraph: this.paragraph };
  }

  private link(anchor: string | undefined): void {
    if (this.paragraph && anchor !== undefined && OWN_BOOKMARK.test(anchor))
      this.paragraph.links.push(anchor);
  }

  private changed(element: Element, kind: RevisionKind): void {
    const { 'w:author': author = '', 'w:date': date = '' } = element.attributes;
    this.changes.push({ kind, author, date });
    this.children(element);
    this.changes.pop();
  }

  private inParagraph(element: Element): void {
    const outer = this.paragraph;
    const properties = firstNamed(element, 'w:pPr');
    const paragraph = this.begun(properties);
    this.paragraph = paragraph;
    // A bookmark or a comment that began between paragraphs is about what comes next.
    for (const open of [...this.openBookmarks.values(), ...this.openComments.values()])
      open.paragraph ??= paragraph;
    for (const { name, paragraph: held } of this.openBookmarks.values())
      if (held === paragraph) paragraph.anchors.push(name);
    this.paragraphs.push(paragraph);
    for (const child of element.children)
      if (typeof child !== 'string' && child !== properties) this.element(child);
    this.endOf(paragraph);
    this.mark = markOf(properties);
    this.paragraph = outer;
  }

  private begun(properties: Element | undefined): Paragraph {
    const style = firstNamed(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
    const level = levelOf(properties) ?? this.levelOfStyle(style);
    const paragraph: Paragraph = {
      was: '',
      now: '',
      from: this.at,
      to: this.at,
      level: this.cell ? null : level,
      anchors: [],
      links: [],
      cell: this.cell,
      heading: null,
    };
    if (paragraph.level !== null)
      this.headings = this.headings.filter((held) => (held.level ?? 9) < (level ?? 9));
    paragraph.heading = this.headings.at(-1) ?? null;
    if (paragraph.level !== null) this.headings.push(paragraph);
    this.cell?.paragraphs.push(paragraph);
    return paragraph;
  }

  private endOf(paragraph: Paragraph): void {
    paragraph.to = this.at;
    // Paragraphs never touch: what ends with one does not overlap what begins with the next.
    this.at += 1;
    for (const open of this.openComments.values()) open.text += '\n';
    // Where the styles are lost, a bookmark outside tables still says where its part of the document begins.
    if (paragraph.level === null && !paragraph.cell && paragraph.anchors.length > 0) {
      this.headings = this.headings.filter((held) => held.level !== null);
      this.headings.push(paragraph);
    }
  }

  private text(text: string): void {
    const { paragraph, changes } = this;
    if (!paragraph || text === '') return;
    const from = this.at;
    this.at += text.length;
    const is = (kinds: readonly RevisionKind[]): boolean => changes.some(({ kind }) => kinds.includes(kind));
    const added = is(['ins', 'moveTo']);
    if (!added) paragraph.was += text;
    if (!is(['del', 'moveFrom'])) paragraph.now += text;
    for (const open of this.openComments.values()) if (!added) open.text += text;
    for (const change of changes) this.revise(change, text, from, paragraph);
  }

  private revise(change: Change, text: string, from: number, paragraph: Paragraph): void {
    const move = this.moves.get(change.kind) ?? '';
    const last = this.revisions.findLast(({ kind }) => kind === change.kind);
    if (
      last &&
      last.to === from &&
      last.paragraph === paragraph &&
      last.author === change.author &&
      last.move === move
    ) {
      last.text += text;
      last.to = this.at;
      return;
    }
    const goesOn =
      from === paragraph.from && this.mark?.kind === change.kind && this.mark.author === change.author;
    this.revisions.push({ ...change, text, from, to: this.at, paragraph, move, goesOn });
  }

  private table(element: Element): void {
    const table: Table = { rows: [] };
    this.tables.push(table);
    const outer = this.cell;
    for (const rowElement of deep(element, 'w:tr')) {
      const row = { table, cells: [] as Cell[] };
      table.rows.push(row);
      let column = 0;
      for (const cellElement of deep(rowElement, 'w:tc')) {
        const grid = firstNamed(firstNamed(cellElement, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'];
        const span = Math.min(Math.max(Number(grid) || 1, 1), 100);
        this.cell = { row, column, span, paragraphs: [] };
        row.cells.push(this.cell);
        column += span;
        for (const child of cellElement.children)
          if (typeof child !== 'string' && child.name !== 'w:tcPr') this.element(child);
      }
    }
    this.cell = outer;
    this.mark = null;
  }
}

function end(open: Map<string, Stretch>, id: string, at: number): void {
  const stretch = open.get(id);
  if (!stretch) return;
  stretch.to = Math.max(stretch.from, at);
  open.delete(id);
}

/** Rows of a table, cells of a row: right inside, or inside what wraps one (content controls, custom XML). */
function deep(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del'].includes(child.name)
      ? deep(child, name)
      : [];
  });
}

/** How the mark at the end of a paragraph is changed; null when it is not. */
function markOf(properties: Element | undefined): Change | null {
  const run = firstNamed(properties, 'w:rPr');
  for (const kind of revisionKinds) {
    const [found] = elementsNamed(run, `w:${kind}`);
    if (found)
      return { kind, author: found.attributes['w:author'] ?? '', date: found.attributes['w:date'] ?? '' };
  }
  return null;
}
