import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/changes/apply.ts';
import { layoutInside } from '../../../shared/layout/canvas/inside.ts';
import { createLayouter } from '../../../shared/layout/canvas/layout.ts';
import { countLines } from '../../../shared/layout/canvas/lines.ts';
import { cellAt, keepInPlace, neighbour } from '../../../shared/layout/canvas/locate.ts';
import type { Contribution } from '../../../shared/model/contribution.ts';
import type { Tool } from '../../../shared/model/schema.ts';
import { matrixOf, placedContributions, toolsByCell } from '../../../shared/queries/matrix.ts';
import { findByCode } from '../../../shared/queries/modelCodes.ts';
import { sampleState } from '../../support/sampleState.ts';

/** Half the size a character: widths that can be reckoned by head. */
const measure = (text: string, size: number): number => text.length * size * 0.5;
const room = { width: 1216, height: 700, zoom: 1 };
const none = new Set<string>();

function content(state: ReturnType<typeof sampleState>) {
  return { tools: toolsByCell(state), contributions: placedContributions(state).cell };
}

const tool = (id: number) => ({ id: `t${id}`, name: 'Herramienta' }) as Tool;
const note = (id: number) => ({ id: `c${id}`, text: 'Un aporte' }) as Contribution;

describe('lines', () => {
  it('breaks at spaces, inside a word only when it is too wide alone, and stops at the limit', () => {
    expect(countLines('', 100, 10, false, 5, measure)).toBe(0);
    expect(countLines('uno dos tres', 60, 10, false, 5, measure)).toBe(1);
    expect(countLines('uno dos tres', 59, 10, false, 5, measure)).toBe(2);
    expect(countLines('anticonstitucional', 45, 10, false, 5, measure)).toBe(2);
    expect(countLines('a\nb\nc', 100, 10, false, 2, measure)).toBe(2);
  });
});

describe('a cell', () => {
  it('shows three tools and one contribution, within 280 px, and says what is left', () => {
    const inside = layoutInside(
      'Descriptor',
      { tools: [1, 2, 3, 4, 5].map(tool), contributions: [1, 2, 3].map(note) },
      'near',
      224,
      1,
      false,
      measure,
    );
    expect(inside.cards.filter((card) => card.kind === 'tool')).toHaveLength(3);
    expect(inside.hidden.tools).toBe(2);
    expect(
      inside.cards.filter((card) => card.kind === 'contribution').length + inside.hidden.contributions,
    ).toBe(3);
    expect(inside.needs).toBeLessThanOrEqual(280);
    expect(inside.moreY).not.toBeNull();
  });

  it('shows everything once it is opened', () => {
    const all = { tools: [1, 2, 3, 4, 5].map(tool), contributions: [1, 2, 3].map(note) };
    const inside = layoutInside('', all, 'near', 224, 1, true, measure);
    expect(inside.cards).toHaveLength(8);
    expect(inside.hidden).toEqual({ tools: 0, contributions: 0 });
  });

  it('asks its question while it has no tool', () => {
    expect(
      layoutInside('', { tools: [], contributions: [] }, 'near', 224, 1, false, measure).ghost,
    ).not.toBeNull();
    expect(
      layoutInside('', { tools: [tool(1)], contributions: [] }, 'near', 224, 1, false, measure).ghost,
    ).toBeNull();
  });
});

describe('the matrix', () => {
  const state = sampleState();
  const matrix = matrixOf(state);

  it('shares the width among the columns and, in Lejos, the height among the rows', () => {
    const layout = createLayouter(measure);
    const far = layout(matrix, content(state), 'far', room, none);
    const left = far.dimensionWidth + far.componentWidth;
    expect(far.width).toBeLessThanOrEqual(room.width - left);
    expect(far.width).toBeGreaterThan(room.width - left - matrix.columns);
    expect(far.height).toBeLessThanOrEqual(room.height - far.headingHeight);
    const low = layout(matrix, content(state), 'far', { ...room, height: 100 }, none);
    expect(low.rows.every((row) => row.height === 28)).toBe(true);
  });

  it('gives the names of low rows the width that their columns can spare, and never a column less than it needs', () => {
    const layout = createLayouter(measure);
    const far = (width: number) =>
      layout(matrix, content(state), 'far', { ...room, width, height: 100 }, none);
    expect(far(matrix.columns * 216 + 144).dimensionWidth).toBe(144);
    expect(far(matrix.columns * 216 + 144 + 60).dimensionWidth).toBe(204);
    const wide = far(1_700);
    expect(wide.dimensionWidth).toBe(300);
    expect(wide.width).toBeLessThanOrEqual(1_700 - wide.dimensionWidth);
    expect(wide.columns[0]?.width).toBeGreaterThan(216);
  });

  it('gives text its room at 150 %', () => {
    const layout = createLayouter(measure);
    const near = layout(matrix, content(state), 'near', room, none);
    const big = layout(matrix, content(state), 'near', { ...room, zoom: 1.5 }, none);
    expect(big.height).toBeGreaterThan(near.height * 1.2);
    expect(big.columns[0]?.width).toBe(324);
  });

  it('keeps what did not change as the same objects', () => {
    const layout = createLayouter(measure);
    const before = layout(matrix, content(state), 'near', room, none);
    const cell = matrix.rows[0]?.cells[0];
    const contribution = Object.values(state.contribution)[0];
    if (!cell || !contribution) throw new Error('an empty sample');
    const place = { kind: 'cell' as const, id: cell.id };
    const next = applyChanges(state, [
      {
        in: 'contribution',
        kind: 'update',
        id: contribution.id,
        before: { place: contribution.place },
        after: { place },
      },
    ]);
    expect(matrixOf(next)).toBe(matrix);
    const after = layout(matrixOf(next), content(next), 'near', room, none);
    const changed = after.cells.filter((box) => box.inside !== before.byCell.get(box.cell)?.inside);
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(changed.some((box) => box.cell === cell.id)).toBe(true);
  });

  it('finds cells by point and by code, and their neighbours', () => {
    const layout = createLayouter(measure)(matrix, content(state), 'near', room, none);
    for (const box of layout.cells)
      expect(cellAt(layout, box.x + box.width / 2, box.y + box.height / 2)?.cell).toBe(box.cell);
    expect(cellAt(layout, -1, 5)).toBeNull();
    const found = findByCode(state, 'd2e03');
    const box = found?.kind === 'cell' ? layout.byCell.get(found.id) : undefined;
    expect(box).toMatchObject({ row: 1, column: 2 });
    expect(box && neighbour(layout, box, { rows: 1, columns: 0 })).toMatchObject({ row: 2, column: 2 });
    expect(layout.cells[0] && neighbour(layout, layout.cells[0], { rows: -1, columns: 0 })).toBeNull();
  });

  it('keeps the same part of the same cell under the pointer from level to level', () => {
    const layouter = createLayouter(measure);
    const near = layouter(matrix, content(state), 'near', room, none);
    const middle = layouter(matrix, content(state), 'middle', room, none);
    const box = near.cells[9];
    if (!box) throw new Error('too few cells');
    const point = { x: 300, y: 200 };
    const offset = { x: box.x + box.width * 0.25 - point.x, y: box.y + box.height * 0.75 - point.y };
    const moved = keepInPlace(near, middle, offset, point);
    const same = middle.byCell.get(box.cell);
    expect(((moved.x + point.x - (same?.x ?? 0)) / (same?.width ?? 1)).toFixed(6)).toBe('0.250000');
    expect(((moved.y + point.y - (same?.y ?? 0)) / (same?.height ?? 1)).toFixed(6)).toBe('0.750000');
  });
});
