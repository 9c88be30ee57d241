import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

// electron-builder checks its configuration with this; it is not part of its public door.
const require = createRequire(import.meta.url);
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: unknown, log: unknown): Promise<void>;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };
const { load } = require('js-yaml') as { load(text: string): Record<string, unknown> };

const config = () => load(readFileSync('electron-builder.yml', 'utf8'));

test('electron-builder accepts its configuration', async () => {
  await expect(validateConfiguration(config(), new DebugLogger(false))).resolves.toBeUndefined();
});

test('and would refuse a key it does not know', async () => {
  await expect(validateConfiguration({ ...config(), asarr: true }, new DebugLogger(false))).rejects.toThrow(
    /asarr/,
  );
});

test('three systems, the project file, and the fuses that close the way into Node', () => {
  const { win, mac, linux, fileAssociations, electronFuses } = config();
  expect({ win, mac, linux }).toMatchObject({
    win: { target: 'nsis' },
    mac: { target: 'dmg' },
    linux: { target: ['AppImage', 'deb'] },
  });
  expect(fileAssociations).toMatchObject([{ ext: 'cabildo' }]);
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  });
});
