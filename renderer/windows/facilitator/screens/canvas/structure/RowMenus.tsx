import { createScopedKeydownHandler, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconPencil,
  IconPlus,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRuler2,
  IconTrash,
} from '@tabler/icons-react';
import { memo } from 'react';
import { hues } from '../../../../../../shared/model/schema.ts';
import { type MatrixRow, matrixOf } from '../../../../../../shared/queries/matrix.ts';
import { startEditing } from '../../../../../canvas/viewState.ts';
import { useT } from '../../../../../client/i18n.ts';
import { currentState } from '../../../../../client/store.ts';
import { HeadingMenu } from './HeadingMenu.tsx';
import { remove } from './remove.tsx';
import classes from './structure.module.css';
import { setHue, setKind, setScale, shift } from './structureActions.ts';
import { editText } from './TextDialog.tsx';

const icon = { size: 16, stroke: 1.75 };

/** The menu's own arrows, for items that are not drawn by it. */
const amongItems = createScopedKeydownHandler({
  siblingSelector: '[data-menu-item]:not([data-disabled])',
  parentSelector: '[data-menu-dropdown]',
  activateOnFocus: false,
  loop: true,
  orientation: 'vertical',
});

/** All that can be done with a dimension, from its heading. Its items are made when it opens: a model may have a hundred. */
export const DimensionMenu = memo(function DimensionMenu({ row }: { row: MatrixRow }) {
  const t = useT();
  return (
    <HeadingMenu label={t(($) => $.canvas.menu.row, { code: row.dimension.code })}>
      <DimensionItems row={row} />
    </HeadingMenu>
  );
});

/** The lines of a dimension's menu. */
export function DimensionItems({ row }: { row: MatrixRow }) {
  const t = useT();
  const { dimension } = row;
  const siblings = matrixOf(currentState())
    .rows.filter((each) => each.span > 0)
    .map((each) => each.dimension);
  const at = siblings.findIndex((each) => each.id === dimension.id);
  const before = siblings[at - 1]?.id ?? null;
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        rightSection="F2"
        onClick={() => startEditing({ kind: 'dimension', id: dimension.id })}
      >
        {t(($) => $.canvas.menu.rename)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        onClick={() => editText({ kind: 'dimension', id: dimension.id, field: 'definition' })}
      >
        {t(($) => $.canvas.menu.definition)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconRowInsertTop {...icon} />}
        onClick={() => startEditing({ kind: 'newDimension', after: before })}
      >
        {t(($) => $.canvas.menu.before)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconRowInsertBottom {...icon} />}
        onClick={() => startEditing({ kind: 'newDimension', after: dimension.id })}
      >
        {t(($) => $.canvas.menu.after)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlus {...icon} />}
        onClick={() => startEditing({ kind: 'newComponent', dimension: dimension.id, after: undefined })}
      >
        {t(($) => $.canvas.menu.componentAdd)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowUp {...icon} />}
        disabled={at === 0}
        onClick={() => shift('dimension', siblings, dimension.id, -1)}
      >
        {t(($) => $.canvas.menu.up)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown {...icon} />}
        disabled={at === siblings.length - 1}
        onClick={() => shift('dimension', siblings, dimension.id, 1)}
      >
        {t(($) => $.canvas.menu.down)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconRuler2 {...icon} />}
        onClick={() => setScale(dimension.id, dimension.code, !row.ownScale)}
      >
        {t(($) => (row.ownScale ? $.canvas.menu.commonScale : $.canvas.menu.ownScale))}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{t(($) => $.canvas.menu.kind)}</Menu.Label>
      {(['substantive', 'enabling'] as const).map((kind) => (
        <Menu.RadioItem
          key={kind}
          value={kind}
          checked={dimension.kind === kind}
          closeMenuOnClick
          checkIcon={<IconCheck {...icon} />}
          onChange={() => setKind(dimension.id, kind)}
        >
          {t(($) => $.canvas.menu[kind])}
        </Menu.RadioItem>
      ))}
      <Menu.Label>{t(($) => $.canvas.menu.hue)}</Menu.Label>
      {/* biome-ignore lint/a11y/useSemanticElements: a part of a menu is no group of fields. */}
      <div role="group" className={classes.swatches} aria-label={t(($) => $.canvas.menu.hue)}>
        {hues.map((hue) => (
          <button
            key={hue}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            data-menu-item
            onKeyDown={amongItems}
            aria-checked={dimension.hue === hue}
            className={classes.swatch}
            data-hue={hue}
            aria-label={t(($) => $.canvas.hues[hue])}
            title={t(($) => $.canvas.hues[hue])}
            onClick={() => setHue(dimension.id, hue)}
          >
            {dimension.hue === hue ? <IconCheck size={16} stroke={2.5} aria-hidden="true" /> : null}
          </button>
        ))}
      </div>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash {...icon} />}
        onClick={() => remove('dimension', dimension.id)}
      >
        {t(($) => $.canvas.menu.remove)}
      </Menu.Item>
    </>
  );
}

/** All that can be done with a component, from its heading. */
export const ComponentMenu = memo(function ComponentMenu({ row }: { row: MatrixRow }) {
  const t = useT();
  if (!row.component) return null;
  return (
    <HeadingMenu label={t(($) => $.canvas.menu.row, { code: row.component.code })}>
      <ComponentItems row={row} />
    </HeadingMenu>
  );
});

/** The lines of a component's menu. */
export function ComponentItems({ row }: { row: MatrixRow }) {
  const t = useT();
  const { component, dimension } = row;
  if (!component) return null;
  const siblings = matrixOf(currentState()).rows.flatMap((each) =>
    each.component?.dimension === dimension.id ? [each.component] : [],
  );
  const at = siblings.findIndex((each) => each.id === component.id);
  const edit = (after: string | null) =>
    startEditing({ kind: 'newComponent', dimension: dimension.id, after });
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        rightSection="F2"
        onClick={() => startEditing({ kind: 'component', id: component.id })}
      >
        {t(($) => $.canvas.menu.rename)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        onClick={() => editText({ kind: 'component', id: component.id, field: 'definition' })}
      >
        {t(($) => $.canvas.menu.definition)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconRowInsertTop {...icon} />}
        onClick={() => edit(siblings[at - 1]?.id ?? null)}
      >
        {t(($) => $.canvas.menu.componentBefore)}
      </Menu.Item>
      <Menu.Item leftSection={<IconRowInsertBottom {...icon} />} onClick={() => edit(component.id)}>
        {t(($) => $.canvas.menu.componentAfter)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowUp {...icon} />}
        disabled={at === 0}
        onClick={() => shift('component', siblings, component.id, -1)}
      >
        {t(($) => $.canvas.menu.up)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown {...icon} />}
        disabled={at === siblings.length - 1}
        onClick={() => shift('component', siblings, component.id, 1)}
      >
        {t(($) => $.canvas.menu.down)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash {...icon} />}
        onClick={() => remove('component', component.id)}
      >
        {t(($) => $.canvas.menu.remove)}
      </Menu.Item>
    </>
  );
}
