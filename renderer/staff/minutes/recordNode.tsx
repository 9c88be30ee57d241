import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical, IconPencil, IconX } from '@tabler/icons-react';
import { Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useT } from '../../client/i18n.ts';
import { useProject } from '../../client/store.ts';
import { recordDetail, recordIcons } from '../meeting/recordText.ts';
import { useFormat } from '../meeting/workshopName.ts';
import { useMinutesPage } from './minutesPage.ts';
import classes from './page.module.css';

/** A record shown inside the text: its words stay with the record, the text only says where it stands. */
export const recordNode = Node.create({
  name: 'record',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [
    { tag: 'div[data-record]', getAttrs: (element) => ({ id: element.getAttribute('data-record') ?? '' }) },
  ],
  renderHTML: ({ node }) => ['div', { 'data-record': String(node.attrs.id) }],
  addNodeView: () => ReactNodeViewRenderer(RecordView),
});

function RecordView({ node, editor, getPos, deleteNode, selected }: NodeViewProps) {
  const t = useT();
  const format = useFormat();
  const state = useProject();
  const { edit, omitted } = useMinutesPage();
  const record = state?.record[String(node.attrs.id)];
  const code = record?.code ?? '';
  const move = (by: -1 | 1): void => {
    const position = getPos();
    if (position === undefined) return;
    const { doc } = editor.state;
    const resolved = doc.resolve(position);
    const index = resolved.index();
    const other = by === -1 ? index - 1 : index + 1;
    if (other < 0 || other >= resolved.parent.childCount) return;
    const neighbour = resolved.parent.child(other);
    const to = by === -1 ? position - neighbour.nodeSize : position + neighbour.nodeSize;
    editor.view.dispatch(editor.state.tr.delete(position, position + node.nodeSize).insert(to, node));
  };
  const detail = state && record ? recordDetail(t, format, state, record) : '';
  const Icon = record ? recordIcons[record.kind] : undefined;
  return (
    <NodeViewWrapper
      className={classes.record}
      data-kind={record?.kind}
      data-selected={selected || undefined}
      data-omitted={record && omitted.has(record.id) ? true : undefined}
      contentEditable={false}
    >
      <div className={classes.recordHead}>
        {Icon ? <Icon size={16} stroke={2} aria-hidden /> : null}
        <b>
          {record
            ? `${t(($) => $.model.recordKinds[record.kind])} ${code}`
            : t(($) => $.minutes.records.gone)}
        </b>
        {editor.isEditable ? (
          <span className={classes.recordActions}>
            <span
              data-drag-handle
              title={t(($) => $.minutes.records.move, { code })}
              className={classes.grip}
            >
              <IconGripVertical size={16} aria-hidden />
            </span>
            <ActionIcon
              variant="subtle"
              size={26}
              aria-label={t(($) => $.minutes.records.moveUp, { code })}
              onClick={() => move(-1)}
            >
              <IconChevronUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size={26}
              aria-label={t(($) => $.minutes.records.moveDown, { code })}
              onClick={() => move(1)}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
            {record ? (
              <Tooltip label={t(($) => $.minutes.records.edit, { code })}>
                <ActionIcon
                  variant="subtle"
                  size={26}
                  aria-label={t(($) => $.minutes.records.edit, { code })}
                  onClick={() => edit(record.id)}
                >
                  <IconPencil size={16} />
                </ActionIcon>
              </Tooltip>
            ) : null}
            <Tooltip label={t(($) => $.minutes.records.takeOut, { code })}>
              <ActionIcon
                variant="subtle"
                size={26}
                aria-label={t(($) => $.minutes.records.takeOut, { code })}
                onClick={() => deleteNode()}
              >
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </span>
        ) : null}
      </div>
      {record ? <p>{record.text}</p> : null}
      {detail === '' ? null : <p className={classes.recordDetail}>{detail}</p>}
    </NodeViewWrapper>
  );
}
