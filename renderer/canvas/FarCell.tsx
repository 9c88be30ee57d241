import { IconPlus } from '@tabler/icons-react';
import { useT } from '../client/i18n.ts';
import classes from './FarCell.module.css';
import type { CellView } from './model.ts';

const CHIP = 27;

/** A cell in *Lejos*: what it is about, how much was said, its tools as chips; fewer of them as the row gets lower. */
export function FarCell({ view }: { view: CellView }) {
  const t = useT();
  const { box, cell, tools, total, answered } = view;
  const low = box.height < 56;
  const fits = low ? 0 : Math.max(0, Math.floor((box.height - 42) / CHIP));
  const shown = tools.length > fits ? Math.max(0, fits - 1) : tools.length;
  const rest = tools.length - shown;
  return (
    <div className={classes.far} data-low={low}>
      <span className={classes.top}>
        <span className={classes.about}>{low ? `${tools.length} H` : cell.descriptor}</span>
        <b
          className={classes.number}
          title={total > 0 ? t(($) => $.canvas.cell.answered, { answered, total }) : undefined}
        >
          {total}
        </b>
      </span>
      {low ? null : (
        <span className={classes.chips}>
          {tools.slice(0, shown).map((tool) => (
            <span
              key={tool.id}
              className={classes.chip}
              data-card={tool.id}
              data-kind="tool"
              title={tool.name}
            >
              <b>{tool.code.slice(tool.code.lastIndexOf('-') + 1)}</b>
              <span>{tool.name}</span>
            </span>
          ))}
          {rest > 0 && fits > 0 ? (
            <span className={classes.rest}>+{t(($) => $.canvas.cell.tools, { count: rest })}</span>
          ) : null}
          {tools.length === 0 && fits > 0 ? (
            <span className={classes.none}>
              <IconPlus size={14} stroke={1.75} aria-hidden="true" />
              {t(($) => $.canvas.cell.noTools)}
            </span>
          ) : null}
        </span>
      )}
      {!low && total > 0 ? (
        <span className={classes.share} aria-hidden="true">
          <i style={{ width: `${Math.round((answered / total) * 100)}%` }} />
        </span>
      ) : null}
    </div>
  );
}
