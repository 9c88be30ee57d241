import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import type { State } from '../../shared/model/state.ts';
import { authorName } from '../../shared/queries/contributions.ts';
import { useT } from '../client/i18n.ts';
import classes from './Cell.module.css';
import { FarCell } from './FarCell.tsx';
import { cardMarks, type Marks, ownMarks } from './marks.ts';
import type { CellView } from './model.ts';
import { NoteCard } from './NoteCard.tsx';
import { ToolCard } from './ToolCard.tsx';
import { setView, startEditing, toggleExpanded, useView } from './viewState.ts';

/** The collections that names on cards come from. */
export type Names = Pick<State, 'person' | 'organisation' | 'cluster'>;

/** The id of a cell's element: each level has its own. */
export function cellId(level: CellView['level'], cell: string): string {
  return `${level}-${cell}`;
}

/** A cell of the matrix with what stands in it. It holds no state: it is taken away whenever it is far off the screen. */
export const Cell = memo(function Cell({
  view,
  marks,
  names,
}: {
  view: CellView;
  marks: Marks;
  names: Names;
}) {
  const { cell, hue, level, code, heat, box } = view;
  const { x, y, width, height } = box;
  const own = ownMarks(marks);
  const target = own.includes('t');
  const looks = [
    classes.cell,
    own.includes('s') ? classes.selected : '',
    own.includes('i') ? classes.inside : '',
    own.includes('f') ? classes.focused : '',
    target ? classes.target : '',
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the matrix is no group of fields.
    <div
      role="group"
      id={cellId(level, cell.id)}
      aria-label={code}
      className={looks.join(' ')}
      style={{ left: x, top: y, width, height }}
      data-hue={hue}
      data-heat={heat}
      data-cell={cell.id}
      data-level={level}
    >
      {level === 'far' ? <FarCell view={view} /> : <Cards view={view} marks={marks} names={names} />}
      {target ? <DropHint code={code} /> : null}
    </div>
  );
});

function Cards({ view, marks, names }: { view: CellView; marks: Marks; names: Names }) {
  const t = useT();
  const { box, cell, tools, contributions, level, code } = view;
  const { inside } = box;
  return (
    <>
      {inside.descriptorLines > 0 ? (
        <p className={classes.descriptor} style={{ WebkitLineClamp: inside.descriptorLines }}>
          {cell.descriptor}
        </p>
      ) : null}
      {inside.ghost ? (
        <Ghost view={view} ghost={inside.ghost} focused={cardMarks(marks, 'add') !== ''} />
      ) : null}
      {inside.cards.map((card) => {
        if (card.kind === 'tool') {
          const tool = tools.find((each) => each.id === card.id);
          return tool ? (
            <ToolCard
              key={card.id}
              tool={tool}
              card={card}
              line={level === 'middle'}
              mark={cardMarks(marks, card.id)}
            />
          ) : null;
        }
        const note = contributions.find((each) => each.id === card.id);
        return note ? (
          <NoteCard
            key={card.id}
            contribution={note}
            card={card}
            author={authorName(names, note.author).name}
            group={note.cluster === null ? null : (names.cluster[note.cluster]?.name ?? null)}
            mark={cardMarks(marks, card.id)}
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
          focused={cardMarks(marks, 'more') !== ''}
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

function Ghost(props: { view: CellView; ghost: { y: number; height: number }; focused: boolean }) {
  const t = useT();
  const { view, ghost, focused } = props;
  const { box, cell } = view;
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
  focused: boolean;
}) {
  const t = useT();
  const { y, cell, code, hidden, shown, focused } = props;
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
