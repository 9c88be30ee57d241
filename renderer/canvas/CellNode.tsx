import { IconPlus } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useShallow } from 'zustand/shallow';
import type { State } from '../../shared/model/state.ts';
import { authorName } from '../../shared/queries/contributions.ts';
import { useSelection } from '../actions/selection.ts';
import { useT } from '../client/i18n.ts';
import { useClient } from '../client/store.ts';
import classes from './CellNode.module.css';
import { useDrag } from './drag.ts';
import { FarCell } from './FarCell.tsx';
import { useMarks } from './marks.ts';
import { type CellNode as CellNodeType, type CellView, linkEnds } from './model.ts';
import { NoteCard } from './NoteCard.tsx';
import { ToolCard } from './ToolCard.tsx';
import { setView, startEditing, toggleExpanded, useView } from './viewState.ts';

/** A cell of the matrix with what stands in it. It holds no state: React Flow takes it away whenever it leaves the screen. */
export const CellNode = memo(function CellNode({ data }: NodeProps<CellNodeType>) {
  const { cell, hue, level, code, heat } = data;
  const selected = useSelection((selection) => selection.cell === cell.id);
  const inside = useSelection(
    (selection) => selection.tool !== undefined && data.tools.some((tool) => tool.id === selection.tool),
  );
  const focused = useView((view) => view.cursor?.cell === cell.id && view.cursor.card === null);
  const target = useDrag((drag) => drag.target?.kind === 'cell' && drag.target.id === cell.id);
  const marks = [
    classes.cell,
    selected ? classes.selected : '',
    inside ? classes.inside : '',
    focused ? classes.focused : '',
    target ? classes.target : '',
  ];
  return (
    <div className={marks.join(' ')} data-hue={hue} data-heat={heat} data-cell={cell.id} data-level={level}>
      {level === 'far' ? <FarCell view={data} /> : <Cards view={data} />}
      {target ? <DropHint code={code} /> : null}
      <LinkEnds view={data} />
    </div>
  );
});

/** Where links begin and end, as React Flow looks for them whenever it measures a node by itself. */
function LinkEnds({ view }: { view: CellView }) {
  if (view.linked === '') return null;
  return linkEnds(view).map(({ id, type, position, x, y }) => (
    <i
      key={id}
      className={`${type} ${classes.linkEnd}`}
      data-handleid={id}
      data-handlepos={position}
      style={{ left: x, top: y }}
    />
  ));
}

function Cards({ view }: { view: CellView }) {
  const t = useT();
  const { box, cell, tools, contributions, level, code } = view;
  const { inside } = box;
  const markOf = useMarks(view);
  const names = useNames();
  return (
    <>
      {inside.descriptorLines > 0 ? (
        <p className={classes.descriptor} style={{ WebkitLineClamp: inside.descriptorLines }}>
          {cell.descriptor}
        </p>
      ) : null}
      {inside.ghost ? <Ghost view={view} ghost={inside.ghost} /> : null}
      {inside.cards.map((card) => {
        if (card.kind === 'tool') {
          const tool = tools.find((each) => each.id === card.id);
          return tool ? (
            <ToolCard
              key={card.id}
              tool={tool}
              card={card}
              line={level === 'middle'}
              mark={markOf(card.id)}
            />
          ) : null;
        }
        const note = contributions.find((each) => each.id === card.id);
        return note ? (
          <NoteCard
            key={card.id}
            contribution={note}
            card={card}
            author={names ? authorName(names, note.author).name : ''}
            group={note.cluster === null ? null : (names?.cluster[note.cluster]?.name ?? null)}
            mark={markOf(card.id)}
          />
        ) : null;
      })}
      {inside.moreY === null ? null : (
        <MoreButton
          y={inside.moreY}
          cell={cell.id}
          code={code}
          hidden={inside.hidden}
          shown={inside.cards.length > 0}
        />
      )}
      {inside.ghost ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={classes.add}
          aria-label={t(($) => $.canvas.cell.addTool)}
          title={t(($) => $.canvas.cell.addTool)}
          onClick={() => startEditing({ kind: 'newTool', cell: cell.id, origins: [] })}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </>
  );
}

/** The collections that names on cards come from; drawn anew only when one of them changes. */
function useNames(): Pick<State, 'person' | 'organisation' | 'cluster'> | null {
  return useClient(
    useShallow((client) => {
      const state = client.view.project?.state;
      return state
        ? { person: state.person, organisation: state.organisation, cluster: state.cluster }
        : null;
    }),
  );
}

function Ghost({ view, ghost }: { view: CellView; ghost: { y: number; height: number } }) {
  const t = useT();
  const { box, cell } = view;
  const focused = useView((state) => state.cursor?.cell === cell.id && state.cursor.card === 'add');
  const full = box.inside.cards.length === 0 && view.contributions.length === 0 && view.level === 'near';
  const height = full
    ? Math.max(ghost.height, Math.min(box.height - ghost.y - 11, ghost.height * 1.15))
    : ghost.height;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.ghost} ${focused ? classes.focused : ''}`}
      data-full={full}
      style={{ top: ghost.y, height }}
      onClick={() => startEditing({ kind: 'newTool', cell: cell.id, origins: [] })}
    >
      <IconPlus size={18} stroke={1.75} aria-hidden="true" />
      {full ? (
        <span>
          <b>{t(($) => $.canvas.cell.question)}</b>
          {t(($) => $.canvas.cell.invite)}
        </span>
      ) : (
        <span>{t(($) => $.canvas.cell.addTool)}</span>
      )}
    </button>
  );
}

function MoreButton(props: {
  y: number;
  cell: string;
  code: string;
  hidden: { tools: number; contributions: number };
  shown: boolean;
}) {
  const t = useT();
  const { y, cell, code, hidden, shown } = props;
  const focused = useView((state) => state.cursor?.cell === cell && state.cursor.card === 'more');
  const plus = shown ? '+' : '';
  const parts = [
    hidden.tools > 0 ? t(($) => $.canvas.cell.tools, { count: hidden.tools }) : '',
    hidden.contributions > 0 ? t(($) => $.canvas.cell.contributions, { count: hidden.contributions }) : '',
  ].filter((part) => part !== '');
  const text = parts.length > 0 ? `${plus}${parts.join(' · ')}` : t(($) => $.canvas.cell.less);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.more} ${focused ? classes.focused : ''}`}
      style={{ top: y }}
      title={parts.length > 0 ? t(($) => $.canvas.cell.more, { code }) : undefined}
      onClick={() => {
        const { level } = useView.getState();
        if (level === 'middle') setView({ level: 'near' });
        toggleExpanded(cell);
      }}
    >
      {text}
    </button>
  );
}

function DropHint({ code }: { code: string }) {
  const t = useT();
  return <span className={classes.hint}>{t(($) => $.canvas.drop.cell, { code })}</span>;
}
