import {
  Bookmark,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Inlines } from '../../../../shared/documents/blocks.ts';
import { control } from './control.ts';
import type { Setting } from './setting.ts';

/** Given directly as well: inside a table LibreOffice lets the document's font win over a character style. */
const MONOSPACED = { font: 'Courier New' };

/** `code`: colour of codes and links where the accent would not be read. */
type Mark = {
  bold?: boolean;
  italics?: boolean;
  style?: string;
  color?: string;
  code?: string;
  size?: number;
};

/** Runs of a paragraph. `mark` is laid under every run (a bold row, the colour of a fill). */
export function runs(text: Inlines, setting: Setting, mark: Mark = {}): ParagraphChild[] {
  const list: readonly Inline[] = typeof text === 'string' ? [text] : text;
  return list.flatMap((inline) => oneInline(inline, setting, mark));
}

function oneInline(inline: Inline, setting: Setting, mark: Mark): ParagraphChild[] {
  if (typeof inline === 'string') return textRuns(inline, mark);
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.text, {
        ...mark,
        ...(inline.bold === undefined ? {} : { bold: inline.bold }),
        ...(inline.italic === undefined ? {} : { italics: inline.italic }),
        ...(inline.style === undefined ? {} : { style: inline.style }),
      });
    case 'code': {
      const children = textRuns(inline.text, standingOut('Codigo', mark));
      return inline.anchor === undefined ? children : [new Bookmark({ id: inline.anchor, children })];
    }
    case 'link':
      return [
        new InternalHyperlink({
          anchor: inline.to,
          children: textRuns(
            inline.text,
            inline.code ? standingOut('Codigo', mark) : { ...mark, ...standingOut('Hyperlink', mark) },
          ),
        }),
      ];
    case 'address':
      if (!/^(https?:\/\/|mailto:)[^\s]+$/i.test(inline.address)) return textRuns(inline.text, mark);
      return [
        new ExternalHyperlink({
          link: inline.address,
          children: textRuns(inline.text, { ...mark, ...standingOut('Hyperlink', mark) }),
        }),
      ];
    case 'footnote':
      return [new FootnoteReferenceRun(setting.footnote(inline.text))];
    case 'tracked':
      return trackedRuns(inline, setting, mark);
    case 'control':
      return [control(inline)];
  }
}

function standingOut(style: 'Codigo' | 'Hyperlink', { code, size }: Mark): Mark {
  return {
    style,
    ...(code === undefined ? {} : { color: code }),
    ...(size === undefined ? {} : { size }),
  };
}

/** Text with its line breaks. */
function textRuns(text: string, { code: _, ...mark }: Mark): TextRun[] {
  return text.split('\n').map(
    (part, index) =>
      new TextRun({
        text: part,
        ...mark,
        ...(mark.style === 'Huella' ? MONOSPACED : {}),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  );
}

/** A run a line, each its own tracked change. */
function trackedRuns(
  { change, text }: Extract<Inline, { kind: 'tracked' }>,
  setting: Setting,
  { code: _, ...mark }: Mark,
): ParagraphChild[] {
  const { changes } = setting.meta;
  if (!changes) throw new RangeError('tracked text in a document that says nothing of its changes');
  return text.split('\n').flatMap((part, index) => {
    const options = {
      text: part,
      ...mark,
      ...(index === 0 ? {} : { break: 1 }),
      id: setting.nextChange(),
      author: changes.author,
      date: changes.at,
    };
    if (part === '' && index === 0) return [];
    return [change === 'inserted' ? new InsertedTextRun(options) : new DeletedTextRun(options)];
  });
}
