import { expect } from '@playwright/test';
import { test } from '../support/app.ts';
import { keyboard, wordsOf } from '../support/newcomerHands.ts';
import { walk } from '../support/newcomerSteps.ts';

/** Where nothing was pressed yet in what is shown: a window that opens, a project that opens. */
const fresh = ['home', 'canvas', 'wall'];

test('a newcomer gets from the example to both documents with the keyboard alone, and never loses the place', async ({
  openApp,
}) => {
  test.setTimeout(600_000);
  const { page } = await openApp({ home: true });
  await walk(keyboard(page), wordsOf('es-CL'), async (shown, name) => {
    if (fresh.includes(name)) return;
    await expect(shown.locator('body'), name).not.toBeFocused();
  });
});
