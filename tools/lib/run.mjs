import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the repository: every tool works there, wherever it is called from. */
export const root = join(import.meta.dirname, '..', '..');

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
const stopAll = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('exit', stopAll);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    stopAll();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/**
 * Starts a program in the repository's folder; it is stopped when this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `stdio: 'pipe'` collects both outputs in `output`
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started
 */
export function run(command, args, options = {}) {
  const child = start(command, args, options);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/**
 * The command of a package of node_modules, run by this Node: `node node_modules/…/cli.js`. No shell and no `.cmd` in
 * between, so that it works the same on Windows and a signal reaches the program itself.
 * @param {string} file path inside node_modules
 */
export const packageFile = (file) => join(root, 'node_modules', file);
