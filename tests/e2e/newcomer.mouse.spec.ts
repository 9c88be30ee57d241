import { expectAccessible, test } from '../support/app.ts';
import { mouse, wordsOf } from '../support/newcomerHands.ts';
import { visitOthers, walk } from '../support/newcomerSteps.ts';

test('a newcomer gets from the example to both documents with the mouse; axe finds nothing on any screen', async ({
  openApp,
}) => {
  test.setTimeout(900_000);
  const { page } = await openApp({ home: true });
  // Half-faded text is no finding: without motion every look is at something at rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await walk(mouse(page), wordsOf('es-CL'), expectAccessible);
  await visitOthers(mouse(page), wordsOf('es-CL'), expectAccessible);
});
