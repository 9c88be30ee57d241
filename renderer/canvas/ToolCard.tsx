import { IconCircleCheck, IconCircleDashed, IconLink, IconMessageCircle } from '@tabler/icons-react';
import { memo } from 'react';
import type { CardBox } from '../../shared/layout/canvas/types.ts';
import type { Tool } from '../../shared/model/schema.ts';
import { useT } from '../client/i18n.ts';
import classes from './cards.module.css';
import { markClasses } from './marks.ts';

const stateIcons = { proposed: IconCircleDashed, discussion: IconMessageCircle, agreed: IconCircleCheck };

/** A tool: its code, its state, how many contributions it comes from, its name. On one line in *Medio*. */
export const ToolCard = memo(function ToolCard(props: {
  tool: Tool;
  card: CardBox;
  line: boolean;
  /** As `markClasses` reads it. */
  mark: string;
}) {
  const t = useT();
  const { tool, card, line, mark } = props;
  const StateIcon = stateIcons[tool.state];
  const { x, y, width, height, lines } = card;
  const marks = `${classes.tool} ${line ? classes.line : ''} ${markClasses(mark)}`;
  const short = tool.code.slice(tool.code.lastIndexOf('-') + 1);
  return (
    <div
      id={`${line ? 'middle' : 'near'}-${tool.id}`}
      className={marks}
      style={{ left: x, top: y, width, height }}
      data-card={tool.id}
      data-kind="tool"
      title={tool.name}
    >
      <span className={classes.head}>
        <b className={classes.code}>{line ? short : tool.code}</b>
        {line ? <span className={classes.lineName}>{tool.name}</span> : null}
        <span className={classes.meta}>
          <StateIcon
            size={13}
            stroke={1.75}
            aria-label={t(($) => $.model.toolStates[tool.state])}
            role="img"
          />
          {tool.origins.length > 0 && !line ? (
            <span title={t(($) => $.canvas.cell.provenance, { count: tool.origins.length })}>
              <IconLink size={13} stroke={1.75} aria-hidden="true" /> {tool.origins.length}
            </span>
          ) : null}
        </span>
      </span>
      {line ? null : (
        <span className={classes.name} style={{ WebkitLineClamp: lines }}>
          {tool.name}
        </span>
      )}
    </div>
  );
});
