import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../../shared/commands/catalogue.ts';

const root = join(import.meta.dirname, '../../..');

/** The names of commands and requests that the sources under some folders send. */
function sent(folders: readonly string[], by: RegExp): Set<string> {
  const found = new Set<string>();
  for (const folder of folders)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    ))
      for (const [, name = ''] of readFileSync(join(root, folder, file), 'utf8').matchAll(by))
        found.add(name);
  return found;
}

it('the secretary’s window has no action that its role may not do', () => {
  const names = sent(['renderer/windows/secretary', 'renderer/staff'], /\brun\(\s*'([\w.]+)'/g);
  expect(names.size).toBeGreaterThan(10);
  const forbidden = [...names].filter((name) => !commands.get(name)?.roles.includes('secretary'));
  expect(forbidden).toEqual([]);
});
