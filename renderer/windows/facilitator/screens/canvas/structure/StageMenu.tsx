import { Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsVertical,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconFold,
  IconListNumbers,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { memo } from 'react';
import type { Stage } from '../../../../../../shared/model/schema.ts';
import { matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { setView, startEditing, useView } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { HeadingMenu } from './HeadingMenu.tsx';
import { askRenumber, remove } from './remove.tsx';
import { shift } from './structureActions.ts';
import { editText } from './TextDialog.tsx';

const icon = { size: 16, stroke: 1.75 };

/** All that can be done with a stage, from its heading. */
export const StageMenu = memo(function StageMenu({ stage }: { stage: Stage }) {
  const t = useT();
  return (
    <HeadingMenu label={t(($) => $.canvas.menu.stage, { code: stage.code })}>
      <StageItems stage={stage} />
    </HeadingMenu>
  );
});

/** The lines of a stage's menu. */
export function StageItems({ stage }: { stage: Stage }) {
  const t = useT();
  const matrix = matrixOf(currentState());
  const siblings =
    stage.scale === matrix.scale
      ? matrix.stages
      : (matrix.rows.find((row) => row.dimension.scale === stage.scale)?.stages ?? []);
  const at = siblings.findIndex((each) => each.id === stage.id);
  const add = (after: string | null) => startEditing({ kind: 'newStage', scale: stage.scale, after });
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        rightSection="F2"
        onClick={() => startEditing({ kind: 'stage', id: stage.id })}
      >
        {t(($) => $.canvas.menu.rename)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        onClick={() => editText({ kind: 'stage', id: stage.id, field: 'description' })}
      >
        {t(($) => $.canvas.menu.description)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconColumnInsertLeft {...icon} />}
        onClick={() => add(siblings[at - 1]?.id ?? null)}
      >
        {t(($) => $.canvas.menu.stageBefore)}
      </Menu.Item>
      <Menu.Item leftSection={<IconColumnInsertRight {...icon} />} onClick={() => add(stage.id)}>
        {t(($) => $.canvas.menu.stageAfter)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowLeft {...icon} />}
        disabled={at === 0}
        onClick={() => shift('stage', siblings, stage.id, -1)}
      >
        {t(($) => $.canvas.menu.left)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight {...icon} />}
        disabled={at === siblings.length - 1}
        onClick={() => shift('stage', siblings, stage.id, 1)}
      >
        {t(($) => $.canvas.menu.right)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => remove('stage', stage.id)}>
        {t(($) => $.canvas.menu.remove)}
      </Menu.Item>
    </>
  );
}

/** What concerns the whole model, from the corner of the matrix. */
export function CornerMenu() {
  const t = useT();
  return (
    <HeadingMenu label={t(($) => $.canvas.menu.model)} corner>
      <ModelItems />
    </HeadingMenu>
  );
}

/** The lines of the model's menu. */
export function ModelItems() {
  const t = useT();
  const all = useView((view) => view.expanded === 'all');
  return (
    <>
      <Menu.Item
        leftSection={<IconPlus {...icon} />}
        onClick={() => startEditing({ kind: 'newDimension', after: undefined })}
      >
        {t(($) => $.canvas.menu.addDimension)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlus {...icon} />}
        onClick={() => startEditing({ kind: 'newStage', scale: undefined, after: undefined })}
      >
        {t(($) => $.canvas.menu.addStage)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={all ? <IconFold {...icon} /> : <IconArrowsVertical {...icon} />}
        onClick={() => setView({ expanded: all ? new Set() : 'all' })}
      >
        {t(($) => (all ? $.canvas.menu.collapseAll : $.canvas.menu.expandAll))}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconListNumbers {...icon} />} onClick={askRenumber}>
        {t(($) => $.canvas.menu.renumber)}
      </Menu.Item>
    </>
  );
}
