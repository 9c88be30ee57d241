import { type PointerEvent, useEffect, useRef } from 'react';
import type { CanvasLayout } from '../../../../../../shared/layout/canvas/types.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { type Matrix, toolsByCell } from '../../../../../../shared/queries/matrix.ts';
import { usePublishedPort } from '../../../../../canvas/portal.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './toolbar.module.css';

const WIDTH = 116;
const HEIGHT = 84;
const PAD = 4;
const HEAD = 15;

/** The whole model in a stamp: the dimensions' colours, which cells have tools, and what is on screen. Pressing goes there. */
export function Minimap({ state, matrix, layout }: { state: State; matrix: Matrix; layout: CanvasLayout }) {
  const t = useT();
  const { port, size } = usePublishedPort();
  const frame = useRef<HTMLElement>(null);
  const sx = (WIDTH - 2 * PAD - HEAD) / Math.max(1, layout.width);
  const sy = (HEIGHT - 2 * PAD) / Math.max(1, layout.height);
  const tools = toolsByCell(state);

  useEffect(() => {
    if (!port) return undefined;
    return port.watch(() => {
      const { x, y } = port.offset();
      const box = frame.current;
      if (!box) return;
      // A layer of its own over the drawing, so that a pan paints none of the drawing anew.
      box.style.transform = `translate(${PAD + HEAD - 2 + x * sx}px, ${PAD - 1 + y * sy}px)`;
      box.style.width = `${Math.min(size.width, layout.width) * sx + 3}px`;
      box.style.height = `${Math.min(size.height, layout.height) * sy + 2}px`;
    });
  }, [port, size, layout, sx, sy]);

  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (!port || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - PAD - HEAD) / sx - size.width / 2;
    const y = (event.clientY - box.top - PAD) / sy - size.height / 2;
    port.scrollTo({ x, y });
  };
  const gap = layout.rows.length > 24 ? 0.3 : 1;
  return (
    <div className={classes.map}>
      <svg
        className={classes.minimap}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t(($) => $.canvas.zoom.minimap)}
        onPointerDown={go}
        onPointerMove={go}
      >
        {matrix.rows.map((row, index) => {
          const box = layout.rows[index];
          return box ? (
            <rect
              key={row.id}
              data-hue={row.dimension.hue}
              x={PAD}
              y={PAD + box.y * sy + gap}
              width={HEAD - 3}
              height={Math.max(0.5, box.height * sy - 2 * gap)}
              rx={1}
              fill="var(--hue)"
            />
          ) : null;
        })}
        {layout.cells.map((cell) => {
          const has = tools.has(cell.cell);
          return (
            <rect
              key={cell.cell}
              x={PAD + HEAD + cell.x * sx + 1}
              y={PAD + cell.y * sy + gap}
              width={Math.max(0.5, cell.width * sx - 2)}
              height={Math.max(0.5, cell.height * sy - 2 * gap)}
              rx={1}
              className={has ? classes.has : classes.none}
            />
          );
        })}
      </svg>
      <i ref={frame} className={classes.frame} />
    </div>
  );
}
