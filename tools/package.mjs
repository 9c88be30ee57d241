// `npm run package`: a fresh build, then electron-builder for this system (its arguments pass through, e.g. `-- --dir`).
import { join } from 'node:path';
import { packageFile, root, run } from './lib/run.mjs';

const built = await run(process.execPath, [join(root, 'tools/build.mjs')]);
if (built.code !== 0) process.exit(built.code);
const { code } = await run(process.execPath, [
  packageFile('electron-builder/cli.js'),
  '--publish',
  'never',
  ...process.argv.slice(2),
]);
process.exit(code);
