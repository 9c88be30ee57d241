// Everything that can be said of the sources without running them. Also imported by tools/test.mjs, which counts the steps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile, root, run } from './lib/run.mjs';

const MEDIAN_LINES = 130;
const MAX_LINES = 400;
const CODE = ['shared', 'electron', 'renderer', 'tools', 'tests'];

/** Files are kept small: none past 400 lines, half of them near 100. */
async function checkSizes() {
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...CODE], {
    stdio: 'pipe',
  });
  if (listed.code !== 0) return { code: 0, output: 'not a git folder: sizes not looked at\n' };
  const sizes = listed.output
    .split('\0')
    .filter((file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file))
    .flatMap((file) => {
      try {
        return [{ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }];
      } catch {
        return []; // deleted, and git does not know yet
      }
    })
    .sort((a, b) => a.lines - b.lines);
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0;
  const long = sizes
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ file, lines }) => `${file}: ${lines} lines\n`);
  if (median > MEDIAN_LINES) long.push(`median of ${median} lines, at most ${MEDIAN_LINES}\n`);
  return { code: long.length > 0 ? 1 : 0, output: long.join('') };
}

/** @param {string} file @param {string[]} args */
const node = (file, ...args) => run(process.execPath, [packageFile(file), ...args], { stdio: 'pipe' });

/** Each step counts as one test. */
const STEPS = [
  { name: 'types (tsc)', run: () => node('typescript/bin/tsc', '-b', '--pretty', 'false') },
  {
    name: 'format and lint (biome)',
    run: () => node('@biomejs/biome/bin/biome', 'check', '--colors=off', '--error-on-warnings'),
  },
  { name: 'promises (oxlint)', run: () => node('oxlint/bin/oxlint', '--type-aware', ...CODE) },
  {
    name: 'who imports whom (dependency-cruiser)',
    run: () =>
      node('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...CODE),
  },
  { name: 'size of files', run: checkSizes },
];

/**
 * Runs every step, printing one line each and the whole output of those that fail.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check() {
  let failed = 0;
  for (const step of STEPS) {
    const started = performance.now();
    const { code, output } = await step.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
    if (code !== 0) {
      failed += 1;
      console.log(output.trimEnd());
    }
  }
  return { passed: STEPS.length - failed, failed };
}

if (import.meta.filename === process.argv[1]) {
  const { failed } = await check();
  process.exitCode = failed > 0 ? 1 : 0;
}
