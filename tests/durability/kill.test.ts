import { expect, test } from 'vitest';
import { buildCli, killRuns } from '../../tools/lib/killRuns.mjs';

test('40 times kill -9 of the command line at work: what it acknowledged is there, once', async () => {
  const cli = await buildCli();
  const seed = Date.now() % 2 ** 31;
  const report = await killRuns({ cli, kills: 40, seed, commands: 80 });
  expect({ seed, problems: report.problems }).toEqual({ seed, problems: [] });
  expect(report.kills).toBe(40);
  expect(report.acknowledged).toBeGreaterThan(500);
}, 300_000);
