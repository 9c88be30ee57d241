import { ViewportPortal } from '@xyflow/react';
import type { CanvasLayout, CellBox } from '../../shared/layout/canvas/types.ts';
import { useT } from '../client/i18n.ts';
import { currentState } from '../client/store.ts';
import { NameField } from './NameField.tsx';
import { commitName } from './naming.ts';
import { focusCanvas } from './portal.ts';
import { type Editing, setView, useView } from './viewState.ts';

/** Where the name of a tool is typed: over its card, or over the question of an empty cell. It moves with the matrix. */
export function InlineEditor({ layout }: { layout: CanvasLayout }) {
  const t = useT();
  const editing = useView((view) =>
    view.editing?.kind === 'tool' || (view.editing?.kind === 'newTool' && view.editing.origins.length === 0)
      ? view.editing
      : null,
  );
  if (!editing) return null;
  const tool = editing.kind === 'tool' ? currentState().tool[editing.id] : undefined;
  const box = layout.byCell.get(editing.kind === 'tool' ? (tool?.cell ?? '') : editing.cell);
  if (!box) return null;
  const before = tool?.name ?? '';
  return (
    <ViewportPortal>
      <NameField
        key={editing.kind === 'tool' ? editing.id : editing.cell}
        label={t(($) => $.canvas.edit[editing.kind])}
        hint={t(($) => $.canvas.edit[editing.kind === 'tool' ? 'renameHint' : 'hint'])}
        initial={before}
        maxLength={120}
        style={placeOf(box, editing)}
        commit={(name) => commitName(editing, name, before)}
        next={(id) => {
          if (editing.kind === 'tool') {
            setView({ editing: null, cursor: { cell: box.cell, card: id } });
            focusCanvas();
          }
        }}
        close={(left) => {
          setView({ editing: null });
          if (!left) focusCanvas();
        }}
      />
    </ViewportPortal>
  );
}

function placeOf(box: CellBox, editing: Extract<Editing, { kind: 'tool' | 'newTool' }>) {
  const { cards, ghost, moreY } = box.inside;
  const card = editing.kind === 'tool' ? cards.find((each) => each.id === editing.id) : undefined;
  const y = card ? card.y : (ghost?.y ?? Math.min(moreY ?? box.height, box.height) - 38);
  return { left: box.x + 8, top: box.y + Math.max(4, y), width: box.width - 16 };
}
