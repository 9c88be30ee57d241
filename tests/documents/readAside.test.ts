import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readAside } from '../../electron/host/review/readAside.ts';

const folder = mkdtempSync(join(tmpdir(), 'cabildo-aside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reading thread that does something else than to read. */
function thread(name: string, does: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';\nlet count = 0;\nparentPort.on('message', (data) => {\n${does}\n});`,
  );
  return file;
}
const bytes = Buffer.from('un archivo');

it('gives what the thread read, and tells what is wrong with a file as the same refusal', async () => {
  const reads = thread(
    'reads',
    'parentPort.postMessage({ reading: { said: [Buffer.from(data).toString(), count += 1] } });',
  );
  expect(await readAside(bytes, reads)).toEqual({ said: ['un archivo', 1] });
  // The same thread, warm, for the next one.
  expect(await readAside(bytes, reads)).toEqual({ said: ['un archivo', 2] });
  const refuses = thread(
    'refuses',
    "parentPort.postMessage({ fault: 'reviewKind', detail: { kind: 'PDF' } });",
  );
  await expect(readAside(bytes, refuses)).rejects.toMatchObject({
    code: 'reviewKind',
    place: { detail: { kind: 'PDF' } },
  });
});

it('ends a file that takes too long or too much memory, and says so of the file; a thread that fails is no file’s fault', async () => {
  const forever = thread('forever', 'for (;;);');
  await expect(readAside(bytes, forever, { time: 200, memory: 64 })).rejects.toMatchObject({
    code: 'reviewBomb',
  });
  const greedy = thread('greedy', 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length));');
  await expect(readAside(bytes, greedy, { time: 60_000, memory: 16 })).rejects.toMatchObject({
    code: 'reviewBomb',
  });
  await expect(readAside(bytes, thread('gone', 'process.exit(3);'))).rejects.toThrow('code 3');
  await expect(readAside(bytes, thread('broken', "throw new Error('roto');"))).rejects.toThrow('roto');
});
