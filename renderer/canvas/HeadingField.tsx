import type { CSSProperties } from 'react';
import { useT } from '../client/i18n.ts';
import { currentState } from '../client/store.ts';
import { NameField } from './NameField.tsx';
import { commitName } from './naming.ts';
import { focusCanvas } from './portal.ts';
import { type Editing, setView } from './viewState.ts';

type Headed = Extract<
  Editing,
  { kind: 'dimension' | 'component' | 'stage' | 'newDimension' | 'newComponent' | 'newStage' }
>;

/** Where the name of a dimension, a component or a stage is typed: over its heading. */
export function HeadingField({ editing, style }: { editing: Headed; style: CSSProperties }) {
  const t = useT();
  const renames = 'id' in editing;
  const before = renames ? (currentState()[editing.kind][editing.id]?.name ?? '') : '';
  return (
    <NameField
      label={t(($) => $.canvas.edit[editing.kind])}
      hint={t(($) => $.canvas.edit[renames ? 'renameHint' : 'hint'])}
      initial={before}
      maxLength={editing.kind === 'stage' || editing.kind === 'newStage' ? 120 : 200}
      style={style}
      commit={(name) => commitName(editing, name, before)}
      next={(id) => {
        if (renames) setView({ editing: null });
        else setView({ editing: { ...editing, after: id } });
      }}
      close={(left) => {
        setView({ editing: null });
        if (!left) focusCanvas();
      }}
    />
  );
}
