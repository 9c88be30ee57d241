// `npm run -s cabildo -- …`: the command line, built first when the sources changed.
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';

const built = await run(process.execPath, [join(root, 'tools/build.mjs'), '--if-needed'], {
  stdio: ['ignore', 'pipe', 'pipe'],
});
if (built.code !== 0) {
  process.stderr.write(built.output);
  process.exit(1);
}
// Paths in the arguments are the caller's: npm changes the folder and says where it was called from.
const { code } = await run(process.execPath, [join(root, 'out/host/cli.js'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
process.exit(code);
