import { IconColumnInsertRight, IconEdit, IconPhoto, IconRowInsertBottom } from '@tabler/icons-react';
import type { Action, ActionContext } from '../../../../actions/action.ts';
import { setView, startEditing } from '../../../../canvas/viewState.ts';
import { openCapture } from './capture/focus.ts';
import { openPhoto } from './photo/photoState.ts';

const writable = ({ state, view }: ActionContext) => state !== null && view.project?.readOnly == null;

/** What a person looks for by name, wherever they are: the model grows by a row or a column, or somebody spoke. */
export const canvasActions: readonly Action[] = [
  {
    id: 'capture.open',
    label: (t) => t(($) => $.canvas.bar.capture),
    icon: IconEdit,
    shortcut: 'n',
    ownKeys: true,
    enabled: writable,
    run: () => openCapture(),
  },
  {
    id: 'canvas.photo',
    label: (t) => t(($) => $.attachments.photo.title),
    icon: IconPhoto,
    enabled: ({ state }) => state !== null,
    run: ({ go }) => {
      go('canvas');
      openPhoto();
    },
  },
  {
    id: 'canvas.addDimension',
    label: (t) => t(($) => $.canvas.menu.addDimension),
    icon: IconRowInsertBottom,
    enabled: writable,
    run: ({ go }) => {
      go('canvas');
      setView({ outline: false });
      startEditing({ kind: 'newDimension', after: undefined });
    },
  },
  {
    id: 'canvas.addStage',
    label: (t) => t(($) => $.canvas.menu.addStage),
    icon: IconColumnInsertRight,
    enabled: writable,
    run: ({ go }) => {
      go('canvas');
      setView({ outline: false });
      startEditing({ kind: 'newStage', scale: undefined, after: undefined });
    },
  },
];
