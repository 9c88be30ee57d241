import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';
import { privateNames } from '../../../shared/projection/names.ts';
import { currentState } from '../../client/store.ts';

const key = new PluginKey<DecorationSet>('names');

/** Marks in an editor the names that the public edition drops. The class is given by whoever shows the page. */
export const nameMarks = (className: string) =>
  Extension.create({
    name: 'nameMarks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => marks(doc, className),
          apply: (transaction, before) =>
            transaction.docChanged ? marks(transaction.doc, className) : before,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });

function marks(document: Node, className: string): DecorationSet {
  const matcher = privateNames(currentState());
  const found: Decoration[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // A name may be half in bold: the whole paragraph is read, with one sign for what is no text.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const { start, end } of matcher.find(text))
      found.push(Decoration.inline(position + 1 + start, position + 1 + end, { class: className }));
    return false;
  });
  return DecorationSet.create(document, found);
}
