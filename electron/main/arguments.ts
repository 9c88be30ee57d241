import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The project that a start was asked to open: the last argument that is a folder or a `.cabildo` file; undefined if none.
 * @param argv as given to the process, program and switches included
 * @param cwd folder against which a relative argument is meant
 * @param appPath the application's own folder, an argument too when started as `electron .`
 */
export function projectIn(argv: readonly string[], cwd: string, appPath: string): string | undefined {
  const named = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  return named
    .map((argument) => resolve(cwd, argument))
    .findLast((path) => {
      const stat = path === resolve(appPath) ? undefined : statSync(path, { throwIfNoEntry: false });
      return stat?.isDirectory() || (stat?.isFile() && /\.cabildo$/i.test(path));
    });
}
