import { Paragraph, SequentialIdentifier, TextRun } from 'docx';
import type { Setting } from './setting.ts';

/** "Tabla n. …" above a table, "Figura n. …" under a figure; the number is a SEQ field, counted by Word and by the layout. */
export function caption(of: 'table' | 'figure', text: string, setting: Setting): Paragraph {
  const word = setting.meta.words[of];
  return new Paragraph({
    style: 'Caption',
    ...(of === 'figure' ? { alignment: 'center', keepNext: false, spacing: { before: 80, after: 200 } } : {}),
    children: [new TextRun({ children: [`${word} `, new SequentialIdentifier(word), `. ${text}`] })],
  });
}
