import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The rules of .dependency-cruiser.cjs on a small tree of forbidden imports: a rule that matches nothing checks nothing.

const files: Record<string, string> = {
  'shared/model/a.ts': "import type { c } from '../commands/c.ts';\nexport const a: typeof c = 1;\n",
  'shared/commands/c.ts': 'export const c = 1;\n',
  'shared/queries/node.ts': "import type { Stats } from 'node:fs';\nexport type S = Stats;\n",
  'electron/host/host.ts': 'export type Host = 1;\n',
  'electron/host/window.ts': "import { ui } from '../../renderer/ui/u.ts';\nexport const w = ui;\n",
  'electron/main/store.ts': "import type { S } from '../../shared/queries/node.ts';\nexport type T = S;\n",
  'renderer/client/h.ts': "import type { Host } from '../../electron/host/host.ts';\nexport type H = Host;\n",
  'renderer/client/run.ts': "import { c } from '../../shared/commands/c.ts';\nexport const r = c;\n",
  'renderer/client/fine.ts':
    "import type { c } from '../../shared/commands/c.ts';\nexport type F = typeof c;\n",
  'renderer/ui/u.ts': 'export const ui = 1;\n',
  'renderer/ui/knows.ts': "import type { F } from '../client/fine.ts';\nexport type K = F;\n",
  'renderer/windows/wall/w.ts': "import { f } from '../facilitator/f.ts';\nexport const w = f;\n",
  'renderer/windows/facilitator/f.ts': 'export const f = 1;\n',
};

const violations = new Set<string>();
let folder = '';

beforeAll(async () => {
  // Beside the sources, so that the same node_modules is found.
  await mkdir('.cache', { recursive: true });
  folder = await mkdtemp(join('.cache', 'imports-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(folder, 'tsconfig.base.json'), '{ "extends": "../../tsconfig.base.json" }');
  const tool = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(process.cwd(), '.dependency-cruiser.cjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tool, '--config', rules, '--output-type', 'json', 'shared', 'electron', 'renderer'],
    { cwd: folder, maxBuffer: 1e8 },
  ).catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  for (const { from, rule } of report.summary.violations) violations.add(`${rule.name}: ${from}`);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['shared-model', 'shared/model/a.ts'],
  ['shared-is-pure', 'shared/queries/node.ts'],
  ['host-is-node-only', 'electron/host/window.ts'],
  ['main-sees-the-host-through-its-door', 'electron/main/store.ts'],
  ['renderer-speaks-the-contract', 'renderer/client/h.ts'],
  ['renderer-does-not-run-commands', 'renderer/client/run.ts'],
  ['parts-know-no-project', 'renderer/ui/knows.ts'],
  ['windows-apart', 'renderer/windows/wall/w.ts'],
])('%s catches %s', (rule, file) => {
  expect(violations).toContain(`${rule}: ${file}`);
});

test('a type of a command may be imported by a window', () => {
  expect([...violations].filter((each) => each.endsWith('fine.ts'))).toEqual([]);
});
