import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
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
  const { stripes, empty, filled } = useMemo(
    () => drawing(matrix, layout, tools, sx, sy),
    [matrix, layout, tools, sx, sy],
  );
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
        {[...stripes].map(([hue, path]) => (
          <path key={hue} data-hue={hue} d={path} fill="var(--hue)" />
        ))}
        <path className={classes.none} d={empty} />
        <path className={classes.has} d={filled} />
      </svg>
      <i ref={frame} className={classes.frame} />
    </div>
  );
}

/** Paths for all that has one colour: hundreds of rectangles would be drawn with every step of the level. */
function drawing(
  matrix: Matrix,
  layout: CanvasLayout,
  tools: ReadonlyMap<string, unknown>,
  sx: number,
  sy: number,
) {
  const gap = layout.rows.length > 24 ? 0.3 : 1;
  const stripes = new Map<string, string>();
  for (const [index, { dimension }] of matrix.rows.entries()) {
    const box = layout.rows[index];
    if (!box) continue;
    const path = rectangle(PAD, PAD + box.y * sy + gap, HEAD - 3, box.height * sy - 2 * gap);
    stripes.set(dimension.hue, (stripes.get(dimension.hue) ?? '') + path);
  }
  const paths = { empty: '', filled: '' };
  for (const cell of layout.cells) {
    const x = PAD + HEAD + cell.x * sx + 1;
    const y = PAD + cell.y * sy + gap;
    paths[tools.has(cell.cell) ? 'filled' : 'empty'] += rectangle(
      x,
      y,
      cell.width * sx - 2,
      cell.height * sy - 2 * gap,
    );
  }
  return { stripes, ...paths };
}

function rectangle(x: number, y: number, width: number, height: number): string {
  const wide = Math.max(0.5, width).toFixed(2);
  return `M${x.toFixed(2)} ${y.toFixed(2)}h${wide}v${Math.max(0.5, height).toFixed(2)}h-${wide}z`;
}
