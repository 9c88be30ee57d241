// `npm test`: everything. Sums the results of all runners and closes with one line, `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { findElectron } from './lib/electron.mjs';
import { packageFile, root, run } from './lib/run.mjs';

const results = join(root, '.cache', 'results');
const total = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };

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
  if (total.unsteady > 0)
    console.log(
      `\n${total.unsteady} passed only the second time: above they are called flaky, and want mending.`,
    );
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

/**
 * The numbers that a runner wrote down; none where it died before.
 * @param {string} file
 * @param {string} [part] the member of the report that holds them
 * @returns {Record<string, number>}
 */
function numbers(file, part) {
  try {
    /** @type {Record<string, unknown>} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {Record<string, number>} */ (part === undefined ? report : report[part]);
  } catch {
    return {};
  }
}

/**
 * A file that does not even load, or a runner that dies, has no failed test to its name: it counts as one.
 * @param {number} code exit code of the runner
 * @param {number} failed
 */
const failures = (code, failed) => (code !== 0 && failed === 0 ? 1 : failed);

async function vitest() {
  const file = join(results, 'vitest.json');
  const runner = packageFile('vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [runner, 'run', ...reporters]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = numbers(file);
  add({
    passed: numPassedTests,
    failed: failures(code, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  });
}

/** @param {string} project */
async function playwright(project) {
  const file = join(results, `${project}.json`);
  const args = [packageFile('@playwright/test/cli.js'), 'test', '--project', project, '--reporter=list,json'];
  const { code } = await run(process.execPath, args, {
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = numbers(file, 'stats');
  add({ passed: expected + flaky, failed: failures(code, unexpected), skipped });
  total.unsteady += flaky;
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
