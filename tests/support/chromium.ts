import type { LaunchOptions } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/chromium.mjs';

/**
 * How every test starts Chromium: the one of `CHROMIUM_PATH`, the system's, or (no path given) Playwright's own.
 * The sandbox is on except for root, where it refuses to start.
 */
export function chromiumOptions(): LaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: CHROMIUM_FLAGS,
  };
}
