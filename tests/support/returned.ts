import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { textOf } from './docx.ts';

/**
 * Our own documents as they come back from a reviewer, made by editing the parts of the file.
 *
 * Known (measured, `design/WORD.md` C.7, LibreOffice 7.4): bookmarks, custom properties, comments, insertions and deletions are kept;
 * tags of content controls, protection, threads and what is resolved are dropped; the elements come out of the schema's order.
 * Known (ECMA-376 and the [MS-DOCX] extensions): how comments, `commentsExtended`, tracked changes and moves are written.
 * Assumed, since neither program was opened: that Word writes them so; that Google Docs drops our custom properties and protection,
 * gives bookmarks and links names of its own, keeps styles and text, and writes every answer as a comment by itself.
 */
export class Returned {
  readonly parts: Record<string, Uint8Array>;
  private comments = '';
  private extended = '';
  private count = 0;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  get document(): string {
    return strFromU8(this.parts['word/document.xml'] ?? new Uint8Array());
  }

  set document(xml: string) {
    this.parts['word/document.xml'] = strToU8(xml);
  }

  edit(name: string, change: (xml: string) => string): this {
    const part = this.parts[name];
    if (!part) throw new Error(`no ${name}`);
    this.parts[name] = strToU8(change(strFromU8(part)));
    return this;
  }

  /** Comments on the first paragraph that says `about` from `after` on; gives the comment's id. Several paragraphs with `until`. */
  comment(about: string, text: string, options: CommentOptions = {}): number {
    const { author = 'Marta Ruiz', date = '2026-08-20T10:30:00Z', after = 0, until, answers } = options;
    const id = this.count++;
    const paraId = (n: number) => `7A${String(n).padStart(6, '0')}`;
    this.comments += `<w:comment w:id="${id}" w:author="${author}" w:date="${date}" w:initials="MR"><w:p w14:paraId="${paraId(id)}"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:comment>`;
    const parent = answers === undefined ? '' : ` w15:paraIdParent="${paraId(answers)}"`;
    this.extended += `<w15:commentEx w15:paraId="${paraId(id)}"${parent} w15:done="${options.resolved ? 1 : 0}"/>`;
    const first = this.paragraph(about, after);
    const last = until === undefined ? first : this.paragraph(until, first.from);
    // From the end, so that what stands before keeps its place.
    const end = last.from + last.xml.length - '</w:p>'.length;
    const reference = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const start =
      first.from + (/^<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/s.exec(first.xml)?.[0].length ?? 0);
    const xml = this.document;
    this.document = `${xml.slice(0, start)}<w:commentRangeStart w:id="${id}"/>${xml.slice(start, end)}${reference}${xml.slice(end)}`;
    return id;
  }

  /** In the first paragraph that says it from `after` on, `was` taken out and `proposal` put in; either may be empty (then `was` is only where). */
  suggest(
    was: string,
    proposal: string,
    { author = 'Marta Ruiz', date = '2026-08-21T09:00:00Z', after = 0, keep = false } = {},
  ): void {
    const { from, xml } = this.paragraph(was, after);
    const changed = xml.replace(
      /<w:r>(?:(?!<w:r>).)*?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs,
      (run, text: string) => {
        const at = text.indexOf(was);
        if (at === -1) return run;
        const piece = (words: string, tag = 'w:t') =>
          words === ''
            ? ''
            : run.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/, `<${tag} xml:space="preserve">${words}</${tag}>`);
        const marks = `w:id="${900 + this.count++}" w:author="${author}" w:date="${date}"`;
        const removed = keep ? piece(was) : `<w:del ${marks}>${piece(was, 'w:delText')}</w:del>`;
        const added = proposal === '' ? '' : `<w:ins ${marks}>${piece(proposal)}</w:ins>`;
        return piece(text.slice(0, at)) + removed + added + piece(text.slice(at + was.length));
      },
    );
    if (changed === xml) throw new Error(`no run says «${was}»`);
    this.document = this.document.replace(xml, () => changed).slice(0);
    if (!this.document.includes(changed)) throw new Error(`${from}`);
  }

  /** Writes into the place of the matrix that has that tag, as a tracked insertion or, with `plain`, as LibreOffice without protection. */
  fill(
    tag: string,
    text: string,
    { author = 'Marta Ruiz', date = '2026-08-22T12:00:00Z', plain = false } = {},
  ): void {
    const control = new RegExp(
      `(<w:tag w:val="${tag.replaceAll('.', '\\.')}"/>.*?<w:sdtContent>).*?(</w:sdtContent>)`,
      's',
    );
    const run = `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const marked = plain
      ? run
      : `<w:ins w:id="${800 + this.count++}" w:author="${author}" w:date="${date}">${run}</w:ins>`;
    if (!control.test(this.document)) throw new Error(`no place ${tag}`);
    this.document = this.document.replace(control, (_, before: string, end: string) => before + marked + end);
  }

  /** As Google Docs gives a document back: see the head of this file. */
  google(): this {
    this.document = this.document
      .replace(
        /<w:bookmarkStart ([^>]*)w:name="cab_[^"]*"/g,
        (_, rest: string) => `<w:bookmarkStart ${rest}w:name="_heading=h.${this.count++}"`,
      )
      .replace(/w:anchor="cab_[^"]*"/g, () => `w:anchor="_heading=h.${this.count++}"`)
      .replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '');
    delete this.parts['docProps/custom.xml'];
    this.edit('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*custom-properties[^>]*\/>/, ''));
    this.edit('word/settings.xml', (xml) => xml.replace(/<w:documentProtection[^>]*\/>/, ''));
    this.extended = '';
    return this;
  }

  bytes(): Buffer {
    const parts = { ...this.parts };
    if (this.comments !== '') {
      const spaces =
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
      parts['word/comments.xml'] = strToU8(`<w:comments ${spaces}>${this.comments}</w:comments>`);
      const added = [
        ['comments', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'],
      ];
      if (this.extended !== '') {
        parts['word/commentsExtended.xml'] = strToU8(
          `<w15:commentsEx ${spaces}>${this.extended}</w15:commentsEx>`,
        );
        added.push([
          'commentsExtended',
          'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
        ]);
      }
      const into = (name: string, close: string, more: string) => {
        parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(close, () => more + close));
      };
      const others =
        /<Relationship [^>]*relationships\/comments[^>]*\/>|<Override [^>]*\/word\/comments[^>]*\/>/g;
      for (const name of ['word/_rels/document.xml.rels', '[Content_Types].xml'])
        parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(others, ''));
      into(
        'word/_rels/document.xml.rels',
        '</Relationships>',
        added
          .map(([name, type]) => `<Relationship Id="rev${name}" Type="${type}" Target="${name}.xml"/>`)
          .join(''),
      );
      into(
        '[Content_Types].xml',
        '</Types>',
        added
          .map(
            ([name]) =>
              `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
          )
          .join(''),
      );
    }
    return Buffer.from(zipSync(parts));
  }

  /** The innermost paragraph that says `about`, from `after` on. */
  paragraph(about: string, after = 0): { from: number; xml: string } {
    for (const { 0: xml, index } of this.document
      .slice(after)
      .matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs))
      if (textOf(xml).includes(about)) return { from: after + index, xml };
    throw new Error(`no paragraph says «${about}»`);
  }

  /** Where a bookmark stands. */
  at(bookmark: string): number {
    const at = this.document.indexOf(`w:name="${bookmark}"`);
    if (at === -1) throw new Error(`no bookmark ${bookmark}`);
    return Math.max(this.document.lastIndexOf('<w:p>', at), this.document.lastIndexOf('<w:p ', at));
  }
}

export interface CommentOptions {
  author?: string;
  date?: string;
  after?: number;
  until?: string;
  answers?: number;
  resolved?: boolean;
}

export const office = spawnSync('soffice', ['--version']).status === 0;

/** The file as LibreOffice saves it again. */
export function savedByLibreOffice(bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-returned-'));
  try {
    writeFileSync(join(folder, 'returned.docx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = ['--outdir', join(folder, 'out'), join(folder, 'returned.docx')];
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', ...out], { stdio: 'pipe' });
    return readFileSync(join(folder, 'out', 'returned.docx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
