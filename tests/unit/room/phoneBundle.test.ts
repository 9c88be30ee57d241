import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it, vi } from 'vitest';
import { phonePage } from '../../../tools/lib/targets.mjs';

/** All that a phone may have to load besides our own files. */
const allowed = ['react', 'react-dom', 'scheduler', '@tabler/icons-react'];

it('the page for phones carries none of the windows’ libraries, and at most 100 KB of script', async () => {
  // React is another one while it is developed.
  vi.stubEnv('NODE_ENV', 'production');
  const target = phonePage();
  const made = await build({ ...target, logLevel: 'error', build: { ...target.build, write: false } });
  const chunks = (Array.isArray(made) ? made : [made]).flatMap((each) =>
    (each as Rolldown.RolldownOutput).output.filter((part) => part.type === 'chunk'),
  );
  const packages = new Set<string>();
  for (const { moduleIds } of chunks)
    for (const id of moduleIds) {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
      if (name) packages.add(name);
    }
  expect([...packages].toSorted()).toEqual(allowed.toSorted());
  const bytes = chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(100 * 1024);
  const script = chunks.map(({ code }) => code).join();
  for (const secured of ['randomUUID', 'subtle', 'clipboard', 'serviceWorker'])
    expect(new RegExp(`\\.${secured}\\b`).test(script), secured).toBe(false);
});
