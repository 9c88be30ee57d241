import { describe, expect, test } from 'vitest';
import { figure, goalRow, p95, quantile, tableOf } from '../../bench/rows.ts';

describe('rows of the bench', () => {
  test('carry name, value, unit, goal and whether it holds, and survive JSON', () => {
    const rows = [goalRow('opening', 2.5004, '×', '≤', 3), figure('opening, median', 812.34, 'ms')];
    expect(JSON.parse(JSON.stringify(rows))).toEqual([
      { name: 'opening', value: 2.5, unit: '×', goal: '≤ 3', holds: true },
      { name: 'opening, median', value: 812.3, unit: 'ms', goal: null, holds: null },
    ]);
  });

  test.each([
    [1.5, '≤', 1.5, true],
    [1.51, '≤', 1.5, false],
    [0.9, '≥', 0.9, true],
    [0.89, '≥', 0.9, false],
    [1, '>', 1, false],
    [1.01, '>', 1, true],
    // What is printed is what decides.
    [1.0004, '>', 1, false],
  ] as const)('%d %s %d: %s', (value, sign, limit, holds) => {
    expect(goalRow('x', value, '×', sign, limit).holds).toBe(holds);
  });

  test('a goal that does not hold is seen in the table', () => {
    const table = tableOf([goalRow('scene A', 0.5, '×', '≥', 0.9), figure('frames', 30, '1/s')]);
    const [head, , first, second] = table.split('\n');
    expect(head).toMatch(/^\| what +\| value \| unit \| goal +\| holds \|$/);
    expect(first).toMatch(/^\| scene A \| 0\.5 +\| × +\| ≥ 0\.9 \| NO +\|$/);
    expect(second).toMatch(/^\| frames +\| 30 +\| 1\/s +\| +\| +\|$/);
  });

  test('quantiles are values that were measured; nothing measured is an error, not a zero', () => {
    expect(p95(Array.from({ length: 100 }, (_, at) => at + 1))).toBe(95);
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(() => p95([])).toThrow(RangeError);
    expect(() => figure('x', Number.NaN, 'ms')).toThrow(RangeError);
  });
});
