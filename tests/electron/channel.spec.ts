import type { Page } from '@playwright/test';
import type { HostFrame } from '../../shared/contract/frames.ts';
import { cases, type Wire } from '../contract/suite.ts';
import { test, wallOf } from './launch.ts';

// The suite of tests/contract on Electron's IPC, through the built preload and main process.

function wire(page: Page): Wire {
  return {
    // As text: Playwright takes its time over values that nest deep.
    send: (frame) => page.evaluate((text) => cabildo.post(JSON.parse(text)), JSON.stringify(frame)),
    heard: () => page.evaluate(() => heard.frames as HostFrame[]),
  };
}

for (const { name, run } of cases)
  test(`over IPC: ${name}`, async ({ start }) => {
    const { app, page, folder } = await start();
    await run({
      folder,
      open: async (most) => {
        if (most === 'facilitator') return wire(page);
        await page.evaluate(() => cabildo.shell({ name: 'wall', open: true }));
        return wire(await wallOf(app));
      },
    });
  });
