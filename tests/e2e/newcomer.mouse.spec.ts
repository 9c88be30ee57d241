import { expectAccessible, test } from '../support/app.ts';
import { mouse, wordsOf } from '../support/newcomerHands.ts';
import { visitOthers, walk } from '../support/newcomerSteps.ts';

test('a newcomer gets from the example to both documents with the mouse; axe finds nothing on any screen', async ({
  openApp,
}) => {
  test.setTimeout(300_000);
  const { page } = await openApp({ home: true });
  await walk(mouse(page), wordsOf('es-CL'), expectAccessible);
  await visitOthers(mouse(page), wordsOf('es-CL'), expectAccessible);
});
