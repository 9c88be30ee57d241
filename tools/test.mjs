// `npm test`: everything. Sums the results of all runners and closes with one line, `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { findElectron } from './lib/electron.mjs';
import { packageFile, root, run } from './lib/run.mjs';

const results = join(root, '.cache', 'results');
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title}`);

/** @param {{ passed: number, failed: number, skipped?: number }} counts */
function add(counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped ?? 0;
}

/** @returns {never} */
function close() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** Chromium: the chosen one, the system's, Playwright's; else Debian's is installed when that can be done. */
async function chromium() {
  const system = findChromium();
  if (system !== undefined) return system;
  const own = (await import('@playwright/test')).chromium.executablePath();
  if (existsSync(own)) return own;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    heading('Chromium is missing: installing Debian’s');
    await run('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
    });
  }
  return findChromium();
}

/** @param {string} file @returns {any} */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function vitest() {
  const file = join(results, 'vitest.json');
  const { code } = await run(process.execPath, [
    packageFile('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const found = readJson(file);
  const failed = found?.numFailedTests ?? 0;
  // A file that does not even load, or a runner that dies, has no failed test to its name.
  add({
    passed: found?.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  });
}

/** @param {string} project */
async function playwright(project) {
  const file = join(results, `${project}.json`);
  const { code } = await run(
    process.execPath,
    [packageFile('@playwright/test/cli.js'), 'test', '--project', project, '--reporter=list,json'],
    { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  const stats = readJson(file)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  add({
    passed: stats?.expected ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats?.skipped ?? 0,
  });
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const browser = await chromium();
if (browser === undefined) {
  console.error(
    'The tests need a Chromium. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name it in CHROMIUM_PATH.',
  );
  process.exit(1);
}
process.env.CHROMIUM_PATH = browser;
console.log(
  `Chromium: ${browser}\nElectron: ${findElectron() ?? 'no executable here, its tests are skipped'}`,
);

heading('check');
add(await check());
heading('build');
const build = await run(process.execPath, [join(root, 'tools/build.mjs')]);
add({ passed: build.code === 0 ? 1 : 0, failed: build.code === 0 ? 0 : 1 });
// The rest runs what was built.
if (build.code !== 0) close();
heading('tests of the core, the host and the documents');
await vitest();
heading('tests in the browser');
await playwright('e2e');
heading('tests of the desktop shell');
await playwright('electron');
close();
