import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, Display } from 'electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBounds, readBounds } from '../../../electron/main/bounds.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabildo-bounds-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const display = (x: number) => ({ workArea: { x, y: 0, width: 1920, height: 1080 } }) as Display;
const window = (x: number) =>
  ({
    getNormalBounds: () => ({ x, y: 40, width: 1200, height: 800 }),
    isMaximized: () => true,
  }) as BrowserWindow;

test('kept and read back', () => {
  const file = join(folder, 'a.json');
  keepBounds(file, window(100));
  expect(readBounds(file, [display(0)])).toEqual({
    rectangle: { x: 100, y: 40, width: 1200, height: 800 },
    maximized: true,
  });
});

test('not where no display is any more', () => {
  const file = join(folder, 'b.json');
  keepBounds(file, window(2500));
  expect(readBounds(file, [display(0), display(1920)])).toBeDefined();
  expect(readBounds(file, [display(0)])).toBeUndefined();
});

test('a missing, torn or foolish file is no bounds', async () => {
  const file = join(folder, 'c.json');
  expect(readBounds(file, [display(0)])).toBeUndefined();
  for (const text of [
    '{"x":1',
    'null',
    '{"rectangle":{"x":0,"y":0,"width":10,"height":1e99},"maximized":false}',
  ]) {
    await writeFile(file, text);
    expect(readBounds(file, [display(0)])).toBeUndefined();
  }
});

test('a disk that takes nothing disturbs nobody', () => {
  expect(() => keepBounds(join(folder, 'no', 'such', 'folder', '\0'), window(0))).not.toThrow();
});
