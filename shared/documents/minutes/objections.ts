import type { Objection } from '../../model/poll.ts';
import type { Block } from '../blocks.ts';
import { splitting } from '../parts/rows.ts';
import { capitalised } from '../parts/words.ts';
import type { Writer } from './input.ts';
import { groupText, unnamedText } from './records.ts';

/** Objections to what was being adopted by consent, and what became of each; nothing when there were none. */
export function objections(writer: Writer): Block[] {
  const { state, say, material } = writer;
  const held: Objection[] = Object.values(state.objection)
    .filter((objection) => objection.workshop === material.workshop.id)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  if (held.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('results.objections') },
    {
      kind: 'table',
      caption: say('caption.objections'),
      columns: [30, 18, 36, 16],
      rows: splitting([
        {
          header: true,
          cells: ['objection', 'whose', 'integration', 'outcome'].map((key) => say(`column.${key}`)),
        },
        ...held.map((objection) => {
          const whose = groupText(writer, objection.whose);
          const wording =
            objection.adopted === '' ? '' : say('objection.adopted', { text: objection.adopted });
          return {
            cells: [
              objection.text,
              whose === null ? [unnamedText(writer, 'dissenter')] : capitalised(whose),
              [objection.integration, wording].filter((text) => text !== '').join('\n') || '—',
              say(`objection.${objection.state}`),
            ],
          };
        }),
      ]),
    },
  ];
}
