import { expect, test } from 'vitest';
import { combination } from '../../../renderer/actions/combination.ts';
import { readDate, writeDate } from '../../../shared/queries/typed.ts';

function press(
  key: string,
  held: readonly string[] = [],
  more: { isComposing?: boolean; keyCode?: number } = {},
) {
  return combination({
    key,
    ctrlKey: held.includes('Control'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    isComposing: false,
    keyCode: 0,
    getModifierState: (name: string) => held.includes(name),
    ...more,
  });
}

test('what was pressed has one name on every layout', () => {
  expect(press('n')).toBe('n');
  expect(press('N')).toBe('n');
  expect(press('N', ['Shift'])).toBe('shift+n');
  expect(press('k', ['Control'])).toBe('mod+k');
  expect(press('k', ['Meta'])).toBe('mod+k');
  expect(press('Z', ['Control', 'Shift'])).toBe('mod+shift+z');
  expect(press('F5')).toBe('f5');
  expect(press(' ')).toBe('space');
  expect(press('?', ['Shift'])).toBe('?');
  expect(press('?')).toBe('?');
  expect(press('+', ['Shift'])).toBe('+');
  expect(press('ArrowUp', ['Shift'])).toBe('shift+arrowup');
});

test('AltGraph and composed text never act', () => {
  expect(press('2', ['Control', 'Alt'])).toBeNull();
  expect(press('2', ['AltGraph'])).toBeNull();
  expect(press('@', ['Control', 'Alt', 'AltGraph'])).toBeNull();
  expect(press('n', [], { isComposing: true })).toBeNull();
  expect(press('Enter', [], { keyCode: 229 })).toBeNull();
  for (const key of ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead']) expect(press(key)).toBeNull();
});

test('dates are read day first, to the day or the month, and none is invented', () => {
  expect(readDate('07-12-2016')).toBe('2016-12-07');
  expect(readDate('7/12/2016')).toBe('2016-12-07');
  expect(readDate('9.2016')).toBe('2016-09');
  expect(readDate('2016-12-07')).toBe('2016-12-07');
  expect(readDate('  ')).toBeNull();
  expect(readDate('29-02-2024')).toBe('2024-02-29');
  for (const wrong of ['29-02-2023', '31-04-2020', '0-1-2020', '13-2020', '2016', 'mañana', '12-13-2016'])
    expect(readDate(wrong)).toBeUndefined();
});

test('a date that is written is read back the same', () => {
  for (const date of ['2016-12-07', '2016-09', '2024-02-29']) expect(readDate(writeDate(date))).toBe(date);
  expect(writeDate(null)).toBe('');
});
