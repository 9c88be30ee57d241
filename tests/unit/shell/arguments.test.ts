import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectIn } from '../../../electron/main/arguments.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cabildo-args-'));
  await mkdir(join(root, 'Taller ñ'));
  await mkdir(join(root, 'app'));
  await writeFile(join(root, 'modelo.CABILDO'), '');
  await writeFile(join(root, 'loader.js'), '');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const find = (...argv: string[]) => projectIn(['electron', ...argv], root, join(root, 'app'));

test('a folder or a .cabildo file, against the folder of the one who called', () => {
  expect(find('app', 'Taller ñ')).toBe(join(root, 'Taller ñ'));
  expect(find('app', 'modelo.CABILDO')).toBe(join(root, 'modelo.CABILDO'));
  expect(find(join(root, 'Taller ñ'))).toBe(join(root, 'Taller ñ'));
});

test('neither the application itself, nor switches, nor other files, nor what is not there', () => {
  expect(find('-r', 'loader.js', '--inspect=0', 'app')).toBeUndefined();
  expect(find('app', 'missing', '--flag')).toBeUndefined();
  expect(find()).toBeUndefined();
});
