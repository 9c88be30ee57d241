import { z } from 'zod';
import { cleanText, Id } from './fields.ts';

/** Marks a run of text may carry. */
const Mark = z.strictObject({ type: z.enum(['bold', 'italic']) });

const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .overwrite((value) => (value.trim() === '' ? ' ' : keepEdges(value)))
    .min(1)
    .max(20_000),
  marks: z.array(Mark).max(2).optional(),
});
const BreakNode = z.strictObject({ type: z.literal('hardBreak') });
const Inline = z.discriminatedUnion('type', [TextNode, BreakNode]);
const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(Inline).max(500).optional(),
});
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.literal(3) }),
  content: z.array(Inline).max(50).optional(),
});
/** A record (acuerdo, disenso…) shown inside the text; its words stay with the record. */
const RecordNode = z.strictObject({ type: z.literal('record'), attrs: z.strictObject({ id: Id }) });

// Two levels of lists, as the documents can print them; deeper nesting has no style in Word.
const InnerItem = z.strictObject({ type: z.literal('listItem'), content: z.array(Paragraph).min(1).max(50) });
const InnerBullets = z.strictObject({
  type: z.literal('bulletList'),
  content: z.array(InnerItem).min(1).max(200),
});
const InnerNumbers = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.looseObject({}).optional(),
  content: z.array(InnerItem).min(1).max(200),
});
const Item = z.strictObject({
  type: z.literal('listItem'),
  content: z
    .array(z.discriminatedUnion('type', [Paragraph, InnerBullets, InnerNumbers]))
    .min(1)
    .max(50),
});
const Bullets = z.strictObject({ type: z.literal('bulletList'), content: z.array(Item).min(1).max(200) });
const Numbers = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.looseObject({}).optional(),
  content: z.array(Item).min(1).max(200),
});

/** Rich text as the editor writes it (a ProseMirror document), limited to what a Word document prints. */
export const RichText = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(z.discriminatedUnion('type', [Paragraph, Heading, Bullets, Numbers, RecordNode]))
    .max(2_000),
});
export type RichText = z.infer<typeof RichText>;
export type RichBlock = RichText['content'][number];
export type RichInline = z.infer<typeof Inline>;
export type RichParagraph = z.infer<typeof Paragraph>;

/** The rich text that says `plain`, one paragraph a line. */
export function richText(plain: string): RichText {
  const content = plain
    .split('\n')
    .map((value) => cleanText(value))
    .filter((value) => value !== '')
    .map((value) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: value }] }));
  return { type: 'doc', content };
}

/** All the words of a rich text, one line a paragraph. */
export function plainText(rich: RichText): string {
  const lines: string[] = [];
  const visit = (node: { type: string; content?: readonly unknown[] | undefined }): void => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const inline = (node.content ?? []) as RichInline[];
      lines.push(inline.map((part) => (part.type === 'text' ? part.text : ' ')).join(''));
      return;
    }
    for (const child of node.content ?? []) visit(child as { type: string; content?: readonly unknown[] });
  };
  visit(rich);
  return lines.join('\n');
}

/** Whether a rich text says nothing at all. */
export function isBlank(rich: RichText | null): boolean {
  return (
    rich === null ||
    !rich.content.some(
      (block) => block.type === 'record' || plainText({ type: 'doc', content: [block] }).trim() !== '',
    )
  );
}

// A space at the edge of a run is part of the sentence, so only the cleaning of characters applies.
function keepEdges(value: string): string {
  const lead = /^\s*/.exec(value)?.[0] ? ' ' : '';
  const tail = /\s*$/.exec(value)?.[0] ? ' ' : '';
  return `${lead}${cleanText(value)}${tail}`;
}
