import { describe, expect, it } from 'vitest';
import { headingLines, headingNeeds } from '../../../shared/layout/canvas/headings.ts';
import { createLayouter } from '../../../shared/layout/canvas/layout.ts';
import { type RoutePoint, routesOf } from '../../../shared/layout/canvas/routes.ts';
import { matrixOf, placedContributions, toolsByCell } from '../../../shared/queries/matrix.ts';
import { sampleState } from '../../support/sampleState.ts';

const measure = (text: string, size: number): number => text.length * size * 0.5;
const state = sampleState();
const content = { tools: toolsByCell(state), contributions: placedContributions(state).cell };

function laidOut(level: 'near' | 'middle', zoom: number) {
  const room = { width: 1216, height: 700, zoom };
  return createLayouter(measure)(matrixOf(state), content, level, room, new Set());
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether the stretch between two points passes through the inside of a box. */
function crosses(from: RoutePoint, to: RoutePoint, { left, right, top, bottom }: Box): boolean {
  return (
    Math.max(from.x, to.x) > left + 0.5 &&
    Math.min(from.x, to.x) < right - 0.5 &&
    Math.max(from.y, to.y) > top + 0.5 &&
    Math.min(from.y, to.y) < bottom - 0.5
  );
}

describe('links', () => {
  for (const [level, zoom] of [
    ['near', 1],
    ['near', 1.5],
    ['middle', 1],
  ] as const)
    it(`go from card to card through no card and no wording (${level}, ${zoom})`, () => {
      const layout = laidOut(level, zoom);
      const shown = layout.cells.flatMap((cell) =>
        cell.inside.cards
          .filter((card) => card.kind === 'tool')
          .map((card) => ({ tool: card.id, cell: cell.cell })),
      );
      const obstacles: Box[] = layout.cells.flatMap((cell) => {
        const { cards, descriptorLines } = cell.inside;
        const wording = { x: 12 * zoom, y: 12 * zoom, width: cell.width - 24 * zoom, height: 15 * zoom };
        return [...cards, ...(descriptorLines > 0 ? [wording] : [])].map(({ x, y, width, height }) => ({
          left: cell.x + x,
          right: cell.x + x + width,
          top: cell.y + y,
          bottom: cell.y + y + height,
        }));
      });
      const links = shown.flatMap((from, a) =>
        shown.flatMap((to, b) => (a === b ? [] : [{ id: `${a} ${b}`, from, to }])),
      );
      const routes = routesOf(layout, links);
      expect(routes.size).toBe(links.length);
      expect(links.length).toBeGreaterThan(500);
      for (const { points } of routes.values())
        for (const [at, to] of points.entries()) {
          const from = points[at - 1];
          if (!from) continue;
          expect(from.x === to.x || from.y === to.y).toBe(true);
          expect(Math.min(to.x, to.y)).toBeGreaterThanOrEqual(0);
          expect(to.x).toBeLessThanOrEqual(layout.width);
          expect(obstacles.filter((box) => crosses(from, to, box))).toEqual([]);
        }
    });

  it('that would run over one another take lanes of their own', () => {
    const layout = laidOut('near', 1);
    const [first, second] = layout.cells;
    const [a, b] = first?.inside.cards ?? [];
    const [to] = second?.inside.cards ?? [];
    if (!first || !second || !a || !b || !to) throw new Error('the sample has tools there');
    const end = { tool: to.id, cell: second.cell };
    const routes = routesOf(layout, [
      { id: '1', from: { tool: a.id, cell: first.cell }, to: { ...end, cell: layout.cells[5]?.cell ?? '' } },
      { id: '2', from: { tool: b.id, cell: first.cell }, to: { ...end, cell: layout.cells[5]?.cell ?? '' } },
    ]);
    const lane = (id: string) => routes.get(id)?.points[1]?.x;
    expect(lane('1')).not.toBe(lane('2'));
  });
});

describe('the heading of a row', () => {
  const name = 'Participación incidente en las decisiones comunales '.repeat(4).slice(0, 200);

  it('shows as many whole lines as it has room for, and the definition in what is left', () => {
    const text = {
      kind: 'dimension' as const,
      name,
      definition: name,
      coverage: '0/4 celdas con herramientas',
    };
    const low = headingLines(text, { width: 144, height: 207 }, 'near', 1, measure);
    expect(low.name).toBe(5);
    const high = headingLines(text, { width: 144, height: 300 }, 'near', 1, measure);
    expect(high).toEqual({ name: 5, definition: 3 });
    const far = headingLines({ ...text, coverage: '' }, { width: 144, height: 62 }, 'far', 1, measure);
    expect(far).toEqual({ name: 1, definition: 0 });
  });

  it('asks for a height in which all the lines of its name have room', () => {
    const [row] = matrixOf(state).rows;
    if (!row) throw new Error('the sample has rows');
    for (const level of ['near', 'middle'] as const)
      for (const zoom of level === 'near' ? [1, 1.25, 1.5] : [1]) {
        const long = { ...row, name };
        const height = headingNeeds(long, level, zoom, 144, 0, measure);
        const text = {
          kind: 'dimension' as const,
          name,
          definition: '',
          coverage: level === 'near' ? '4/4 celdas con herramientas' : '4/4 con',
        };
        expect(headingLines(text, { width: 144, height }, level, zoom, measure).name).toBe(
          level === 'near' ? 5 : 3,
        );
      }
  });
});
